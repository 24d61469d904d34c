import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { RawRecord } from '../../profile/record.ts';
import { textsFor } from '../../text/index.ts';
import { textOfAnswer, type Http, type HttpAnswer } from '../http.ts';
import type { Warning } from '../page/reading.ts';
import { emptySections, type Reading } from '../page/reading.ts';

const words = textsFor('en').sources.services;

export interface ServiceDeps {
  /** Keeps to the services' rates, as `servicesHttp` does. */
  readonly http: Http;
  readonly signal?: AbortSignal;
}

/** A scholarly service that knows works: those of an ORCID iD, or those with some identifiers. */
export interface Service<Asked> {
  /** As a reader knows it: `OpenAlex`. */
  readonly name: string;
  /** What it knows. Throws `UserError` that says what it answered instead. */
  worksOf(asked: Asked, deps: ServiceDeps): Promise<Reading>;
}

export type Work = RawRecord<'publications'>;

/** A reading of works alone. */
export function readingOf(publications: readonly Work[], warnings: readonly Warning[] = []): Reading {
  return { sections: { ...emptySections(), publications: [...publications] }, warnings };
}

interface Asking {
  /** What a 404 says it doesn't know: `the iD 0000-0002-1825-0097`. */
  readonly subject?: string;
  readonly accept?: string;
}

/**
 * Asks a service for a text. Throws `UserError` for every answer that isn't data, each said as what it is: nothing there, a
 * wrong key, too many requests, a failure of the service, a page for people in place of data.
 */
export async function ask(
  service: string,
  url: string,
  { http, signal }: ServiceDeps,
  { subject, accept = 'application/json' }: Asking = {},
): Promise<string> {
  const answer = await http.get(url, { headers: { accept }, ...(signal && { signal }) }).catch((error: unknown) => {
    // The address is long and says nothing to a reader.
    throw error instanceof UserError ? new UserError(error.message.replaceAll(url, service)) : error;
  });
  const text = textOfAnswer(answer);
  const problem = problemOf(service, answer, text, subject);
  if (problem !== undefined) throw new UserError(problem);
  return text;
}

function problemOf(
  service: string,
  { status, headers }: HttpAnswer,
  text: string,
  subject?: string,
): string | undefined {
  if (status === 429) return words.tooMany(service, headers.get('retry-after'));
  if (status === 401 || status === 403) return words.refused(service, status);
  if (status === 404 || status === 410) return words.missing(service, status, subject);
  if (status >= 500) return words.broken(service, status);
  if (status < 200 || status >= 300) return words.status(service, status);
  const isPage =
    /html/i.test(headers.get('content-type') ?? '') || /^\uFEFF?\s*<(?:!doctype\s+html|html)\b/i.test(text);
  return isPage ? words.page(service) : undefined;
}

/** Asks a service for JSON of a known shape. Throws `UserError` as `ask` does, and for anything else than that shape. */
export async function askJson<Schema extends z.ZodType>(
  service: string,
  url: string,
  schema: Schema,
  deps: ServiceDeps,
  subject?: string,
): Promise<z.output<Schema>> {
  const text = await ask(service, url, deps, subject === undefined ? {} : { subject });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(words.notData(service, 'JSON'));
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new UserError(words.otherShape(service));
  return parsed.data;
}

/** Counts what was left out and why, so that a service's works end in one line of report, not in hundreds. */
export function leftOut(service: string): {
  readonly add: (reason: string) => void;
  readonly warnings: () => Warning[];
} {
  const counts = new Map<string, number>();
  return {
    add: (reason) => void counts.set(reason, (counts.get(reason) ?? 0) + 1),
    warnings: () => [...counts].map(([reason, count]) => ({ message: words.leftOut(service, count, reason) })),
  };
}

const markup =
  /<\/?(?:i|b|em|strong|sub|sup|scp|sc|tt|u|span|p|br|italic|bold|title|inline-formula|tex-math|(?:mml|jats):[a-z-]+|math|m[inors]|msu[bp]|mrow|mtext)(?:\s[^<>]*)?\/?>/gi;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A title or name on one line, without markup and with its entities read. */
export function cleanText(text: string): string {
  return text
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(markup, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a DOI is Figshare's, Zenodo's or Dryad's: data, slides or code, unless it is said to be a paper. */
export const isDeposit = (doi: string): boolean => /10\.(?:6084|5281|5061)\//.test(doi);

/** Several at a time, for addresses of bounded length. */
export function chunksOf<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

/** A text where a service gives null or nothing now and then. */
export const maybeText = z.string().nullish().catch(undefined);
