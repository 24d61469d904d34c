import type { RawRecord } from '../../profile/record.ts';
import type { educationSchema } from '../../profile/schema.ts';
import type { z } from 'zod';
import { datesIn } from './dates.ts';
import type { Block } from './document.ts';
import { linesOf, textOf } from './document.ts';
import type { Entry, Look } from './entry.ts';
import { tidy } from './flat.ts';
import { idOf } from './ids.ts';
import { sentencesIn } from './sentences.ts';

type Level = z.output<typeof educationSchema>['level'];

/** Degrees by how they are written, the highest first. */
const degrees: readonly [RegExp, Level, string][] = [
  [/\b(?:ph\.?\s?d\.?|doctor of|doctora(?:te|l)|d\.?phil\.?|sc\.?d\.?)(?![\p{L}])|博士(?!后)/iu, 'doctorate', 'Ph.D.'],
  [
    /\b(?:master(?:['’]?s)?|m\.?\s?sc?\.?(?:\s?e\.)?|m\.?\s?a\.?\s?sc\.?|m\.?eng\.?|m\.?phil\.?|m\.?tech\.?|mba|m\.a\.)(?![\p{L}])|硕士/iu,
    'master',
    "Master's degree",
  ],
  [
    /\b(?:bachelor(?:['’]?s)?|b\.?\s?sc?\.?|b\.?\s?eng\.?|b\.?tech\.?|b\.?\s?a\.?\s?sc\.?|b\.?\s?a\.|undergraduate(?=\s(?:degree|studies|student)|\s*[,;(]|$)|b\.e\.)(?![\p{L}])|本科|学士/iu,
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

type Degree = (typeof degrees)[number];

const degreeIn = (text: string): Degree | undefined => degrees.find(([shape]) => shape.test(text));

/** The level of a degree by its name. */
export function levelOf(degree: string): Level {
  return degreeIn(degree)?.[1] ?? 'other';
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

interface Place {
  readonly name: string;
  /** Where it ends in the text. */
  readonly end: number;
}

/** The institution that a text names. */
function placeIn(text: string): Place | undefined {
  const places = [...text.matchAll(institution)];
  const place = places.find(([name]) => /universit|institute of|大学/i.test(name)) ?? places[0];
  return place && { name: tidy(place[0]), end: place.index + place[0].length };
}

/** A degree that has not been received yet, whatever date it bears. */
const stillGoing = /\b(?:present|now|current|ongoing|in progress|expected|anticipated)\b|至今|现在|预计|在读/iu;

function studyIn(text: string, place = placeIn(text), found = degreeIn(text)): Study | undefined {
  if (!found || !place) return undefined;
  const short = /^\s*\(([A-Z][A-Za-z-]{1,9})\)/.exec(text.slice(place.end))?.[1];
  const field =
    /\b(?:degrees?|ph\.?d\.?|b\.?\w{1,4}\.?|m\.?\w{1,4}\.?)\s+(?:student\s+|degree\s+)?in\s+([A-Z][\p{L}& -]{2,50}?)(?=\s*(?:[,.(;]|at\b|from\b|in \d|$))/iu.exec(
      text,
    )?.[1];
  const where = department.exec(text)?.[0];
  const dates = datesIn(text);
  const date = dates.length === 1 ? dates[0] : undefined;
  const when = date?.ongoing || stillGoing.test(text) ? undefined : (date?.until ?? date?.date);
  return {
    level: found[1],
    degree: found[2],
    institution: place.name,
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

const textIn = (lines: Entry['lines']): string => lines.map(textOf).join(', ');

/** What stands between the commas of an entry and is no institution. */
const notInstitution =
  /\b(?:advis\w*|supervis\w*|mentor\w*|thesis|dissertation|gpa|rank\w*|honou?rs?|expected|in progress|present|student|candidate|degree|department|dept|school of|faculty|division)\b|导师|排名|至今|学院$|专业/iu;

/** The institution of a list's entry by its place behind the degree, whatever it is called: `PhD in EECS, UC Tidewater`. */
function placeBehindDegree(text: string): Place | undefined {
  const pieces = [...text.matchAll(/[^,;，；|()（）\n]+?(?=\s[-–—]\s|[,;，；|()（）\n]|$)/gu)];
  const degree = pieces.findIndex(([piece]) => degreeIn(piece));
  const place = pieces
    .slice(degree + 1)
    .find(([piece]) => /^\s*(?:\p{Lu}|\p{Script=Han})/u.test(piece) && !notInstitution.test(piece) && !degreeIn(piece));
  const isDate = place && datesIn(place[0]).length > 0;
  return degree < 0 || !place || isDate ? undefined : { name: tidy(place[0]), end: place.index + place[0].length };
}

/** Where an entry gives a time and an institution and no degree. */
const unnamedDegree: Degree = [/$/u, 'other', 'Studies'];

/** The degree of an entry in a section on education. */
export function degreeOf(entry: Entry): RawRecord<'education'> | undefined {
  const text = textIn(entry.lines);
  const study =
    studyIn(text) ??
    studyIn(text, placeBehindDegree(text)) ??
    (datesIn(text).length > 0 ? studyIn(text, placeIn(text), unnamedDegree) : undefined);
  return study && recordOf(study, ['degree', 'institution']);
}

/** How a piece of a section on education looks: an entry has one degree, at an institution. */
export const looksLikeDegree: Look = (lines) => {
  const text = textIn(lines);
  const hasDegree = degreeIn(text) !== undefined;
  return {
    begins: hasDegree || datesIn(text).length > 0,
    complete: hasDegree && placeIn(text) !== undefined,
    once: hasDegree,
  };
};

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
