import type { Item } from '../profile/record.ts';
import type { Knowledge } from './knowledge.ts';

/** A DOI, an arXiv id, or the long number of a document or a patent. */
const numbers =
  /\b10\.\d{4,9}\/[^\s?,;]+|(?<![\d.])\d{4}\.\d{4,5}(?![\d.])|(?<![\d.])(?:[A-Z]{2})?\d{6,}[A-Z]?(?![\d.])/giu;

/**
 * A text with the titles of records for the numbers that they are registered by: `who wrote 10.1371/journal.pone.0244378?`
 * One that quotes titles already stays as it is.
 */
export function withTitlesForNumbers(text: string, { profile }: Knowledge): string {
  if (text.includes('“')) return text;
  return text.replace(numbers, (number) => {
    const item = profile.items.find((each) => each.section !== 'news' && isNumbered(each, number.toLowerCase()));
    return item ? ` “${item.title}” ` : number;
  });
}

function isNumbered(item: Item, number: string): boolean {
  const own =
    item.section === 'publications' ? [item.doi, item.arxiv] : item.section === 'patents' ? [item.number] : [];
  return (
    own.some((each) => each?.toLowerCase() === number) ||
    item.links.some(({ url }) => url.toLowerCase().split(/[/?=]/).includes(number))
  );
}
