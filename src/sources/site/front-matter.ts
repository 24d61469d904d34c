import { parse as parseToml } from 'smol-toml';
import { z } from 'zod';
import { readYaml } from '../../profile/yaml-file.ts';

const mapping = z.record(z.string(), z.unknown());
export type Mapping = Readonly<Record<string, unknown>>;

/** What stands above a page's text, and the text below it. */
export interface FrontMatter {
  readonly data: Mapping;
  readonly body: string;
  /** The line where the body begins, from 1. */
  readonly line: number;
}

const yamlHead = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const tomlHead = /^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/;

/** Splits a page from its front matter (YAML or TOML). Of a broken one the plain `key: value` lines are read. */
export function splitFrontMatter(text: string): FrontMatter {
  const yaml = yamlHead.exec(text);
  const head = yaml ?? tomlHead.exec(text);
  if (!head) return { data: {}, body: text, line: 1 };
  const data = yaml ? (yamlValue(head[1] ?? '') ?? plainLines(head[1] ?? '')) : tomlValue(head[1] ?? '');
  return { data: toMapping(data), body: text.slice(head[0].length), line: head[0].split('\n').length };
}

/** The fields of a mapping that is no whole YAML: a quotation mark too many costs its own field alone. */
function plainLines(text: string): Mapping {
  const fields = new Map<string, string>();
  let last: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [, name, value = ''] = /^([A-Za-z][\w-]*):(?:\s+(.*))?$/.exec(line) ?? [];
    if (name !== undefined) fields.set(name, value);
    else if (last !== undefined) fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
    last = name ?? last;
  }
  return Object.fromEntries([...fields].map(([name, value]) => [name, value.trim().replace(/^(["'])(.*)\1$/s, '$2')]));
}

/** Plain data in a YAML text, numbers and dates as they are printed; nothing where it is broken. */
export function yamlValue(text: string): unknown {
  return readYaml('', text).value;
}

/** Plain data in a TOML text; nothing where it is broken. */
export function tomlValue(text: string): unknown {
  try {
    return parseToml(text);
  } catch {
    return undefined;
  }
}

/** Plain data in a JSON text; nothing where it is broken. */
export function jsonValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** A value as a mapping; an empty one for anything else. */
export function toMapping(value: unknown): Mapping {
  const result = mapping.safeParse(value);
  return result.success ? result.data : {};
}

/** The mappings in a value that should be a list of them. */
export function toMappings(value: unknown): Mapping[] {
  return Array.isArray(value) ? value.map(toMapping).filter((entry) => Object.keys(entry).length > 0) : [];
}

/** A field as text: texts, numbers and dates; empty for anything else. */
export function textIn(data: Mapping, ...names: readonly string[]): string {
  for (const name of names) {
    const value = data[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
    if (value instanceof Date) return value.toISOString().slice(0, 10);
  }
  return '';
}
