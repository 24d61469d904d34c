import type { Author, Item, Profile } from '../../profile/record.ts';
import type { Texts } from '../../text/index.ts';
import { hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import { meant, nothing, pick } from '../pick.ts';
import type { Reading } from '../read.ts';
import { aboutsOf, nameOf, statusOf } from '../say.ts';
import { subjectOf, type SubjectName } from '../subjects.ts';

type Words = Texts['answer'];
type FacetName = keyof Words['facets'] & keyof Words['unsaid'];

/** One fact of a record: a row asks for it, says what it is, and which records are meant where the question doesn't say. */
interface Facet {
  readonly name: FacetName;
  readonly asks: readonly string[];
  readonly otherwise: SubjectName;
  /** Only where the question names a record, or words that find one. */
  readonly ofOne?: true;
  value(item: Item, context: { texts: Words; profile: Profile; reading: Reading }): string | undefined;
}

const shown = 5;

const rows: readonly Facet[] = [
  {
    name: 'advisor',
    asks: ['advisor'],
    otherwise: 'degrees',
    value: (item, { texts }) => (item.section === 'education' && item.advisors ? texts.and(item.advisors) : undefined),
  },
  {
    name: 'authorCount',
    asks: ['count+authorNoun', 'count+coauthor'],
    otherwise: 'papers',
    ofOne: true,
    value: (item) => countOf(authorsOf(item)),
  },
  {
    name: 'firstAuthor',
    asks: ['firstAuthor'],
    otherwise: 'papers',
    ofOne: true,
    value: (item) => authorsOf(item)?.[0]?.name,
  },
  {
    name: 'lastAuthor',
    asks: ['lastAuthor'],
    otherwise: 'papers',
    ofOne: true,
    value: (item) => lastOf(authorsOf(item)),
  },
  {
    name: 'inventor',
    asks: ['inventor', 'who+patent', 'authorNoun+patent'],
    otherwise: 'patents',
    value: (item, { texts }) =>
      item.section === 'patents' ? texts.and(item.inventors.map((each) => each.name)) : undefined,
  },
  {
    name: 'doi',
    asks: ['doi'],
    otherwise: 'papers',
    value: (item) => (item.section === 'publications' ? item.doi : undefined),
  },
  {
    name: 'arxiv',
    asks: ['onArxiv'],
    otherwise: 'papers',
    ofOne: true,
    value: (item) => (item.section === 'publications' ? item.arxiv : undefined),
  },
  {
    name: 'number',
    asks: ['number'],
    otherwise: 'patents',
    value: (item) => (item.section === 'patents' ? item.number : undefined),
  },
  { name: 'venueOf', asks: ['venueAsk'], otherwise: 'papers', ofOne: true, value: venueOf },
  { name: 'origin', asks: ['origin'], otherwise: 'jobs', ofOne: true, value: (item) => (item.section === 'experience' ? item.summary : undefined) },
  { name: 'otherNames', asks: ['otherNames'], otherwise: 'currentJobs', value: otherNamesOf },
  {
    name: 'office',
    asks: ['office+patent', 'where+patent', 'office+where', 'place+patent'],
    otherwise: 'patents',
    value: (item, { texts }) => (item.section === 'patents' && item.offices ? texts.and(item.offices) : undefined),
  },
  {
    name: 'department',
    asks: ['department'],
    otherwise: 'degrees',
    value: (item) => (item.section === 'education' ? item.department : undefined),
  },
  {
    name: 'lab',
    asks: ['lab'],
    otherwise: 'doctorate',
    value: (item) =>
      item.section === 'education' ? item.summary : item.section === 'people' ? item.affiliation : undefined,
  },
  { name: 'meaning', asks: ['meaning', 'why+founder', 'why+job'], otherwise: 'currentJobs', value: meaningOf },
  {
    name: 'language',
    asks: ['language'],
    otherwise: 'tools',
    value: (item) => (item.section === 'projects' ? item.summary : undefined),
  },
  { name: 'countOf', asks: ['count'], otherwise: 'tools', ofOne: true, value: numberInText },
  {
    name: 'support',
    asks: ['support+what', 'support+tool', 'support+list', 'support'],
    otherwise: 'tools',
    ofOne: true,
    value: (item, { texts }) => (item.section === 'projects' && item.worksWith ? texts.and(item.worksWith) : undefined),
  },
  {
    name: 'invited',
    asks: ['invited+who'],
    otherwise: 'talks',
    value: (item, { texts }) => (item.section === 'news' && item.people ? texts.and(item.people) : undefined),
  },
  {
    name: 'giver',
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
    asks: ['term'],
    otherwise: 'courses',
    value: (item, { texts }) =>
      item.section === 'teaching' && item.term
        ? texts.describe.term(item.term, item.date?.slice(0, 4) ?? '')
        : undefined,
  },
  {
    name: 'pages',
    asks: ['volume'],
    otherwise: 'papers',
    value: (item) =>
      item.section === 'publications'
        ? [item.volume, item.issue, item.pages].filter(Boolean).join(', ') || undefined
        : undefined,
  },
  {
    name: 'role',
    asks: ['role', 'role+job', 'role+tool', 'role+what'],
    otherwise: 'currentJobs',
    ofOne: true,
    value: roleOf,
  },
  {
    name: 'status',
    asks: ['status'],
    otherwise: 'papers',
    ofOne: true,
    value: (item, { texts }) =>
      item.section === 'publications' ? statusOf(item, texts) : item.section === 'patents' ? item.status : undefined,
  },
  {
    name: 'author',
    asks: ['who+author', 'authorNoun', 'who+publish', 'who+paper', 'coauthor+who', 'coauthor'],
    otherwise: 'papers',
    ofOne: true,
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
  return authors && texts.and(authors.map((each) => each.name));
}

/** The full name of a venue or committee; of an organisation what the profile says of its name. */
function meaningOf(item: Item, { profile, texts }: { profile: Profile; texts: Words }): string | undefined {
  if (item.section === 'experience') return aboutsOf(item.organisation, profile)[0];
  if (item.section === 'service') return item.body;
  if (item.section === 'publications') return texts.and([item.venue ?? '', item.title].filter(Boolean));
  return item.section === 'projects' ? item.summary : undefined;
}

function venueOf(item: Item): string | undefined {
  if (item.section !== 'publications' || item.venue === undefined) return undefined;
  return item.venueShort === undefined ? item.venue : `${item.venue} (${item.venueShort})`;
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
  return found.find((text) => words.some((word) => text.toLowerCase().includes(word)));
}

function answerFacet(facet: Facet, asked: Asked): Draft | undefined {
  const { texts, reading, known } = asked;
  const isOne = reading.terms.length > 0 || (reading.concepts.has('who') && hasClaims(reading));
  const wider =
    isOne && asked.subject && (asked.subject.within ?? asked.subject.values) ? { ...asked, subject: subjectOf(asked.subject.within ?? facet.otherwise) } : asked;
  const picked = pick(wider, facet.otherwise);
  if (facet.ofOne && !isOne && (picked.items.length !== 1 || !hasClaims(reading))) return undefined;
  if (picked.items.length === 0) return nothing(asked, picked);
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
    if (!item || facet.name === 'countOf' || facet.name === 'support') return undefined;
    return {
      answered: false,
      sentences: [texts.doesNotSay(texts.unsaid[facet.name](nameOf(item, texts)))],
      items: items.slice(0, shown),
    };
  }
  if (reading.concepts.has('whether') && (facet.name === 'firstAuthor' || facet.name === 'lastAuthor'))
    return isThat(facet.name, said, asked);
  const say = (text: string) => (reading.concepts.has('whether') ? texts.yes(text) : text);
  return {
    answered: true,
    sentences: said.slice(0, shown).map(({ item, value }) => say(texts.facets[facet.name](nameOf(item, texts), value))),
    items: said.map(({ item }) => item),
    others,
  };
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
