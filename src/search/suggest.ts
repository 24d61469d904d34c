import type { SearchIndex } from './build.ts';
import { phrases } from './phrases.ts';
import { slipsAllowed } from './slips.ts';
import { termsOf } from './tokens.ts';
import type { QueryPart } from './reading.ts';

const most = 3;

/**
 * What may have been meant by a query that found nothing: with its unknown words put right by one slip more than search
 * itself takes, then with one of its parts left out. At most three, each of which `finds` something.
 */
export function suggestionsFor(
  parts: readonly QueryPart[],
  index: SearchIndex,
  finds: (query: string) => boolean,
): readonly string[] {
  const { asking } = phrases();
  const words = parts.map((part) => part.words.join(' ')).filter((text) => !asking.has(text));
  const suggestions: string[] = [];
  const offer = (text: string): void => {
    if (suggestions.length < most && text !== '' && !suggestions.includes(text) && finds(text)) suggestions.push(text);
  };
  const all = words.join(' ');
  offer(mended(all, index));
  if (words.length < 2) return suggestions;
  words.forEach((_, left) => offer(words.filter((_, place) => place !== left).join(' ')));
  return suggestions;
}

/** The text with each unknown word in the place of which the index has one that is near enough. */
function mended(text: string, { lexicon }: SearchIndex): string {
  return termsOf(text)
    .map((word) => {
      if (lexicon.placeOf(word) !== undefined) return word;
      const [best] = [...lexicon.near(word, slipsAllowed(word.length) + 1)].sort((a, b) => b.likeness - a.likeness);
      return best ? (lexicon.terms[best.term] ?? word) : word;
    })
    .join(' ');
}
