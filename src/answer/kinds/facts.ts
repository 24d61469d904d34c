import type { Author, Item, Profile } from '../../profile/record.ts';
import type { Section } from '../../profile/schema.ts';
import type { Texts } from '../../text/index.ts';
import type { Reading } from '../reading.ts';
import { statusOf, venueOf } from '../say.ts';
import { aboutsOf } from '../texts-of.ts';
import type { SubjectName } from '../subjects.ts';
import { containsRun, keysOf } from '../words.ts';

type Words = Texts['answer'];
type FactName = keyof Words['facets'] & keyof Words['unsaid'];

export interface FactContext {
  readonly texts: Words;
  readonly profile: Profile;
  readonly reading: Reading;
}

/** One fact of a record: a row asks for it, says what it is, and which records are meant where the question doesn't say. */
export interface Fact {
  readonly name: FactName;
  readonly asks: readonly string[];
  readonly otherwise: SubjectName;
  /** The sections whose records may say it. */
  readonly of: readonly Section[];
  /** Only where the question names a record, or words that find one. */
  readonly ofOne?: true;
  /** Only where the question has words for the record, not just a person or a time. */
  readonly byWords?: true;
  /** Other kinds of question are tried where the record doesn't say it. */
  readonly quiet?: true;
  value(item: Item, context: FactContext): string | undefined;
}

/** What records can be asked for. A new kind of fact is a row here, its words and its sentence. */
export const facts: readonly Fact[] = [
  {
    name: 'advisor',
    of: ['education'],
    asks: ['advisor', 'mentoring+phd'],
    otherwise: 'degrees',
    value: (item, { texts }) => (item.section === 'education' && item.advisors ? texts.and(item.advisors) : undefined),
  },
  {
    name: 'inventorCount',
    of: ['patents'],
    asks: ['count+inventor', 'count+authorNoun+patent'],
    otherwise: 'patents',
    ofOne: true,
    value: (item) => countOf(authorsOf(item)),
  },
  {
    name: 'authorCount',
    of: ['publications'],
    asks: ['count+authorNoun', 'count+coauthor'],
    otherwise: 'papers',
    ofOne: true,
    value: (item) => countOf(authorsOf(item)),
  },
  {
    name: 'firstAuthor',
    of: ['publications'],
    asks: ['firstAuthor'],
    otherwise: 'papers',
    ofOne: true,
    value: (item) => authorsOf(item)?.[0]?.name,
  },
  {
    name: 'lastAuthor',
    of: ['publications'],
    asks: ['lastAuthor'],
    otherwise: 'papers',
    ofOne: true,
    value: (item) => lastOf(authorsOf(item)),
  },
  {
    name: 'inventor',
    of: ['patents'],
    asks: ['inventor', 'who+patent', 'authorNoun+patent'],
    otherwise: 'patents',
    value: (item, { texts }) =>
      item.section === 'patents' ? texts.and(item.inventors.map((each) => each.name)) : undefined,
  },
  {
    name: 'doi',
    of: ['publications'],
    asks: ['doi'],
    otherwise: 'papers',
    value: (item) => (item.section === 'publications' ? item.doi : undefined),
  },
  {
    name: 'arxiv',
    of: ['publications'],
    asks: ['onArxiv'],
    otherwise: 'papers',
    ofOne: true,
    value: (item) => (item.section === 'publications' ? item.arxiv : undefined),
  },
  {
    name: 'number',
    of: ['patents', 'teaching'],
    asks: ['number'],
    otherwise: 'patents',
    value: (item) => (item.section === 'patents' ? item.number : item.section === 'teaching' ? item.code : undefined),
  },
  {
    name: 'venueOf',
    of: ['publications'],
    asks: ['venueAsk', 'venue', 'where+published', 'where+publish'],
    otherwise: 'papers',
    byWords: true,
    value: venueOf,
  },
  {
    name: 'meaning',
    of: ['experience', 'service', 'publications', 'projects', 'education'],
    asks: ['meaning', 'nameWord+origin'],
    ofOne: true,
    otherwise: 'currentJobs',
    quiet: true,
    value: meaningOf,
  },
  {
    name: 'meaning',
    of: ['experience', 'service', 'publications', 'projects', 'education'],
    asks: ['meaning+founder', 'meaning+job', 'meaning+currentJob', 'why+founder', 'why+job', 'nameWord+why'],
    otherwise: 'currentJobs',
    quiet: true,
    value: meaningOf,
  },
  {
    name: 'meaning',
    of: ['experience', 'service', 'publications', 'projects', 'education'],
    asks: ['standsFor'],
    ofOne: true,
    otherwise: 'currentJobs',
    value: meaningOf,
  },
  {
    name: 'origin',
    of: ['experience'],
    asks: ['origin'],
    otherwise: 'jobs',
    ofOne: true,
    value: (item) => (item.section === 'experience' ? item.summary : undefined),
  },
  {
    name: 'otherNames',
    of: ['experience', 'people', 'publications'],
    asks: ['otherNames'],
    byWords: true,
    otherwise: 'currentJobs',
    value: otherNamesOf,
  },
  {
    name: 'together',
    of: ['news', 'service'],
    asks: ['who+organising', 'who+workshop', 'who+event', 'who+news'],
    otherwise: 'events',
    ofOne: true,
    value: peopleIn,
  },
  {
    name: 'office',
    of: ['patents'],
    asks: ['office+patent', 'where+patent', 'office+where', 'place+patent'],
    otherwise: 'patents',
    value: (item, { texts }) => (item.section === 'patents' && item.offices ? texts.and(item.offices) : undefined),
  },
  {
    name: 'department',
    of: ['education'],
    asks: ['department'],
    otherwise: 'degrees',
    value: (item) => (item.section === 'education' ? item.department : undefined),
  },
  {
    name: 'lab',
    of: ['education', 'people'],
    asks: ['lab'],
    otherwise: 'doctorate',
    value: (item) =>
      item.section === 'education' ? item.summary : item.section === 'people' ? item.affiliation : undefined,
  },
  {
    name: 'language',
    of: ['projects'],
    asks: ['language'],
    otherwise: 'tools',
    value: (item) => (item.section === 'projects' ? item.summary : undefined),
  },
  {
    name: 'countOf',
    of: ['projects', 'experience'],
    asks: ['count'],
    otherwise: 'tools',
    quiet: true,
    ofOne: true,
    value: numberInText,
  },
  {
    name: 'support',
    of: ['projects'],
    asks: ['support+what', 'support+tool', 'support+list', 'support'],
    otherwise: 'tools',
    quiet: true,
    ofOne: true,
    value: (item, { texts }) => (item.section === 'projects' && item.worksWith ? texts.and(item.worksWith) : undefined),
  },
  {
    name: 'invited',
    of: ['news'],
    asks: ['invited+who'],
    otherwise: 'talks',
    value: (item, { texts }) => (item.section === 'news' && item.people ? texts.and(item.people) : undefined),
  },
  {
    name: 'winner',
    of: ['news'],
    asks: ['winner+award', 'winner+grant', 'winner'],
    otherwise: 'awards',
    value: winnerOf,
  },
  {
    name: 'giver',
    of: ['news'],
    asks: ['giver+who', 'giver+grant', 'giver+award', 'who+grant', 'where+grant', 'where+award'],
    otherwise: 'grants',
    value: (item) =>
      item.section === 'news' && (item.kind === 'grant' || item.kind === 'award') ? item.venue : undefined,
  },
  {
    name: 'term',
    of: ['teaching'],
    asks: ['term'],
    otherwise: 'courses',
    value: (item, { texts }) =>
      item.section === 'teaching' && item.term
        ? texts.describe.term(item.term, item.date?.slice(0, 4) ?? '')
        : undefined,
  },
  {
    name: 'pages',
    of: ['publications'],
    asks: ['volume'],
    otherwise: 'papers',
    value: pagesOf,
  },
  {
    name: 'role',
    of: ['experience', 'projects', 'service', 'teaching'],
    asks: ['role', 'role+job', 'role+tool', 'role+what'],
    otherwise: 'currentJobs',
    ofOne: true,
    value: roleOf,
  },
  {
    name: 'status',
    of: ['publications', 'patents'],
    asks: ['status'],
    otherwise: 'papers',
    ofOne: true,
    value: (item, { texts }) =>
      item.section === 'publications' ? statusOf(item, texts) : item.section === 'patents' ? item.status : undefined,
  },
  {
    name: 'author',
    of: ['publications'],
    asks: ['who+author', 'authorNoun', 'who+publish', 'who+paper', 'coauthor+who', 'coauthor'],
    otherwise: 'papers',
    byWords: true,
    value: (item, { texts }) => namesOf(authorsOf(item), texts),
  },
];

function authorsOf(item: Item): readonly Author[] | undefined {
  return item.section === 'publications' ? item.authors : item.section === 'patents' ? item.inventors : undefined;
}

function countOf(authors: readonly Author[] | undefined): string | undefined {
  return authors === undefined || authors.some((each) => each.others) ? undefined : String(authors.length);
}

function lastOf(authors: readonly Author[] | undefined): string | undefined {
  const last = authors?.at(-1);
  return last?.others ? undefined : last?.name;
}

function namesOf(authors: readonly Author[] | undefined, texts: Words): string | undefined {
  const names = authors?.map((each) => each.name);
  return authors?.some((each) => each.others) ? names?.join(', ') : names && texts.and(names);
}

/** The full name of a venue or committee; of an organisation what the profile says of its name. */
function meaningOf(item: Item, { profile, texts, reading }: FactContext): string | undefined {
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
function winnerOf(item: Item, { texts, profile }: FactContext): string | undefined {
  if (item.section !== 'news') return undefined;
  const work = (item.about ?? []).map((id) => profile.byId.get(id)).find((each) => each?.section === 'publications');
  return work?.section === 'publications' ? namesOf(work.authors, texts) : profile.about.name;
}

/** Volume, issue and pages; how many pages there are is nowhere. */
function pagesOf(item: Item, { texts, reading }: FactContext): string | undefined {
  if (item.section !== 'publications' || reading.concepts.has('count')) return undefined;
  const { volume, issue, pages } = item;
  if (volume === undefined && issue === undefined && pages === undefined) return undefined;
  return texts.describe.pages(volume ?? '', issue ?? '', pages ?? '');
}

/** Those whom the news of a record names. */
function peopleIn(item: Item, { texts, profile }: { texts: Words; profile: Profile }): string | undefined {
  const news = item.section === 'news' ? [item] : (profile.stories.get(item.id) ?? []);
  const names = news.flatMap((each) => each.people ?? []);
  return names.length > 0 ? texts.and([...new Set(names)]) : undefined;
}

function otherNamesOf(item: Item, { texts }: { texts: Words }): string | undefined {
  if (item.section === 'experience' || item.section === 'people') return item.otherNames && texts.and(item.otherNames);
  return item.section === 'publications' ? item.otherTitles && texts.and(item.otherTitles) : undefined;
}

function roleOf(item: Item): string | undefined {
  return item.section === 'experience' ||
    item.section === 'projects' ||
    item.section === 'service' ||
    item.section === 'teaching'
    ? item.role
    : undefined;
}

/** `7 simulators` out of a summary, for the word that is counted. */
function numberInText(item: Item, { reading }: { reading: Reading }): string | undefined {
  if (!('summary' in item) || item.summary === undefined) return undefined;
  const found = Array.from(item.summary.matchAll(/\b\d+ \p{L}+( (?!and\b)\p{L}+)?/gu), ([text]) => text);
  const words = reading.marks
    .map((mark) => mark.typed.toLowerCase().replace(/s$/, ''))
    .filter((word) => word.length > 3);
  const runs = reading.terms.flatMap((term) => term.anyOf);
  return found.find(
    (text) =>
      words.some((word) => text.toLowerCase().includes(word)) || runs.some((run) => containsRun(keysOf(text), run)),
  );
}

/** Whether the question is about that very short name. */
function isShortFor(short: string | undefined, { terms }: Reading): boolean {
  return short !== undefined && terms.some((term) => term.typed.toLowerCase() === short.toLowerCase());
}
