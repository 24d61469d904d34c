/** One thing wrong with a request body: where it stands, Discord's code for it, and words. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** A request that Discord answers with an error (topics/opcodes-and-status-codes, "JSON Error Codes"). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: number;
  readonly faults: readonly Fault[];

  constructor(status: number, code: number, message: string, faults: readonly Fault[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.faults = faults;
  }

  /** The body of the answer: `{ message, code, errors? }`, where `errors` mirrors the request's own shape. */
  toBody(): Record<string, unknown> {
    const head = { message: this.message, code: this.code };
    return this.faults.length === 0 ? head : { ...head, errors: nest(this.faults) };
  }

  /** The faults on one line each, for people. */
  toText(): string {
    const lines = this.faults.map((fault) => `${fault.path.map(String).join('.')}: ${fault.message} [${fault.code}]`);
    return [`${this.message} (${this.code})`, ...lines].join('\n');
  }
}

interface Nested {
  [key: string]: Nested | { code: string; message: string }[];
}

function nest(faults: readonly Fault[]): Nested {
  const root: Nested = {};
  for (const { path, code, message } of faults) {
    let place = root;
    for (const key of path.map(String)) {
      const next = place[key];
      place = next === undefined || Array.isArray(next) ? (place[key] = {}) : next;
    }
    const here = place['_errors'];
    const entry = { code, message };
    if (Array.isArray(here)) here.push(entry);
    else place['_errors'] = [entry];
  }
  return root;
}

export const invalidBody = (faults: readonly Fault[]): Refusal => new Refusal(400, 50035, 'Invalid Form Body', faults);
export const unknown = (what: keyof typeof unknownCodes): Refusal =>
  new Refusal(404, unknownCodes[what], `Unknown ${what}`);
export const missingPermissions = (): Refusal => new Refusal(403, 50013, 'Missing Permissions');

const unknownCodes = {
  Channel: 10003,
  Guild: 10004,
  Member: 10007,
  Message: 10008,
  User: 10013,
  Webhook: 10015,
  Interaction: 10062,
} as const;
