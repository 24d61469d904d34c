import type { Block } from './document.ts';
import { linesOf, textOf } from './document.ts';
import { flatten } from './flat.ts';
import { isTemplateOwner } from './leftovers.ts';
import { findAuthors } from './author-finder.ts';
import { isChineseName } from './family-names.ts';
import { meaningOf } from './headings.ts';
import { isSelf, nameWords } from '../../profile/names.ts';
import { canBeName, eastAsianNameShape, nameShape } from './names.ts';

/** Whose page it is. */
export interface Researcher {
  /** The fullest form known; nothing when the page doesn't tell. */
  readonly name?: string;
  /** Every other form met. */
  readonly otherNames: readonly string[];
  /** The name was worked out from the lists of authors, not read. */
  readonly guessed: boolean;
  readonly isSelf: (name: string) => boolean;
}

/** Names as the page or the site's configuration gives them, the surest first. */
export function namesOnPage(blocks: readonly Block[], title: string | undefined): string[] {
  const found: string[] = [];
  const add = (text: string | undefined): void => {
    const name =
      text
        ?.replace(/[\s\u2028]+/g, ' ')
        .replace(/^(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s+/i, '')
        .replace(/[,，].*$|'s\b.*$|’s\b.*$|\s[-–—|(（].*$/u, '')
        .trim() ?? '';
    if (name !== '' && isWholeName(name) && !isTemplateOwner(name)) found.push(name);
  };
  const intro = linesOf(blocks).slice(0, 60).map(textOf);
  const beforePapers = new Set(linesOf(blocks.slice(0, firstOfPapers(blocks))).map(textOf));
  const ownName = [...beforePapers].flatMap((text) => thirdPersonInChinese.exec(text)?.[1] ?? []).find(isChineseName);
  for (const text of [title ?? '', ...intro]) {
    // `Deep Learning is a ...` may be a title among papers.
    for (const shape of beforePapers.has(text) ? [...introductions, thirdPerson] : introductions) {
      const match = shape.exec(text);
      if (!match) continue;
      nameShape.lastIndex = 0;
      const rest = text
        .slice(match.index + match[0].length)
        .replace(/^["“”'*\s]+/, '')
        .replace(/^(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s+/i, '');
      add(nameShape.exec(rest)?.[0]);
      eastAsianNameShape.lastIndex = 0;
      // `我是香港中文大学的...` goes on behind four characters.
      const eastAsian = /^[\p{Script=Han}]{2,4}(?!\p{Script=Han})/u.exec(rest)?.[0];
      add(eastAsian);
      add(
        /[(（]\s*(?:中文名?[:：]?|Chinese(?: name)?[:：]?|in Chinese[:：]?)?\s*([\p{Script=Han}]{2,4})/u.exec(
          rest.slice(0, 60),
        )?.[1],
      );
    }
  }
  add(ownName);
  const heading = blocks.find((block) => block.kind === 'heading');
  const text = heading?.kind === 'heading' ? textOf(heading.line) : '';
  if (meaningOf(text) === undefined) {
    add(text.replace(/^(?:hi|hello|welcome|about)\W+(?:i'?m|i am|this is|to)?\s*/i, ''));
    add(/[(（]\s*([\p{Script=Han}]{2,4})\s*[)）]/u.exec(text)?.[1]);
  }
  add(/[,，(（]\s*(\p{Script=Han}{2,4})(?!\p{Script=Han})/u.exec(title ?? '')?.[1]);
  add(
    title
      ?.replace(/^(?:about|(?:\w+ ){0,3}\w*(?:page|site) of|welcome to|home)\W+/i, '')
      .replace(/(?:'s|’s)?\s*(?:personal |academic )?(?:home ?page|website|site|page)\b.*$/i, ''),
  );
  return [...new Set(found)];
}

const introductions: readonly RegExp[] = [
  /\b(?:i am|i['’]m|my name is|this is)\s+(?=["“*]*(?:(?:Dr|Prof)\.? )?\p{Lu})/iu,
  /(?:我是|我叫|我的名字是|姓名[:：])\s*/u,
];

/** `Ada Lin is a ...` */
const thirdPerson =
  /^\s*(?=(?:Dr\.? |Prof\.? )?\p{Lu}[\p{L}'-]+(?: \p{Lu}(?:\.|[\p{L}'-]*)){1,3}(?:\s?[(（][^)）]{1,20}[)）])? (?:(?:is|was) (?:an?|the|currently|now|working|pursuing)|received|obtained|joined|works|leads) )/u;

/** `沈牧野，东海大学副教授。` */
const thirdPersonInChinese =
  /^\s*(\p{Script=Han}{2,4})(?:\s?[(（][^)）]{1,40}[)）])?\s?(?:[，,:：]|现为|现任|是)[^。]{0,80}(?:教授|研究员|讲师|博士|硕士|本科|研究生|工程师|院士|科学家|任职|就职|毕业)/u;

/** Where the papers begin. */
function firstOfPapers(blocks: readonly Block[]): number {
  const place = blocks.findIndex(
    (block) => block.kind === 'heading' && meaningOf(textOf(block.line)) === 'publications',
  );
  return place < 0 ? blocks.length : place;
}

/** Two words or more, none of them a title's. */
function isWholeName(text: string): boolean {
  if (/^[\p{Script=Han}]{2,4}$/u.test(text)) return canBeName(text);
  nameShape.lastIndex = 0;
  const match = nameShape.exec(text);
  return (
    match !== null &&
    match[0].length === text.length &&
    /[ ]/.test(text) &&
    canBeName(text) &&
    !/\b(?:home|page|website|about|welcome|hello|student|candidate|professor|postdoc|researcher|engineer|phd|personal|assistant|master|undergraduate|your|test)\b/i.test(
      text,
    )
  );
}

interface Tally {
  name: string;
  count: number;
  marked: number;
}

/** How often each name stands in lists of authors, and how often it is set apart there. */
function tallyOf(blocks: readonly Block[]): { tallies: Tally[]; lists: number } {
  const tallies = new Map<string, Tally>();
  let lists = 0;
  for (const line of linesOf(blocks)) {
    const flat = flatten([line]);
    const marked = new Set(
      flat.marks
        .filter((mark) => mark.kind === 'bold' || mark.kind === 'code')
        .map((mark) => keyOf(flat.text.slice(mark.start, mark.end))),
    );
    const found = findAuthors(flat, () => false)[0];
    const best = found?.names ?? [];
    // `with A and B` names all but the researcher.
    if (best.length < 2 || found?.implied) continue;
    lists += 1;
    for (const name of best) count(tallies, name, marked.has(keyOf(name)));
  }
  return { tallies: [...tallies.values()], lists };
}

const isHan = (name: string): boolean => /\p{Script=Han}/u.test(name);

/** A name's words in whatever order. */
const keyOf = (name: string): string => nameWords(name).sort().join(' ');

function count(tallies: Map<string, Tally>, printed: string, marked: boolean): void {
  if (printed === 'et al.') return;
  const tally = tallies.get(keyOf(printed)) ?? {
    name: printed.replace(/[*†‡§¶#^＊∗✉☆★]+$/u, '').trim(),
    count: 0,
    marked: 0,
  };
  tally.count += 1;
  if (marked) tally.marked += 1;
  tallies.set(keyOf(printed), tally);
}

/**
 * Whose page it is: by the names that the configuration and the page give, and by the name that the lists of authors share.
 * A page's name that no list has and whose family nobody shares is another person's: then it stays and the papers go.
 */
export function researcherOf(given: readonly string[], papers: readonly Block[]): Researcher {
  const { tallies, lists } = tallyOf(papers);
  return decide(given, tallies, lists);
}

/** Whose bibliography it is: by the names given, or else the name that at least half of the entries share. */
export function researcherAmong(given: readonly string[], lists: readonly (readonly string[])[]): Researcher {
  const tallies = new Map<string, Tally>();
  for (const names of lists) for (const name of names) count(tallies, name, false);
  return decide(given, [...tallies.values()], lists.length);
}

function decide(given: readonly string[], tallies: readonly Tally[], lists: number): Researcher {
  const known = given.filter((name) => !isTemplateOwner(name));
  const byWeight = [...tallies].sort((a, b) => b.count + b.marked - a.count - a.marked || (a.name < b.name ? -1 : 1));
  const [first, second] = byWeight;
  const isTied = first && second && first.count + first.marked === second.count + second.marked;
  const shared = first && !isTied && first.count >= 2 && first.count >= lists * 0.5 ? first : undefined;
  const names = [...known];
  const matched = tallies.some((tally) => isOneOf(tally.name, known));
  if (!matched && shared && (known.length === 0 || isRelated(known, shared.name))) names.push(shared.name);
  const inOtherScript = otherScriptOf(
    known,
    byWeight.filter((tally) => !isOneOf(tally.name, names)),
  );
  if (inOtherScript !== undefined) names.push(inOtherScript);
  for (const { name } of byWeight) {
    if (isOneOf(name, names) && !names.includes(name)) names.push(name);
  }
  const isAuthor = (entry: string): boolean => tallies.some((tally) => isOneOf(tally.name, [entry]));
  const latin = known.filter((entry) => !isHan(entry));
  const name = latin.find(isAuthor) ?? latin[0] ?? known[0] ?? shared?.name;
  return {
    ...(name !== undefined && { name }),
    // Initials and another order of the words need no mention: they are known from the name.
    otherNames: names.filter((other) => name === undefined || !isSelf(other, { name })).sort(),
    guessed: known.length === 0,
    isSelf: (text) => isOneOf(text, names),
  };
}

/** The name in another script: the one that is set apart in lists of authors, or else that most of them share. */
function otherScriptOf(known: readonly string[], byWeight: readonly Tally[]): string | undefined {
  const others = byWeight.filter(
    (tally) => known.length > 0 && known.every((name) => isHan(name) !== isHan(tally.name)),
  );
  const [first, second] = others;
  const leads = first && first.count >= 2 && first.count > (second?.count ?? 0);
  return (others.find((tally) => tally.marked > 0) ?? (leads ? first : undefined))?.name;
}

/** Whether a printed name is a form of one of some names, whichever of their ends the family name stands at. */
function isOneOf(printed: string, names: readonly string[]): boolean {
  return names.some(
    (name) =>
      isSelf(printed, { name }) ||
      isSelf(printed, { name, familyName: nameWords(name)[0] }) ||
      isWithMiddleName(nameWords(printed), nameWords(name)),
  );
}

/** `Sohil Lal Shrestha`, where the page is Sohil Shrestha's. */
function isWithMiddleName(printed: readonly string[], [given, family, ...more]: readonly string[]): boolean {
  const isPlain = given !== undefined && family !== undefined && more.length === 0 && given.length > 2;
  return isPlain && printed.length === 3 && printed[0] === given && printed[2] === family;
}

/** The page's name in another script, or a nickname with the same family name. */
function isRelated(known: readonly string[], name: string): boolean {
  const families = endsOf(name);
  return (
    known.every((own) => /\p{Script=Han}/u.test(own)) ||
    known.some((own) => endsOf(own).some((end) => end.length > 1 && families.includes(end)))
  );
}

const endsOf = (name: string): string[] => [nameWords(name)[0] ?? '', nameWords(name).at(-1) ?? ''];
