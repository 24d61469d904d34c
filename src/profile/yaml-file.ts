import {
  EVENT_ID,
  FAILSAFE_SCHEMA,
  SCALAR_STYLE,
  YAMLException,
  boolCoreTag,
  constructFromEvents,
  getScalarValue,
  nullCoreTag,
  parseEvents,
} from 'js-yaml';
import type { Event } from 'js-yaml';
import { textsFor } from '../text/index.ts';
import type { Path } from './fields.ts';

/** A fault in a profile's folder: where it is, what is wrong, and what would mend it. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

export type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/** Sorts by file, then line, then column. */
export function byPlace(a: Place, b: Place): number {
  const byFile = a.file < b.file ? -1 : Number(a.file > b.file);
  return byFile || a.line - b.line || a.column - b.column;
}

/** A place as terminals and editors write it, so that a click opens it. */
export function shownPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

export interface YamlFile {
  readonly file: string;
  /** Plain data; undefined where the text is empty or broken. */
  readonly value: unknown;
  /** What keeps the text from being read. */
  readonly problem?: Problem;
  /** Where the value at `path` begins, or its key with `atKey`; where there is none, the nearest thing above it. */
  readonly place: (path: Path, atKey?: boolean) => Place;
}

const words = textsFor('en').profile;

/** Numbers stay as they are printed: an arXiv id keeps its last zero, and a volume may be `12A`. */
const asPrinted = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);
/** Far more than a hand-written file has, and too few to blow a small file up into a big value. */
const maxAliases = 100;

/**
 * Reads a YAML text (1.2); never throws. Places are found by reading the text again, which only a fault asks for, so that
 * nothing but the value is kept.
 */
export function readYaml(file: string, text: string): YamlFile {
  let events: readonly Event[] | undefined;
  const place = (path: Path, atKey = false): Place => {
    events ??= parseEvents(text, {});
    return placeAt(file, text, offsetOf(text, events, path, atKey));
  };
  try {
    const options = { source: text, schema: asPrinted, maxAliases };
    return { file, value: constructFromEvents(parseEvents(text, {}), options)[0], place };
  } catch (error) {
    const offset = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
    const reason = error instanceof YAMLException ? error.reason : String(error);
    const message = words.notYaml(reason);
    const top = () => placeAt(file, text, 0);
    const problem: Problem = { severity: 'error', ...placeAt(file, text, offset), message, fix: words.notYamlFix };
    return { file, value: undefined, problem, place: top };
  }
}

function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Walks down `path` through the events of a document, which list every node in the order of the text. */
function offsetOf(text: string, events: readonly Event[], path: Path, atKey: boolean): number {
  let at = 1;
  let offset = startOf(events[at]) ?? 0;
  for (const [depth, step] of path.entries()) {
    const child = childAt(text, events, at, step);
    if (!child) break;
    at = child.value;
    const isLast = depth === path.length - 1;
    offset =
      (isLast && atKey ? startOf(events[child.key]) : startOf(events[at])) ?? startOf(events[child.key]) ?? offset;
  }
  return offset;
}

/** The events where the key and the value of a collection's entry begin; an item of a list is its own key. */
function childAt(
  text: string,
  events: readonly Event[],
  at: number,
  step: PropertyKey,
): { key: number; value: number } | undefined {
  const type = events[at]?.type;
  if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return undefined;
  let index = 0;
  for (let key = at + 1; events[key] && events[key]?.type !== EVENT_ID.POP; index += 1) {
    const value = type === EVENT_ID.MAPPING ? after(events, key) : key;
    const event = events[key];
    const name = event?.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : undefined;
    if (type === EVENT_ID.MAPPING ? name === step : index === step) return { key, value };
    key = after(events, value);
  }
  return undefined;
}

/** The event behind a node and all that is in it. */
function after(events: readonly Event[], at: number): number {
  let depth = 0;
  let next = at;
  do {
    const type = events[next]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
    if (type === EVENT_ID.POP) depth -= 1;
    next += 1;
  } while (depth > 0 && next < events.length);
  return next;
}

function startOf(event: Event | undefined): number | undefined {
  if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) return event.start;
  if (event?.type === EVENT_ID.ALIAS) return event.anchorStart;
  if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) return undefined;
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return event.valueStart - Number(isQuoted);
}
