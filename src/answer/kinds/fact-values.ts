import type { Author, Item, Profile } from '../../profile/record.ts';
import type { Texts } from '../../text/index.ts';
import type { Reading } from '../reading.ts';
import { aboutsOf } from '../texts-of.ts';
import { containsRun, keysOf } from '../words.ts';

type Words = Texts['answer'];

/** What a fact of a record is said with. */
export interface FactContext {
  readonly texts: Words;
  readonly profile: Profile;
  readonly reading: Reading;
}

export function authorsOf(item: Item): readonly Author[] | undefined {
  return item.section === 'publications' ? item.authors : item.section === 'patents' ? item.inventors : undefined;
}

/** Those who advised somebody, without those whom the question excepts. */
export function advisorsOf(item: Item, { texts, reading }: FactContext): string | undefined {
  const others = (item.section === 'education' ? item.advisors : undefined)?.filter(
    (name) => !reading.without.some((person) => person.name === name || person.spellings.includes(name)),
  );
  return others && others.length > 0 ? texts.and(others) : undefined;
}

export function inventorsOf(item: Item, { texts }: FactContext): string | undefined {
  return item.section === 'patents' ? texts.and(item.inventors.map((each) => each.name)) : undefined;
}

export function countOf(authors: readonly Author[] | undefined): string | undefined {
  return authors === undefined || authors.some((each) => each.others) ? undefined : String(authors.length);
}

export function lastOf(authors: readonly Author[] | undefined): string | undefined {
  const last = authors?.at(-1);
  return last?.others ? undefined : last?.name;
}

export function namesOf(authors: readonly Author[] | undefined, texts: Words): string | undefined {
  if (authors?.length === 0) return undefined;
  const names = authors?.map((each) => each.name);
  return authors?.some((each) => each.others) ? names?.join(', ') : names && texts.and(names);
}

/** The full name of a venue or committee; of an organisation what the profile says of its name. */
export function meaningOf(item: Item, { profile, texts, reading }: FactContext): string | undefined {
  if (item.section === 'experience') return aboutsOf(item.organisation, profile)[0];
  if (item.section === 'service') return item.body;
  if (item.section === 'projects') return item.summary;
  if (item.section === 'education') return isShortFor(item.institutionShort, reading) ? item.institution : undefined;
  if (item.section !== 'publications') return undefined;
  return reading.terms.some((term) => term.named.includes(item) && standsFor(item.title, term.typed))
    ? texts.quoted(item.title)
    : undefined;
}

/** Whether a title spells a short name out: each letter of it begins one of the words after the name itself, in order. */
function standsFor(title: string, short: string): boolean {
  const [first, ...rest] = keysOf(title);
  const words = first === keysOf(short)[0] ? rest : [first ?? '', ...rest];
  let letters = Array.from(short.toLowerCase());
  for (const word of words) if (word.startsWith(letters[0] ?? '-')) letters = letters.slice(1);
  return letters.length === 0;
}

/** Who got an award: the authors of the work that it went to, else the researcher. */
export function winnerOf(item: Item, { texts, profile }: FactContext): string | undefined {
  if (item.section !== 'news') return undefined;
  const work = (item.about ?? []).map((id) => profile.byId.get(id)).find((each) => each?.section === 'publications');
  return work?.section === 'publications' ? namesOf(work.authors, texts) : profile.about.name;
}

/** Who is said to have led a work, by the news of it. */
export function leadersOf(item: Item, { texts, profile }: FactContext): string | undefined {
  const telling = (profile.stories.get(item.id) ?? []).find((news) => keysOf(news.text ?? '').includes('led'));
  return telling?.people && texts.and(telling.people);
}

/** What the news of a work says of where it was done: the text that names the most institutions. */
export function institutionsOf(item: Item, { profile }: FactContext): string | undefined {
  const named = (text: string) => keysOf(text).filter((key) => institutionKeys.has(key)).length;
  const [most] = (profile.stories.get(item.id) ?? [])
    .map((news) => news.text ?? '')
    .sort((a, b) => named(b) - named(a));
  return most !== undefined && named(most) > 0 ? most : undefined;
}

const institutionKeys: ReadonlySet<string> = new Set(['university', 'institute', '大学'].flatMap(keysOf));

/** At which place of the authors the researcher stands, and of how many; not where the list before it is cut. */
export function positionOf(item: Item, { texts }: FactContext): string | undefined {
  const authors = authorsOf(item) ?? [];
  const place = authors.findIndex((each) => each.self);
  if (place < 0 || authors.slice(0, place).some((each) => each.others)) return undefined;
  return texts.figures.placeAmong(place + 1, countOf(authors));
}

/** Volume, issue and pages; how many pages there are is nowhere. */
export function pagesOf(item: Item, { texts, reading }: FactContext): string | undefined {
  if (item.section !== 'publications' || reading.concepts.has('count')) return undefined;
  const { volume, issue, pages } = item;
  if (volume === undefined && issue === undefined && pages === undefined) return undefined;
  return texts.describe.pages(volume ?? '', issue ?? '', pages ?? '');
}

/** Those whom the news of a record names. */
export function peopleIn(item: Item, { texts, profile }: { texts: Words; profile: Profile }): string | undefined {
  const news = item.section === 'news' ? [item] : (profile.stories.get(item.id) ?? []);
  const names = news.flatMap((each) => each.people ?? []);
  return names.length > 0 ? texts.and([...new Set(names)]) : undefined;
}

export function otherNamesOf(item: Item, { texts }: { texts: Words }): string | undefined {
  if (item.section === 'experience' || item.section === 'people') return item.otherNames && texts.and(item.otherNames);
  return item.section === 'publications' ? item.otherTitles && texts.and(item.otherTitles) : undefined;
}

export function roleOf(item: Item): string | undefined {
  return item.section === 'experience' ||
    item.section === 'projects' ||
    item.section === 'service' ||
    item.section === 'teaching'
    ? item.role
    : undefined;
}

/** `7 simulators` out of a summary, for the word that is counted. */
export function numberInText(item: Item, { reading, texts }: FactContext): string | undefined {
  if (!('summary' in item) || item.summary === undefined) return undefined;
  const found = Array.from(item.summary.matchAll(/\b\d+ \p{L}+( (?!and\b)\p{L}+)?/gu), ([text]) => text);
  const words = reading.marks
    .map((mark) => mark.typed.toLowerCase().replace(/s$/, ''))
    .filter((word) => word.length > 3);
  const runs = reading.terms.flatMap((term) => term.anyOf);
  const wanted = found.filter(
    (text) =>
      words.some((word) => text.toLowerCase().includes(word)) || runs.some((run) => containsRun(keysOf(text), run)),
  );
  return wanted.length > 0 ? texts.and(wanted) : undefined;
}

/** Whether the question is about that very short name. */
function isShortFor(short: string | undefined, { terms }: Reading): boolean {
  return short !== undefined && terms.some((term) => term.typed.toLowerCase() === short.toLowerCase());
}
