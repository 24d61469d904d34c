import type { Item } from '../profile/record.ts';
import { asks, isSubject, subjectNamed, type Later } from './later.ts';
import { askingWords, described } from './shown.ts';

/** So many records are asked about one by one. */
export const longestEach = 10;

/** Titles in quotation marks, as the reader of questions takes them for the records themselves. */
export function titled(rest: string, items: readonly Item[]): string | undefined {
  if (items.length === 0) return undefined;
  return `${withoutEnd(rest)} ${[...new Set(items.map((item) => item.title))].map((title) => `“${title}”`).join(' ')}`.trim();
}

/** A text without the marks at its end, so that what is put behind it belongs to the same sentence. */
export function withoutEnd(text: string): string {
  return text.replace(/[\s?!.,;。？！，；]+$/, '').trim();
}

/** The question's words of asking; where it has none, what was asked for before. */
export function askingFor(later: Later): string {
  // `same for the Monterey one`
  if (/^\W*same\b/i.test(later.text)) return askingWords({ ...later, own: later.before });
  const words = askingWords(later);
  if (asks(later.own) && !asks(later.own, 'count', 'list')) return words;
  return `${subjectBefore(later)} ${words}`;
}

/** The words of the earlier question that say what it was about. */
export function subjectBefore({ before }: Later): string {
  const subjects = before.marks.filter(isSubject);
  const plain = subjects.filter((each) => subjectNamed({ marks: [each] }, false));
  return (plain.length > 0 ? plain : subjects).map((each) => each.typed).join(' ');
}

/** Those of the list shown that the question's own words describe, where they are no names: `Python那门`. */
export function oneOf(later: Later): string | undefined {
  return titled(askingFor(later), oneIn(later));
}

/** The same as records; none where the words name something else. */
export function oneIn(later: Later): readonly Item[] {
  const { own, list } = later;
  const isElsewhere = own.terms.some((term) => term.named.some((item) => !list.includes(item)));
  return isElsewhere || subjectNamed(own, false) ? [] : narrowed(later);
}

/** Those of the list that the question describes, where they are not all of it. */
export function narrowed(later: Later): readonly Item[] {
  const found = later.list.length > 1 ? described(later) : [];
  return found.length < later.list.length ? found : [];
}
