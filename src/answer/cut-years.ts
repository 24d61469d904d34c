import { fold } from '../search/tokens.ts';
import type { Knowledge } from './knowledge.ts';

const seasons: ReadonlySet<string> = new Set('winter spring summer fall autumn'.split(' '));
const timeWords: ReadonlySet<string> = new Set('in since until till before after from between year'.split(' '));
/** The name or word right before two digits, and what closes the phrase after them. */
const cutYear =
  /(?<=(?<![\p{L}\p{N}])(\p{L}+)\s?['’]?)\d\d(?![\p{L}\p{N}])(?=(\s*(?:$|[?.!,]|(?:or|and|vs|versus|to|than|about|abt)(?!\p{L})))?)/gu;
const secondCutYear = /(?<=20\d\d\s+(?:or|and|vs|versus|to|than)\s+(?:in\s+)?)\d\d(?![\p{L}\p{N}])/gu;
/** `and 23?` and nothing else. */
const lonelyCutYear = /(?<=^\W*(?:and|n|&|or|what about|how about|wbu)\s+['’]?)\d\d(?=\W*$)/iu;
/** `22年`, but not `22年前`. */
const cutChineseYear = /(?<!\d)\d\d(?=年(?!前|来|内|间|后|了|多|的时间|以来|半))/gu;
const shortestVenue = 4;
const oldestCut = 10;

/**
 * Years cut to two digits, whole: after the name of a venue (`iscas 23`) or of a season, and after `in` and its like where
 * nothing follows that they could count. From 2010 up to the next year.
 */
export function withWholeYears(text: string, now: Date, known: Knowledge): string {
  const isYear = (digits: string) => Number(digits) >= oldestCut && Number(digits) <= (now.getUTCFullYear() % 100) + 1;
  const isVenue = (name: string) => name.length >= shortestVenue && known.venues.find([name]).length > 0;
  return text
    .replace(cutYear, (digits: string, before: string, end: string | undefined) => {
      const word = fold(before);
      const isTime = seasons.has(word) || isVenue(word) || (timeWords.has(word) && end !== undefined);
      return isYear(digits) && isTime ? ` 20${digits}` : digits;
    })
    .replace(lonelyCutYear, (digits) => (isYear(digits) ? `20${digits}` : digits))
    .replace(cutChineseYear, (digits) => (isYear(digits) ? `20${digits}` : digits))
    .replace(secondCutYear, (digits) => (isYear(digits) ? `20${digits}` : digits));
}
