import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Tags } from 'yaml';
import type { Path } from './fields.ts';
import { textsFor } from '../text/index.ts';

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

export interface YamlFile {
  readonly file: string;
  /** Plain data. Numbers stay as they are printed, so that an arXiv id keeps its last zero. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the value at `path` begins, or its key with `atKey`; where there is none, the nearest thing above it. */
  readonly place: (path: Path, atKey?: boolean) => Place;
}

const words = textsFor('en').profile;

const asPrinted = (tags: Tags): Tags =>
  tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag));

const parse = (text: string, lineCounter?: LineCounter) =>
  parseDocument(text, {
    customTags: asPrinted,
    prettyErrors: false,
    logLevel: 'error',
    ...(lineCounter && { lineCounter }),
  });

/**
 * Reads a YAML text. Never throws: what is wrong with it is in `problems`, and then `value` is undefined. The syntax tree
 * isn't kept; a place is found by reading the text again, which only a fault asks for.
 */
export function readYaml(file: string, text: string): YamlFile {
  let tree: { root: unknown; lines: LineCounter } | undefined;
  const place = (path: Path, atKey = false): Place => {
    if (!tree) {
      const lines = new LineCounter();
      tree = { lines, root: parse(text, lines).contents };
    }
    return placeAt(tree.lines, file, offsetOf(tree.root, path, atKey));
  };
  const broken = (offset: number, message: string, lines: LineCounter): Problem => ({
    severity: 'error',
    ...placeAt(lines, file, offset),
    message: words.notYaml(message),
    fix: words.notYamlFix,
  });

  const document = parse(text);
  if (document.errors.length > 0) {
    const lines = new LineCounter();
    parse(text, lines);
    return {
      file,
      value: undefined,
      problems: document.errors.map((error) => broken(error.pos[0], error.message, lines)),
      place,
    };
  }
  try {
    return { file, value: document.toJS(), problems: [], place };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { file, value: undefined, problems: [broken(0, message, new LineCounter())], place };
  }
}

function placeAt(lines: LineCounter, file: string, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col) };
}

function offsetOf(root: unknown, path: Path, atKey: boolean): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step);
      if (!pair) break;
      const isLast = depth === path.length - 1;
      offset = (isLast && atKey ? startOf(pair.key) : (startOf(pair.value) ?? startOf(pair.key))) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
