import { wordsOf, type Word } from './words.ts';

/** A stretch of words and all that it may mean. */
export interface Match<Meaning> {
  /** Index of the first word. */
  readonly start: number;
  /** Index after the last word. */
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>>;
  readonly meanings: Meaning[];
}

/** Phrases and their meanings, found in a question from left to right, the longest first. */
export class PhraseBook<Meaning> {
  readonly #root: Node<Meaning> = { next: new Map(), meanings: [] };
  readonly #keys = new Set<string>();
  readonly #words = new Set<string>();

  add(phrase: string, meaning: Meaning): void {
    let node = this.#root;
    const words = wordsOf(phrase);
    if (words.length === 0) return;
    for (const { key, text } of words) {
      this.#keys.add(key);
      this.#words.add(text);
      let next = node.next.get(key);
      if (!next) node.next.set(key, (next = { next: new Map(), meanings: [] }));
      node = next;
    }
    if (!node.meanings.includes(meaning)) node.meanings.push(meaning);
  }

  /** Whether a word stands in any phrase. */
  knows(key: string): boolean {
    return this.#keys.has(key);
  }

  /** Every word that stands in a phrase, folded. */
  get words(): ReadonlySet<string> {
    return this.#words;
  }

  /** The longest phrase that begins at `start`, as it is typed rather than with what may stand for its words. */
  at(words: readonly Word[], start: number): Match<Meaning> | undefined {
    return longest(this.#root, words, { start, end: start, meanings: [] });
  }
}

/** The longest phrase that goes on from `so far`. */
function longest<Meaning>(
  node: Node<Meaning>,
  words: readonly Word[],
  { start, end }: Match<Meaning>,
): Match<Meaning> | undefined {
  let found: Match<Meaning> | undefined =
    node.meanings.length > 0 ? { start, end, meanings: node.meanings } : undefined;
  const here = words[end];
  if (!here) return found;
  for (const step of [{ key: here.key, words: 1 }, ...(here.standIns ?? [])]) {
    const next = node.next.get(step.key);
    const further = next && longest(next, words, { start, end: end + step.words, meanings: [] });
    if (further && further.end > (found?.end ?? start)) found = further;
  }
  return found;
}
