import type { Item } from '../../profile/record.ts';
import type { Section } from '../../profile/schema.ts';
import type { Texts } from '../../text/index.ts';
import { statusOf, venueOf } from '../say.ts';
import type { SubjectName } from '../subjects.ts';
import {
  type FactContext,
  authorsOf,
  countOf,
  lastOf,
  institutionsOf,
  leadersOf,
  positionOf,
  meaningOf,
  namesOf,
  numberInText,
  otherNamesOf,
  pagesOf,
  peopleIn,
  roleOf,
  winnerOf,
} from './fact-values.ts';

type Words = Texts['answer'];
type FactName = keyof Words['facets'] & keyof Words['unsaid'];

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
    name: 'firstInventor',
    of: ['patents'],
    asks: ['firstAuthor+patent', 'firstAuthor+inventor'],
    otherwise: 'patents',
    value: (item) => authorsOf(item)?.[0]?.name,
  },
  {
    name: 'position',
    of: ['publications'],
    asks: ['authorPosition'],
    otherwise: 'papers',
    ofOne: true,
    value: positionOf,
  },
  {
    name: 'institutions',
    of: ['publications'],
    asks: ['institution'],
    otherwise: 'papers',
    ofOne: true,
    quiet: true,
    value: institutionsOf,
  },
  {
    name: 'leaders',
    of: ['publications'],
    asks: ['leading'],
    otherwise: 'papers',
    ofOne: true,
    quiet: true,
    value: leadersOf,
  },
  {
    name: 'firstAuthor',
    of: ['publications'],
    asks: ['firstAuthor', 'leading+paper', 'leading+who'],
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
    name: 'inventor',
    of: ['patents'],
    asks: ['authorNoun', 'who+author', 'who+coauthor', 'who+except'],
    ofOne: true,
    quiet: true,
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
