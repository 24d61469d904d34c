import { tidy } from './flat.ts';
import { looksLikeVenue, namesVenue } from './venue-words.ts';

/** `NeurIPS / A title`: a venue before the title, as printed. */
const venuePrefix = /^(?=(?:[^/]*\p{Lu}){2})([\p{L}\d&.’' -]{2,20}) ?\/ (?=\p{Lu}|\p{L}+:)/u;
/** `A title (under review)`: how far it is, behind the title. */
const statusSuffix =
  /\s*[([](?:in preparation|work in progress|in progress|under (?:review|revision)|in press|submitted|to appear|accepted|forthcoming|preprint|working paper|job market paper|r&r|revise (?:and|&) resubmit)\b[^()[\]]{0,60}[)\]]\s*$/iu;

/** `A title (IEEE IV 2026)`: where it appeared, behind the title. */
const venueSuffix = /\s*[(（]([^()（）]{2,60})[)）]\s*$/u;

/** `Lagoon, SIGMOD'25`: where and when it appeared, behind a system's name. */
const shortVenueSuffix = /(?<=^[^,]{2,40}),\s*((?:arXiv|[A-Z][\w&/-]{1,14})\s?(?:[’'‘]\d{2}|(?:19|20)\d{2}))\s*$/u;

/** A title's text without what stands before and behind it, and those. */
export function bareTitle(text: string): { readonly title: string; readonly around: readonly string[] } {
  const shortVenue = shortVenueSuffix.exec(text);
  if (shortVenue) return { title: text.slice(0, shortVenue.index), around: [shortVenue[1] ?? ''] };
  const before = venuePrefix.exec(text)?.[1];
  const inBrackets = venueSuffix.exec(text)?.[1] ?? '';
  const isVenue = !statusSuffix.test(text) && (looksLikeVenue(inBrackets) || namesVenue(inBrackets));
  const suffix = isVenue ? venueSuffix : statusSuffix;
  const behind = suffix.exec(text)?.[0];
  const title = text.replace(venuePrefix, '').replace(suffix, '');
  return { title, around: [before, behind].filter((part) => part !== undefined) };
}

/** A title without quotation marks, numbers of lists and a full stop at its end. */
export function cleanTitle(text: string): string {
  return tidy(text)
    .replace(/^(?:[[(]?(?:[A-Z]{1,2}[-.]?)?\d{1,3}[\])][.:]?|\d{1,3}\.)\s+/, '')
    .replace(/\s*\[[JCDMPR](?:\/OL)?\]$/, '')
    .replace(/^\[([^[\]]+)\]$/, '$1')
    .replace(/[.,;]?["“”»」》]*[.,;]?$/u, (end) => end.replace(/[.,;]/g, ''))
    .replace(/^["“”'‘«「《]+(.*?)["“”»」》]*$/su, (whole, inside: string) =>
      /["“”»」》]/.test(inside) ? whole : inside,
    )
    .trim();
}
