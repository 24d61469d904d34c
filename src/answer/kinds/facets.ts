import type { Author, Item, Profile } from '../../profile/record.ts';
import type { Section } from '../../profile/schema.ts';
import type { Texts } from '../../text/index.ts';
import { hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import { meant, nothing, pick } from '../pick.ts';
import type { Reading } from '../read.ts';
import { aboutsOf, nameOf, statusOf, venueOf } from '../say.ts';
import { subjectOf, type SubjectName } from '../subjects.ts';
import { containsRun, keysOf } from '../words.ts';

type Words = Texts['answer'];
type FacetName = keyof Words['facets'] & keyof Words['unsaid'];

interface Context {
  readonly texts: Words;
  readonly profile: Profile;
  readonly reading: Reading;
}

/** One fact of a record: a row asks for it, says what it is, and which records are meant where the question doesn't say. */
interface Facet {
  readonly name: FacetName;
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
  value(item: Item, context: Context): string | undefined;
}

const shown = 5;

const rows: readonly Facet[] = [
  {
    name: 'advisor',
    of: ['education'],
    asks: ['advisor'],
    otherwise: 'degrees',
    value: (item, { texts }) => (item.section === 'education' && item.advisors ? texts.and(item.advisors) : undefined),
  },
  {
    name: 'authorCount',
    of: ['publications', 'patents'],
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
    of: ['patents'],
    asks: ['number'],
    otherwise: 'patents',
    value: (item) => (item.section === 'patents' ? item.number : undefined),
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
    name: 'meaning',
    of: ['experience', 'service', 'publications', 'projects'],
    asks: ['meaning', 'why+founder', 'why+job'],
    otherwise: 'currentJobs',
    quiet: true,
    value: meaningOf,
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
    name: 'giver',
    of: ['news'],
    asks: [
      'giver+who',
      'giver+where',
      'who+grant',
      'who+award',
      'giver+grant',
      'giver+award',
      'where+grant',
      'where+award',
    ],
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
function meaningOf(item: Item, { profile, texts, reading }: Context): string | undefined {
  if (item.section === 'experience') return aboutsOf(item.organisation, profile)[0];
  if (item.section === 'service') return item.body;
  if (item.section === 'projects') return item.summary;
  return item.section === 'publications' && reading.terms.some((term) => term.named.includes(item))
    ? texts.quoted(item.title)
    : undefined;
}

/** Volume, issue and pages; how many pages there are is nowhere. */
function pagesOf(item: Item, { texts, reading }: Context): string | undefined {
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
  const found = Array.from(item.summary.matchAll(/\b\d+ \p{L}+( \p{L}+)?/gu), ([text]) => text);
  const words = reading.marks
    .map((mark) => mark.typed.toLowerCase().replace(/s$/, ''))
    .filter((word) => word.length > 3);
  const runs = reading.terms.flatMap((term) => term.anyOf);
  return found.find(
    (text) =>
      words.some((word) => text.toLowerCase().includes(word)) || runs.some((run) => containsRun(keysOf(text), run)),
  );
}

function answerFacet(facet: Facet, asked: Asked): Draft | undefined {
  const { texts, reading, known } = asked;
  const isOne = reading.terms.length > 0 || (reading.concepts.has('who') && hasClaims(reading));
  const wider =
    isOne && asked.subject && (asked.subject.within ?? asked.subject.values)
      ? { ...asked, subject: subjectOf(asked.subject.within ?? facet.otherwise) }
      : asked;
  const picked = pick(wider, facet.otherwise);
  if (facet.byWords && reading.terms.length === 0) return undefined;
  if (facet.ofOne && !isOne && (picked.items.length !== 1 || !hasClaims(reading))) return undefined;
  if (picked.items.length === 0) return nothing(asked, picked);
  if (!picked.items.some((item) => facet.of.includes(item.section))) return undefined;
  const context = { texts, profile: known.profile, reading };
  const candidates =
    picked.named.length > 1
      ? [...picked.named].sort(
          (a, b) => Number(facet.value(b, context) !== undefined) - Number(facet.value(a, context) !== undefined),
        )
      : picked.named;
  const { items, others } = meant(asked, { ...picked, named: candidates });
  const said = items.flatMap((item) => {
    const value = facet.value(item, context);
    return value === undefined ? [] : [{ item, value }];
  });
  if (said.length === 0) {
    const [item] = items;
    if (!item || facet.quiet) return undefined;
    return {
      answered: false,
      sentences: [
        texts.doesNotSay(
          facet.name === 'role' && item.section === 'projects'
            ? texts.unsaid.part(known.profile.about.name, nameOf(item, texts))
            : texts.unsaid[facet.name](nameOf(item, texts)),
        ),
      ],
      items: items.slice(0, shown),
    };
  }
  if (reading.concepts.has('whether') && (facet.name === 'firstAuthor' || facet.name === 'lastAuthor'))
    return isThat(facet.name, said, asked);
  const say = (text: string) => (reading.concepts.has('whether') ? texts.yes(text) : text);
  return {
    answered: true,
    sentences: said
      .slice(0, shown)
      .map(({ item, value }) => say(texts.facets[facet.name](calledIn(item, asked), value))),
    items: said.map(({ item }) => item),
    others,
  };
}

/** What a record is called; one that is known by a short name, by that. */
function calledIn(item: Item, { reading, texts }: Asked): string {
  const short = reading.concepts.has('meaning') && reading.terms.find((term) => term.named.includes(item))?.typed;
  return short && item.section === 'publications' ? short : nameOf(item, texts);
}

/** Whether the first or last author is whom the question names. */
function isThat(
  name: 'firstAuthor' | 'lastAuthor',
  said: readonly { item: Item; value: string }[],
  { reading, texts, known }: Asked,
): Draft | undefined {
  const [one] = said;
  if (!one) return undefined;
  const asked = reading.people.flat();
  const person = known.names.personOf(one.value);
  const isSo = person !== undefined && (asked.length > 0 ? asked.includes(person) : person.self);
  const fact = texts.facets[name](nameOf(one.item, texts), one.value);
  return {
    answered: isSo,
    sentences: isSo ? [texts.yes(fact)] : [texts.doesNotSay(texts.unsaid.so), texts.instead(fact)],
    items: [one.item],
  };
}

export const facets: readonly Kind[] = rows.map((facet) => ({
  name: facet.name,
  asks: facet.asks,
  answer: (asked) => answerFacet(facet, asked),
}));
