import { linesOf, textOf, type Block, type Line } from './document.ts';
import { longestEntry, type Look } from './entry.ts';
import { labelOf } from './labels.ts';

/** A heading's line as a title. */
export const asTitle = (line: Line): Line => ({
  ...line,
  spans: line.spans.map((span) => ({ ...span, role: span.role ?? ('title' as const) })),
});

type Heading = Extract<Block, { kind: 'heading' }>;

interface TitleGroups {
  /** What stands under each heading that is a title, without its abstract. */
  readonly below: ReadonlyMap<Heading, readonly Line[]>;
  readonly inside: ReadonlySet<Block>;
}

/** In characters: a longer line under a title is its abstract. */
const longestDetail = 280;

/**
 * Headings that are titles, each over one entry: there are several, and what stands under most of them has one list of authors
 * at most and no title of its own.
 */
export function titleGroups(blocks: readonly Block[], look: Look): TitleGroups {
  const groups: { heading: Heading; below: Block[] }[] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    // What stands under a deeper heading are details of the same entry.
    if (
      block.kind === 'heading' &&
      !(group && block.level > group.heading.level && !labelOf([group.heading.line], true))
    )
      groups.push({ heading: block, below: [] });
    else group?.below.push(block);
  }
  const candidates = groups.filter(
    ({ heading }) => !labelOf([heading.line], true) && textOf(heading.line).includes(' '),
  );
  const titles = candidates.filter(({ below }) => {
    const looks = below.filter(({ kind }) => kind !== 'rule').map((block) => look(linesOf([block])));
    const isList = holdsEntries(below, look);
    return (
      looks.length > 0 &&
      !isList &&
      looks.filter(({ once }) => once).length <= 1 &&
      !looks.some(({ complete, opening }) => complete && opening !== undefined)
    );
  });
  const hasAuthors = titles.some(({ below }) => below.some((block) => look(linesOf([block])).once));
  const isUsual = titles.length > 1 && titles.length * 3 >= candidates.length * 2 && hasAuthors;
  const chosen = isUsual ? titles : [];
  return {
    below: new Map(
      chosen.map(({ heading, below }) => [
        heading,
        linesOf(untilHeading(below))
          .filter((line) => textOf(line).length <= longestDetail)
          .slice(0, longestEntry),
      ]),
    ),
    inside: new Set(chosen.flatMap(({ below }) => below)),
  };
}

/** Whether a list of several entries is among some blocks; behind a list of authors it is their work's references. */
function holdsEntries(blocks: readonly Block[], look: Look): boolean {
  let isSigned = false;
  for (const block of blocks) {
    if (block.kind === 'list') {
      const looks = block.items.map((item) => look(linesOf(item)));
      if (looks.filter(({ once, placed }) => once || (placed && !isSigned)).length > 1) return true;
    } else if (block.kind === 'text') isSigned ||= look(block.lines).once;
  }
  return false;
}

/** Whether what stands under a heading has titles of its own, so that the heading only names their topic. */
export function isTopicOver(below: readonly Block[], look: Look): boolean {
  const [next] = below;
  if (next === undefined) return false;
  return look(firstLines(next)).complete || holdsEntries(untilHeading(below), look);
}

/** In characters. */
const longestTopic = 60;

/** Whether a short line in bold stands over a list whose items begin with titles of their own. */
export function isTopicInBold(lines: readonly Line[], next: Block | undefined, look: Look): boolean {
  const [line, ...more] = lines;
  if (!line || more.length > 0 || next?.kind !== 'list' || textOf(line).length > longestTopic) return false;
  if (line.spans.some(({ bold, url, text }) => (bold !== true && text.trim() !== '') || url !== undefined))
    return false;
  const looks = next.items.map((item) => look(linesOf(item)));
  return looks.filter(({ opening, complete, placed }) => opening !== undefined && (complete || placed)).length > 1;
}

/** The lines of a block's first piece. */
function firstLines(block: Block): readonly Line[] {
  const first =
    block.kind === 'list' ? (block.items[0] ?? []) : block.kind === 'table' ? (block.rows[0] ?? []).flat() : [block];
  return linesOf(first).slice(0, longestEntry);
}

function untilHeading(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(({ kind }) => kind === 'heading');
  return end < 0 ? blocks : blocks.slice(0, end);
}
