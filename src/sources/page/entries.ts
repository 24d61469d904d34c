import type { Block, Line } from './document.ts';
import { linesOf, textOf } from './document.ts';
import { longestEntry, type Context, type Entry, type Look } from './entry.ts';
import { flatten } from './flat.ts';
import { labelOf } from './labels.ts';
import { isLinkLabel } from './links.ts';
import { asTitle, isTopicInBold, isTopicOver, titleGroups } from './title-groups.ts';

/** A piece of the page: a list's item, a row, a card, a paragraph. */
interface Unit {
  readonly lines: readonly Line[];
  readonly kind: 'item' | 'paragraph' | 'title';
  readonly context: Context;
}

/** How far below a heading its entries are looked for. */
const mostUnderTopic = 4;

/** The level of labels that are no headings. */
const lowestLevel = 7;

/** A badge over a card belongs to what follows. */
const isBadge = (lines: readonly Line[]): boolean =>
  lines.every((line) => line.spans.every(({ role, text }) => role === 'badge' || text.trim() === ''));

const hasBadge = (lines: readonly Line[]): boolean =>
  lines.some((line) => line.spans.some(({ role }) => role === 'badge'));

const onlyLinks = (lines: readonly Line[]): boolean => {
  const flat = flatten(lines);
  return flat.text.replace(/[\s\u2028[\]()|·/,.]+/g, '') === '' || isLinkLabel(flat.text.trim());
};

/** The entries of a section, in order. */
export function entriesOf(blocks: readonly Block[], look: Look, context: Context = {}): Entry[] {
  return merge(unitsOf(blocks, look, context), look);
}

function unitsOf(blocks: readonly Block[], look: Look, outer: Context): Unit[] {
  const units: Unit[] = [];
  const badges: Line[] = [];
  let context = outer;
  let yearLevel = 0;
  let labelLevel = 0;
  // A label at the level of a year takes the year's place; below it, it adds to it.
  const relabel = (label: Context, level: number): void => {
    const above = { ...context };
    if (label.year === undefined && level <= yearLevel) delete above.year;
    context = { ...above, ...label };
    if (label.year !== undefined) yearLevel = level;
    else labelLevel = level;
  };
  // A topic ends what a line over the last one's entries said, and at the level of a year the year.
  const beginTopic = (topic: string, level: number): void => {
    const label = labelLevel < level ? context.label : outer.label;
    const year = yearLevel < level ? context.year : outer.year;
    context = { topic, ...(label !== undefined && { label }), ...(year !== undefined && { year }) };
  };
  const titled = titleGroups(blocks, look);
  for (const [index, block] of blocks.entries()) {
    if (titled.inside.has(block)) continue;
    switch (block.kind) {
      case 'rule':
        break;
      case 'heading': {
        const label = labelOf([block.line], true);
        const below = titled.below.get(block);
        if (label) relabel(label, block.level);
        else if (below) units.push({ lines: [asTitle(block.line), ...below], kind: 'item', context });
        else {
          const title = asTitle(block.line);
          // A heading over something that has a title of its own names a topic.
          const isTopic = isTopicOver(blocks.slice(index + 1, index + 1 + mostUnderTopic), look);
          if (look([title]).begins && !isTopic) units.push({ lines: [title], kind: 'title', context });
          else beginTopic(textOf(block.line), block.level);
        }
        break;
      }
      case 'text': {
        if (isBadge(block.lines)) {
          badges.push(...block.lines);
          break;
        }
        const label = labelOf(block.lines);
        if (label) relabel(label, lowestLevel);
        else if (isTopicInBold(block.lines, blocks[index + 1], look))
          beginTopic(block.lines.map(textOf).join(' '), lowestLevel);
        else units.push(...paragraphUnits([...badges.splice(0), ...block.lines], look, context));
        break;
      }
      case 'list':
        for (const item of block.items) {
          const { found, label } = itemUnits(item, look, context);
          units.push(...found);
          if (label) relabel(label, lowestLevel);
        }
        break;
      case 'table':
        if (isEntryTable(block, look)) units.push({ lines: linesOf([block]), kind: 'item', context });
        else for (const row of block.rows) units.push(...rowUnits(row, look, context));
        break;
      case 'group': {
        if (isBadge(linesOf(block.children))) {
          badges.push(...linesOf(block.children));
          break;
        }
        const found = groupUnits(withoutSummary(block, look), look, context);
        units.push(...found);
        // A year in a box of its own stands over the boxes that follow.
        const label = labelOf(linesOf(block.children));
        if (label) relabel(label, lowestLevel);
        break;
      }
    }
  }
  return units;
}

/** In characters. */
const longestSummary = 60;
/** `More`, `Show older news (2019-2021)`, `展开更多` */
const opensMore =
  /^\W*(?:(?:click|tap|show|see|view|expand|read|load)\b.{0,12}?)?(?:more|all|older|earlier|previous|past|archived?)\b(?:[^\p{L}]|\b(?:news|papers?|publications?|preprints?|works?|updates?|announcements?|ones|items|entries|years?|here|to|expand|show|view)\b)*$|^[^\p{L}]*(?:点击|展开|查看)*(?:更多|更早|全部|历史|往期|以往|展开).{0,10}$/iu;

/** What a fold holds without the words that open it, where they stand over several entries: `Show older ones`. */
function withoutSummary(group: Extract<Block, { kind: 'group' }>, look: Look): readonly Block[] {
  const [first, ...rest] = group.children;
  if (!group.name.startsWith('details') || first?.kind !== 'text' || labelOf(first.lines)) return group.children;
  if (opensMore.test(first.lines.map(textOf).join(' '))) return rest;
  const items = rest.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const isOver = items.filter((item) => look(linesOf(item)).complete).length > 1;
  return isOver && lengthOf(first.lines) < longestSummary ? rest : group.children;
}

/** Whether a table of one column is one entry: its title, its authors and its venue in a row each. */
function isEntryTable(table: Extract<Block, { kind: 'table' }>, look: Look): boolean {
  const { rows } = table;
  const isColumn = rows.length > 1 && rows.every((row) => row.length === 1);
  return isColumn && look(linesOf([table])).complete && !rows.some((row) => look(linesOf(row.flat())).complete);
}

/** A paragraph is one unit, unless more than one of its lines begins an entry. */
function paragraphUnits(lines: readonly Line[], look: Look, context: Context): Unit[] {
  const whole: Unit = { lines, kind: 'paragraph', context };
  if (lines.length < 2) return [whole];
  const groups: Line[][] = [];
  for (const line of lines) {
    if (line.soft && groups.length > 0) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  const bySoftLines = groups.length === 1;
  const parts = bySoftLines ? lines.map((line) => [line]) : groups;
  const looks = parts.map(look);
  const once = looks.filter((found) => found.once).length;
  const complete = looks.filter((found) => found.complete).length;
  if (complete > 1 || once > 1) return parts.map((part) => ({ lines: part, kind: 'paragraph', context }));
  return [whole];
}

function itemUnits(item: readonly Block[], look: Look, context: Context): { found: Unit[]; label?: Context } {
  const own = item.filter((block) => block.kind !== 'list' && block.kind !== 'table');
  const nested = item.filter((block) => block.kind === 'list' || block.kind === 'table');
  const lines = linesOf(own);
  if (nested.length > 0) {
    const label = labelOf(lines);
    if (label) return { found: unitsOf(nested, look, { ...context, ...label }) };
    const mine = lines.length > 0 ? look(lines) : undefined;
    const inner = unitsOf(nested, look, context);
    const complete = inner.filter((unit) => look(unit.lines).complete).length;
    if (!mine?.complete && complete > 0 && (complete > 1 || inner.length === 1 || !mine?.begins)) {
      // A date or a topic over several entries.
      const text = lines.map(textOf).join(' ');
      return { found: inner.map((unit) => ({ ...unit, context: { label: text, ...unit.context, ...context } })) };
    }
    return { found: [{ lines: linesOf(item), kind: 'item', context }] };
  }
  if (lines.length === 0) return { found: [] };
  const label = labelOf(lines);
  if (label) return { found: [], label };
  const split = paragraphUnits(lines, look, context);
  return {
    found:
      split.length > 1 && split.filter((unit) => look(unit.lines).complete).length > 1
        ? split
        : [{ lines, kind: 'item', context }],
  };
}

/** A row is an entry, unless it only lays out a page: then its cells are pages of their own. */
function rowUnits(row: readonly (readonly Block[])[], look: Look, context: Context): Unit[] {
  const cells = row.map((cell) => unitsOf(cell, look, context));
  const crowded = cells.some((units) => units.filter((unit) => look(unit.lines).complete).length > 1);
  if (crowded) return cells.flat();
  const lines = row.flatMap((cell) => linesOf(cell));
  return lines.length > 0 ? [{ lines, kind: 'item', context }] : [];
}

/** A box's lines; a heading in it is a title. */
function cardLines(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'group') return cardLines(block.children);
    return block.kind === 'heading' && !labelOf([block.line], true) ? [asTitle(block.line)] : linesOf([block]);
  });
}

/** A box is an entry when it holds one; otherwise what is in it is read on its own. */
function groupUnits(children: readonly Block[], look: Look, context: Context): Unit[] {
  const lines = cardLines(children);
  if (lines.length === 0) return [];
  const inner = unitsOf(children, look, context);
  if (lines.length > longestEntry) return inner;
  const merged = merge(inner, look);
  const looks = merged.map((entry) => look(entry.lines));
  if (looks.filter(({ once }) => once).length > 1 || looks.filter(({ complete }) => complete).length > 1) return inner;
  const isCard = hasBadge(lines) && looks.filter(({ begins }) => begins).length === 1;
  if (!(look(lines).complete || isCard) || inner.some((unit) => unit.context !== context)) return inner;
  return [{ lines, kind: 'item', context }];
}

/** Puts paragraphs together that make one entry: a title, then its authors, then its links. */
function merge(units: readonly Unit[], look: Look): Entry[] {
  const entries: { lines: readonly Line[]; context: Context; kind: Unit['kind'] }[] = [];
  for (const unit of units) {
    if (look(unit.lines).legend) continue;
    const current = entries.at(-1);
    const isUnderSame = current !== undefined && areAlike(current.context, unit.context);
    if (isUnderSame && current.lines.length <= longestEntry && continues(current, unit, look)) {
      // A new array: what `look` found out about the old one holds for that one.
      current.lines = [...current.lines, ...unit.lines];
      if (unit.kind === 'item') current.kind = 'item';
    } else entries.push({ lines: unit.lines, context: unit.context, kind: unit.kind });
  }
  return entries.map(({ lines, context }) => ({ lines, context, at: lines[0]?.at ?? 1 }));
}

const areAlike = (one: Context, other: Context): boolean =>
  one.label === other.label && one.topic === other.topic && one.year === other.year;

/** In characters: a longer paragraph is prose, and no title of what follows. */
const longestTitle = 280;

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + textOf(line).length, 0);

function continues(current: { lines: readonly Line[]; kind: Unit['kind'] }, unit: Unit, look: Look): boolean {
  if (onlyLinks(unit.lines)) return true;
  if (unit.kind === 'title' && current.kind === 'item') return false;
  const mine = look(current.lines);
  const next = look(unit.lines);
  if (next.complete || (next.placed && lengthOf(current.lines) > longestTitle)) return false;
  const opensAnew = next.opening !== undefined && next.opening !== 'italic';
  if (mine.placed && (next.placed || opensAnew)) return false;
  const isOwnEntry = next.opening !== undefined && next.placed;
  if (unit.kind === 'item') return current.kind !== 'item' && mine.begins && !mine.complete && !isOwnEntry;
  if (mine.complete) return !next.begins && !next.once;
  if (mine.opening !== undefined && mine.opening === next.opening) return false;
  return !(mine.once && next.once);
}
