import type { Kind } from '../kind.ts';
import { absents } from './absent.ts';
import { beforeOthers } from './before.ts';
import { spans } from './between.ts';
import { comparisons } from './compare.ts';
import { elsewhere } from './elsewhere.ts';
import { facets } from './facets.ts';
import { figures } from './figures.ts';
import { links } from './links.ts';
import { affiliationOfPeople, newsOfPeople, people } from './people.ts';
import { places } from './places.ts';
import { difference, sets } from './sets.ts';
import { submitted } from './submitted.ts';
import { times } from './times.ts';
import { yesOrNo } from './whether.ts';
import { vita } from './vita.ts';

/** All kinds of question, in the order they are tried. */
export const kinds: readonly Kind[] = [
  ...vita,
  elsewhere,
  ...absents,
  ...figures,
  ...spans,
  difference,
  ...comparisons,
  ...links,
  ...beforeOthers,
  newsOfPeople,
  affiliationOfPeople,
  submitted,
  ...times,
  ...places,
  ...facets,
  ...people,
  ...yesOrNo,
  ...sets,
];
