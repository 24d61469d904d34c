import { yearAlone } from './dates.ts';
import { textOf, type Block, type Line } from './document.ts';
import { meaningOf, type Meaning } from './headings.ts';

/** A part of a page under one heading. */
export interface PageSection {
  /** Nothing for a heading that isn't known. */
  readonly meaning?: Meaning;
  readonly heading: string;
  readonly at: number;
  readonly blocks: readonly Block[];
}

/** Boxes and tables that only lay out a page are opened, so that the headings in them stand in one row. */
function opened(blocks: readonly Block[]): Block[] {
  const cards = cardsAmong(blocks);
  return blocks.flatMap((block) => {
    if (cards.has(block)) return [block];
    if (block.kind === 'group' && hasHeading(block.children)) return opened(block.children);
    if (block.kind === 'table' && block.rows.some((row) => row.some(hasHeading))) return opened(block.rows.flat(2));
    return [block];
  });
}

/** Boxes that look alike, each with one heading that is no section's: they are entries, and stay whole. */
function cardsAmong(blocks: readonly Block[]): ReadonlySet<Block> {
  const boxes = blocks.filter((block) => block.kind === 'group' && isCard(block.children));
  const names = boxes.map((box) => (box.kind === 'group' ? box.name : ''));
  return new Set(boxes.filter((_, place) => names.filter((name) => name === names[place]).length > 1));
}

function isCard(blocks: readonly Block[]): boolean {
  const headings = headingsIn(blocks);
  return headings.length === 1 && headings.every((line) => meaningOf(textOf(line)) === undefined);
}

function headingsIn(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'group') return headingsIn(block.children);
    const heading = asHeading(block);
    return heading ? [heading.line] : [];
  });
}

function hasHeading(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'heading') return true;
    if (block.kind === 'group') return hasHeading(block.children);
    if (block.kind === 'table') return block.rows.some((row) => row.some(hasHeading));
    return asHeading(block) !== undefined;
  });
}

/** A line in bold that is nothing but a section's usual heading. */
function asHeading(block: Block): { line: Line; level: number } | undefined {
  if (block.kind === 'heading') return block;
  const line = block.kind === 'text' ? block.lines[0] : undefined;
  if (block.kind !== 'text' || !line || block.lines.length > 1) return undefined;
  const text = textOf(line);
  const apart = line.spans.every((span) => span.bold === true || span.role === 'title' || span.text.trim() === '');
  return apart &&
    text.length < 60 &&
    line.spans.every((span) => span.url === undefined) &&
    meaningOf(text) !== undefined
    ? { line, level: 7 }
    : undefined;
}

/** A page's sections, in order; what stands before the first heading is about `whole`. */
export function sectionsOf(blocks: readonly Block[], whole: Meaning = 'about'): PageSection[] {
  const sections: {
    meaning?: Meaning;
    heading: string;
    at: number;
    level: number;
    blocks: Block[];
    /** The level of the heading inside it that came last and is no section's: a paper's title, a topic. */
    inner?: number;
  }[] = [{ meaning: whole, heading: '', at: 1, level: 0, blocks: [] }];
  for (const block of opened(blocks)) {
    const current = sections.at(-1);
    if (!current) break;
    const heading = asHeading(block);
    if (!heading) {
      current.blocks.push(block);
      continue;
    }
    const text = textOf(heading.line);
    const meaning = yearAlone(text) === undefined ? meaningOf(text) : undefined;
    const deeper = heading.level > current.level;
    const isDetail = current.inner !== undefined && heading.level > current.inner;
    const within =
      yearAlone(text) !== undefined ||
      isDetail ||
      (meaning === undefined ? deeper && current.meaning !== 'about' : deeper && meaning === current.meaning);
    if (within) {
      current.blocks.push({ kind: 'heading', level: heading.level, line: heading.line });
      if (meaning === undefined && yearAlone(text) === undefined && !isDetail && block.kind === 'heading')
        current.inner = heading.level;
    } else
      sections.push({
        ...(meaning && { meaning }),
        heading: text,
        at: heading.line.at,
        level: heading.level,
        blocks: [],
      });
  }
  return withoutTwins(sections);
}

const han = /\p{Script=Han}/u;
const latin = /\p{Script=Latin}/u;

/** A page that says everything twice, in Chinese and in another language, is read in the language it begins with. */
function withoutTwins(sections: readonly PageSection[]): PageSection[] {
  const chinese = sections.filter(({ heading }) => han.test(heading) && !latin.test(heading));
  const others = sections.filter(({ heading }) => latin.test(heading) && !han.test(heading));
  const twice = new Set(
    chinese.flatMap(({ meaning }) => (meaning && others.some((other) => other.meaning === meaning) ? [meaning] : [])),
  );
  const second = (chinese[0]?.at ?? 0) < (others[0]?.at ?? 0) ? others : chinese;
  if (twice.size < 2) return [...sections];
  return sections.filter((section) => !second.includes(section) || !section.meaning || !twice.has(section.meaning));
}
