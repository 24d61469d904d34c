import { workKeys } from '../../profile/identity.ts';
import { nameWords } from '../../profile/names.ts';
import { fullestFirst, haveSameAuthor, mergedPaper } from './duplicates.ts';
import type { LocatedPublication } from './reconcile.ts';

type Record = LocatedPublication['record'];

/** So many Chinese characters make a title a Chinese one, whatever acronyms stand in it. */
const isChinese = ({ title }: Record): boolean => (title.match(/\p{Script=Han}/gu)?.length ?? 0) >= 3;

const lettersOf = ({ title }: Record): string => nameWords(title).join('');

/** Whether two titles are one in two languages, or one with its words joined otherwise: `Multi-Agent`, `Multiagent`. */
const areOneTitle = (a: Record, b: Record): boolean => isChinese(a) !== isChinese(b) || lettersOf(a) === lettersOf(b);

/** From so many authors on the same list twice is no chance. */
const leastAuthors = 3;
/** From so many works on a page tells its works twice. */
const leastRetold = 2;

const yearOf = ({ date }: Record): string => String(date ?? '').slice(0, 4);

/**
 * One paper for each work, where a page tells it again in another language: with the same identifier; or, where the page does
 * so with several works, with the same authors, who have no other works together on the page.
 */
export function withoutRetold(papers: readonly LocatedPublication[]): LocatedPublication[] {
  const byId = pairsById(papers);
  const paired = new Set(byId.flat());
  const byAuthors = pairsByAuthors(papers.filter((paper) => !paired.has(paper)));
  const pairs = byId.length + byAuthors.length < leastRetold ? byId : [...byId, ...byAuthors];
  const replacement = new Map<LocatedPublication, LocatedPublication | undefined>();
  for (const [first, second] of pairs) {
    const joined = joinedPaper(first, second);
    if (joined) replacement.set(first, joined).set(second, undefined);
  }
  return papers.flatMap((paper) => (replacement.has(paper) ? (replacement.get(paper) ?? []) : [paper]));
}

type Pair = readonly [LocatedPublication, LocatedPublication];

function pairsById(papers: readonly LocatedPublication[]): Pair[] {
  const owners = new Map<string, LocatedPublication>();
  const pairs: Pair[] = [];
  for (const paper of papers) {
    const keys = workKeys(paper.record).filter((key) => !key.startsWith('title:'));
    const owner = keys.map((key) => owners.get(key)).find((found) => found !== undefined);
    if (!owner) for (const key of keys) owners.set(key, paper);
    else if (
      owner.record.title !== paper.record.title &&
      areOneTitle(owner.record, paper.record) &&
      haveSameAuthor(owner.record, paper.record)
    ) {
      pairs.push([owner, paper]);
      for (const key of workKeys(owner.record)) owners.delete(key);
    }
  }
  return pairs;
}

function pairsByAuthors(papers: readonly LocatedPublication[]): Pair[] {
  const groups = new Map<string, LocatedPublication[]>();
  for (const paper of papers) {
    const { authors } = paper.record;
    if (authors.length < leastAuthors) continue;
    const key = authors.map((name) => nameWords(name).join(' ')).join(';');
    groups.set(key, [...(groups.get(key) ?? []), paper]);
  }
  return [...groups.values()].flatMap(([first, second, ...more]): Pair[] => {
    if (!first || !second || more.length > 0 || isChinese(first.record) === isChinese(second.record)) return [];
    const [year, other] = [yearOf(first.record), yearOf(second.record)];
    return year === '' || other === '' || year === other ? [[first, second]] : [];
  });
}

/** The work with the title that its venue prints, most likely, and the other one beside it. */
function joinedPaper(first: LocatedPublication, second: LocatedPublication): LocatedPublication | undefined {
  const [main, other] = [first.record, second.record].sort(
    (a, b) => Number(isChinese(a)) - Number(isChinese(b)) || fullestFirst(a, b),
  );
  const merged = main && other && mergedPaper([main, other]);
  if (!merged) return undefined;
  const otherTitles = [...new Set([...(merged.otherTitles ?? []), other.title])];
  return {
    record: { ...merged, ...(lettersOf(main) !== lettersOf(other) && { otherTitles }) },
    line: Math.min(first.line, second.line),
    emptyLink: first.emptyLink && second.emptyLink,
  };
}
