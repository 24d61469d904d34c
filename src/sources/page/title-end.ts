import { looksLikeVenue, namesVenue } from './venue-words.ts';
import { wordCount } from './word-count.ts';

/** Where a title may end: at a full stop or a line's end, or at a comma behind which something else begins. */
const sentenceStops: readonly RegExp[] = [
  /[.?!](?=["”]?[\s\u2028]|$)|[。！？]|\n/gu,
  / [–—|] /gu,
  /\((?=(?:19|20)\d{2}[a-z]?\)[,.;]?(?:\s|$))/gu,
  /[,.] ?(?=\bIn(?: Proc|:)?\b)/gu,
  /(?:, |， ?)(?=(?:IEEE|ACM|arXiv|Proceedings|Journal of|Nature\b|International (?:Conference|Journal))\b)/gu,
  // `NeurIPS 2024`, `CVPR'24`
  /(?:, |， ?)(?=[A-Z][\w&/-]{1,14},? ?\(?(?:(?:19|20)\d{2}|[’']\d{2})(?!\d))/gu,
  // `Theoretical Computer Science (TCS), 2024`
  /(?:, |， ?)(?=[^,，.()\n]{3,120} ?\([A-Z][\w&/ -]{1,18}\)[,，]? ?(?:19|20)\d{2})/gu,
  // `2016 IEEE Conference on Security`
  /(?:, |， ?)(?=(?:19|20)\d{2} [^,，.\n]{0,60}\b(?:Conference|Symposium|Workshop|Congress|Meeting)\b)/gu,
  // `R&R at Econometrica`, `joint work with Ada Fjord`
  /(?:[,;] |， ?)(?=(?:r&r|(?:major|minor) revision|(?:revise|reject) (?:and|&) resubmit|under (?:review|revision)|conditionally accepted|forthcoming|submit(?:ted|ting)|(?:manuscript|work|draft) (?:in|completed|available)|in preparation|job market paper|joint work|(?:jointly |joint |co-?authored )?with \p{Lu})(?!\p{L}))/giu,
];
const noStop = /(?:^|[\s\u2028])(?:\p{Lu}|vs|e\.g|i\.e|St|Dr|Fig|No|v?\d{1,2}|cf|et al)$/u;
const venueFollows =
  /^["”]?[\s\u2028]*\(?(?:in\b|to appear|accepted|submitted|under review|arxiv|proc\b|\d{4}\b|ieee\b|acm\b|journal\b|international\b|proceedings\b)/i;

/** Where a plain title ends: at the first full stop behind which a venue stands, or else at the first full stop. */
export function sentenceEnd(text: string): number {
  const ends: { at: number; asks: boolean; strong: boolean }[] = [];
  const stops = sentenceStops
    .flatMap((shape) => [...text.matchAll(shape)])
    .sort((one, other) => one.index - other.index);
  for (const match of stops) {
    const stop = match[0].charAt(0);
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (stop === '.' && (noStop.test(before) || match.index < 3)) continue;
    const after = text.slice(match.index + 1, match.index + 160);
    const sentence = after.split(/[.?!\n](?:\s|$)/)[0] ?? '';
    // A dash ends a title only before a place of publication.
    if (stop === ' ' && !looksLikeVenue(sentence) && !(wordCount(sentence) <= 8 && namesVenue(sentence))) continue;
    const asks = '?!？！'.includes(stop);
    const strong = stop === '\n' || ' ,，;('.includes(stop) || venueFollows.test(after) || looksLikeVenue(sentence);
    ends.push({ at: asks ? match.index + 1 : match.index, asks, strong });
    if (ends.length > 8) break;
  }
  const strong = ends.find((end) => end.strong);
  const first = ends.find((end) => !end.asks || !/[\p{L}\d]/u.test(text.slice(end.at)));
  if (strong && (!first || strong.at <= first.at)) return strong.at;
  return first?.at ?? strong?.at ?? text.length;
}

/**
 * Where a title ends among parts that full-width commas divide: at the first of them behind which something else than a title
 * stands, or else at the first. Nothing when none divides them on this line.
 */
export function fullWidthEnd(text: string): number | undefined {
  const [line = ''] = text.split('\n');
  const commas = [...line.matchAll(/，/gu)].map(({ index }) => index);
  const opens = (at: number): boolean => {
    const part = line.slice(at + 1).split(/[，。]/u)[0] ?? '';
    return looksLikeVenue(part) || namesVenue(part) || /^\s*(?:19|20)\d{2}/.test(part);
  };
  return commas.find(opens) ?? commas[0];
}
