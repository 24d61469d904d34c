import type { RawRecord } from '../../profile/record.ts';
import type { educationSchema } from '../../profile/schema.ts';
import type { z } from 'zod';
import { datesIn } from './dates.ts';
import type { Block } from './document.ts';
import { linesOf, textOf } from './document.ts';
import type { Entry } from './entry.ts';
import { tidy } from './flat.ts';
import { idOf } from './ids.ts';
import { sentencesIn } from './sentences.ts';

type Level = z.output<typeof educationSchema>['level'];

/** Degrees by how they are written, the highest first. */
const degrees: readonly [RegExp, Level, string][] = [
  [/\b(?:ph\.?\s?d\.?|doctora(?:te|l)|d\.?phil\.?|sc\.?d\.?)(?![\p{L}])|博士(?!后)/iu, 'doctorate', 'Ph.D.'],
  [
    /\b(?:master(?:['’]?s)?|m\.?\s?sc?\.?(?:\s?e\.)?|m\.?eng\.?|m\.?phil\.?|m\.?tech\.?|mba|m\.a\.)(?![\p{L}])|硕士/iu,
    'master',
    "Master's degree",
  ],
  [
    /\b(?:bachelor(?:['’]?s)?|b\.?\s?sc?\.?|b\.?\s?eng\.?|b\.?tech\.?|b\.?\s?a\.|undergraduate degree|b\.e\.)(?![\p{L}])|本科|学士/iu,
    'bachelor',
    "Bachelor's degree",
  ],
];

const school = String.raw`(?:(?:\p{Lu}[\p{L}.'&-]*|of|and|for|at|the|de|di|do|da|in)\s){0,6}?`;
const institution = new RegExp(
  String.raw`(?:(?:The )?University (?:of|College) \p{Lu}[\p{L}'-]*(?:(?:,)?\s(?:at |of )?\p{Lu}[\p{L}'-]+){0,3}|(?:\p{Lu}[\p{L}.'-]*\s){1,5}(?:University|Institute of (?:Science and )?Technology|Polytechnic|Universit[éyà]t?|College)(?:(?: of|,| at) (?:Science and )?\p{Lu}[\p{L}]+(?:\s(?:and\s)?\p{Lu}\p{L}+){0,2})?|(?:ETH Zurich|EPFL|MIT|Caltech|KAIST|UCLA|UCSD|UCSB|UCSC|HKUST|USTC|Georgia Tech|Virginia Tech)\b|[\p{Script=Han}]{2,12}大学|${school}(?:Institute of Technology))`,
  'gu',
);
const department =
  /\b(?:Department|School|College|Faculty|Institute|Division) of [A-Z][\p{L}&,' -]*?(?=\s*(?:\(|,\s*(?:University|[A-Z][a-z]+ University)|,? (?:at|from|in \d|of the University)|[.;)]|$))/u;

/** The level of a degree by its name. */
export function levelOf(degree: string): Level {
  return degrees.find(([shape]) => shape.test(degree))?.[1] ?? 'other';
}

interface Study {
  readonly level: Level;
  readonly degree: string;
  readonly institution: string;
  readonly short?: string;
  readonly department?: string;
  readonly field?: string;
  readonly date?: string;
}

function studyIn(text: string): Study | undefined {
  const found = degrees.find(([shape]) => shape.test(text));
  const places = [...text.matchAll(institution)];
  const place = places.find(([name]) => /universit|institute of|大学/i.test(name)) ?? places[0];
  if (!found || !place) return undefined;
  const short = /^\s*\(([A-Z][A-Za-z-]{1,9})\)/.exec(text.slice(place.index + place[0].length))?.[1];
  const field =
    /\b(?:degrees?|ph\.?d\.?|b\.?\w{1,4}\.?|m\.?\w{1,4}\.?)\s+(?:student\s+|degree\s+)?in\s+([A-Z][\p{L}& -]{2,50}?)(?=\s*(?:[,.(;]|at\b|from\b|in \d|$))/iu.exec(
      text,
    )?.[1];
  const where = department.exec(text)?.[0];
  const dates = datesIn(text);
  const date = dates.length === 1 ? dates[0] : undefined;
  const when = date?.ongoing ? undefined : (date?.until ?? date?.date);
  return {
    level: found[1],
    degree: found[2],
    institution: tidy(place[0]),
    ...(short !== undefined && { short }),
    ...(where !== undefined && { department: tidy(where) }),
    ...(field !== undefined && { field: tidy(field) }),
    ...(when !== undefined && { date: when }),
  };
}

function recordOf(study: Study, guessed: readonly string[]): RawRecord<'education'> {
  return {
    id: idOf(`${study.level} ${study.institution} ${study.date ?? ''}`, 'education'),
    degree: study.degree,
    level: study.level,
    institution: study.institution,
    ...(study.short !== undefined && { institutionShort: study.short }),
    ...(study.department !== undefined && { department: study.department }),
    ...(study.field !== undefined && { field: study.field }),
    ...(study.date !== undefined && { date: study.date }),
    ...(guessed.length > 0 && { guessed: [...guessed] }),
  };
}

/** The degree of an entry in a section on education. */
export function degreeOf(entry: Entry): RawRecord<'education'> | undefined {
  const study = studyIn(entry.lines.map(textOf).join(', '));
  return study && recordOf(study, ['degree', 'institution']);
}

const had =
  /\b(?:received|obtained|got|earned|completed|holds?|hold|awarded|was received|graduated|finished|defended|did my|degree)\b|获得?|毕业/i;
/** A degree that is still being worked for. */
const notYet =
  /\b(?:(?:ph\.?\s?d\.?|master['’]?s?|graduate|doctoral|undergraduate)\s(?:candidate|student)|pursuing|currently|working toward|expected)\b/iu;

/** Degrees that a biography tells in a sentence: `I received the Ph.D. degree from ...`. All of it is guessed. */
export function degreesInProse(blocks: readonly Block[]): RawRecord<'education'>[] {
  const found: RawRecord<'education'>[] = [];
  for (const sentence of linesOf(blocks).map(textOf).flatMap(sentencesIn)) {
    if (!had.test(sentence) || notYet.test(sentence)) continue;
    const study = studyIn(sentence);
    if (study && !found.some((record) => record.level === study.level)) {
      found.push(recordOf(study, ['degree', 'institution', ...(study.date === undefined ? [] : ['date'])]));
    }
  }
  return found;
}
