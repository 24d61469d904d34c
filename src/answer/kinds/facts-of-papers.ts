import { isSubmitted } from '../filter.ts';
import { venueOf } from '../say.ts';
import type { Fact } from './fact.ts';
import { authorsOf, countOf, lastOf, institutionsOf, leadersOf, positionOf, namesOf, pagesOf } from './fact-values.ts';

/** What publications alone can be asked for. */
export const factsOfPapers: readonly Fact[] = [
  {
    name: 'authorCount',
    of: ['publications'],
    asks: ['count+authorNoun', 'count+coauthor'],
    otherwise: 'papers',
    ofOne: true,
    value: (item) => countOf(authorsOf(item)),
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
    name: 'venueOf',
    of: ['publications'],
    asks: ['venueAsk', 'venue', 'where+published', 'where+publish'],
    otherwise: 'papers',
    byWords: true,
    value: (item) => (isSubmitted(item) ? undefined : venueOf(item)),
  },
  {
    name: 'pages',
    of: ['publications'],
    asks: ['volume'],
    otherwise: 'papers',
    value: pagesOf,
  },
  {
    name: 'author',
    of: ['publications'],
    asks: ['who+author', 'author+except', 'authorNoun', 'who+publish', 'who+paper', 'coauthor+who', 'coauthor'],
    otherwise: 'papers',
    byWords: true,
    value: (item, { texts }) => namesOf(authorsOf(item), texts),
  },
];
