import { yearAlone } from './dates.ts';
import { textOf, type Line } from './document.ts';
import type { Context } from './entry.ts';
import { meaningOf, statusOfHeading, typeOfHeading } from './headings.ts';

/** Whether a line is only a label over what follows: a year, `Conference papers`, `Under review:`. */
export function labelOf(lines: readonly Line[], isHeading = false): Context | undefined {
  const first = lines[0];
  if (!first || lines.length > 1 || first.spans.some(({ url }) => url !== undefined)) return undefined;
  const printed = textOf(first);
  const text = printed.replace(/[:：]\s*$/, '');
  const year = yearAlone(text);
  if (year !== undefined) return { year };
  const meaning = text.length < 60 ? meaningOf(text) : undefined;
  const isApart =
    isHeading || text !== printed || first.spans.every(({ bold, text: part }) => bold === true || part.trim() === '');
  if (meaning !== undefined || (isApart && !/\d/.test(text) && typeOfShortHeading(text))) return { label: text };
  return undefined;
}

function typeOfShortHeading(text: string): boolean {
  return (
    text.length < 40 &&
    text.split(' ').length <= 4 &&
    (typeOfHeading(text) !== undefined || statusOfHeading(text) !== undefined)
  );
}
