import type { Knowledge } from './knowledge.ts';
import { holder, initialled, person, titlesOf } from './look-names.ts';
import { vocabulary } from './vocabulary.ts';
import { isHan, type StandIn, type Word } from './words.ts';

/** Words that a phrase may be said with in their stead: the tables say `does he work`, people `do they work`. */
const equals = new Map<string, readonly string[]>([
  ['she', ['he']],
  ['they', ['he']],
  ['you', ['he', 'him']],
  ['her', ['his', 'him']],
  ['their', ['his']],
  ['your', ['his']],
  ['them', ['him']],
  ['do', ['does']],
  ['are', ['is']],
  ['were', ['was']],
  ['have', ['has']],
]);

/**
 * Words with what may stand for them in the phrases of the vocabulary, which speak of `he`, `his` and `him`: other
 * pronouns, the researcher's name and what else they are called (`Dr Zhou's`, `the professor`).
 */
export function withStandIns(words: readonly Word[], known: Knowledge): Word[] {
  return words.map((word, place) => {
    const others = [...(equals.get(word.text) ?? []).map((key) => ({ key, words: 1 })), ...asHe(words, place, known)];
    return others.length > 0 ? { ...word, standIns: others } : word;
  });
}

/** The researcher by name, title or role at a place. */
function asHe(words: readonly Word[], place: number, known: Knowledge): StandIn[] {
  // The phrases with `he` are English.
  const end = isHan(words[place]?.text ?? '') ? undefined : endOfName(words, place, known);
  if (end === undefined) return [];
  const taken = end - place;
  const last = words[end - 1];
  const isWhose = last?.isWhose ?? (last?.text.endsWith('s') && !known.nameWords.has(last.text));
  // `the professors` are either several or what is the professor's.
  const keys = isWhose ? (taken === 1 ? ['his'] : ['he', 'him', 'his']) : ['he', 'him'];
  return keys.map((key) => ({ key, words: taken }));
}

function endOfName(words: readonly Word[], place: number, known: Knowledge): number | undefined {
  const named = titlesOf.has(words[place]?.text ?? '') ? place + 1 : place;
  const found = person(words, named, known) ?? initialled(words, place, known) ?? holder(words, place, known);
  if (found?.self) return found.end;
  const called = vocabulary.at(words, place);
  const isCalled = called && called.end - place > 1 && called.meanings.every((meaning) => meaning === 'self');
  return isCalled ? called.end : undefined;
}
