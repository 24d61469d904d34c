import { hasSubject, isNaming, type Clause } from './clause.ts';
import { person } from './look-names.ts';
import type { Knowledge } from './knowledge.ts';
import { mark } from './mark.ts';
import { openers } from './openers.en.ts';
import { PhraseBook } from './phrases.ts';
import { spelled } from './spelling.ts';
import { wordsOf } from './words.ts';

/** Words that a request is put in. */
const openings = new PhraseBook<'request'>();
for (const phrase of openers.flatMap((line) => line.split(','))) openings.add(phrase, 'request');

/** Words with a full stop that end no sentence. */
const abbreviated = /\b(dr|prof|mr|mrs|ms|vol|no|nr|pp|vs|st|jr|sr|inc|ltd|e\.g|i\.e|et al|\p{L})\.$/iu;
/** Where one clause ends and the next begins. */
const breaks = new RegExp(
  [
    // Marks, smileys, dashes, lines.
    /(?<=[.!?;:,])\s+/u,
    /\s*\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u200d]*\s+/u,
    /\s+[-–—]+\s+/u,
    /\n+/u,
    // What the asker needs it for.
    /\s+(?=for (?:my|our)\b)/u,
    /\s+(?=in (?:my|our) (?:thesis|masterarbeit|dissertation|paper|report|article|essay|survey|slides|manuscript|references|refrences|bibliography)\b)/u,
    /\s+(?=(?:as|because|cause|cuz|since) (?:i|we|my|our)(?:\s|'|’))/u,
    /(?<!\bso)\s+(?=that (?:i|we) (?:can|could|may|might|should|cannot)\b)/u,
    /\s+(?=so (?:that )?(?:i|we) (?:can|could|may|might|don|dont|know)\b)/u,
    // What the asker says, wishes or asks next.
    /\s+and\s+(?=(?:i|we) )/u,
    /\s+and\s+(?=(?:would like|want|need|wish|hope|like)\s+to\b)/u,
    /\s+but\s+(?=(?:who|what|when|where|which|how|is|was|did|does|has)\b)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

/** The clauses of a text: between marks of punctuation, and after words that a request is put in. */
export function clausesOf(text: string, known: Knowledge): Clause[] {
  const pieces: string[] = [];
  for (const piece of text.split(breaks)) {
    const last = pieces.at(-1);
    if (last !== undefined && abbreviated.test(last)) pieces[pieces.length - 1] = `${last} ${piece}`;
    else pieces.push(piece);
  }
  return pieces
    .flatMap((piece, at) =>
      (isReasonBehind(pieces, at) ? [piece] : afterOpeners(piece)).map((clause, place, all) => ({
        clause,
        isPut: place > 0,
        ...(place < all.length - 1 && { puts: true as const }),
      })),
    )
    .flatMap((each) => beforeQuestions(each.clause, known).map((clause) => ({ ...each, clause })))
    .flatMap((each) =>
      beforeIndirect(each.clause, known).map((clause, place) => ({ ...each, clause, isPut: each.isPut || place > 0 })),
    )
    .filter(({ clause }) => wordsOf(clause).length > 0)
    .map((each) => ({ ...each, marks: mark(spelled(wordsOf(each.clause), known), known) }));
}

/** `..., since we look for a referee`: why something is asked that was asked before. */
function isReasonBehind(pieces: readonly string[], at: number): boolean {
  const isReason = /^\W*(?:as|since|because|cause|cuz|given)\b/i.test(pieces[at] ?? '');
  return isReason && pieces.slice(0, at).some((piece) => wordsOf(piece).length > shortestAside);
}

function afterOpeners(clause: string): string[] {
  const words = wordsOf(clause);
  for (const [place] of words.entries()) {
    const match = openings.at(words, place);
    const next = match && words[match.end];
    // `what may I ask you?` is asked already.
    const isAsked = words.slice(0, place).some(({ text }) => asksFor.has(text));
    if (next && !isAsked) return [clause.slice(0, next.start), ...afterOpeners(clause.slice(next.start))];
  }
  return [clause];
}

const auxiliaries: ReadonlySet<string> = new Set(
  'did does do is was were are has have had can could will would'.split(' '),
);
const somebody: ReadonlySet<string> = new Set('he she they'.split(' '));
export const questionWords: ReadonlySet<string> = new Set(
  'who whom whose what which where when why how many if whether and or but that whos whats'.split(' '),
);
const shortestAside = 3;

const ofAsker: ReadonlySet<string> = new Set('i im id ive we my our it for so and but'.split(' '));
const asksFor: ReadonlySet<string> = new Set('what which who whom whose when where how why whether'.split(' '));
const prepositions: ReadonlySet<string> = new Set('in at for with by from on to of'.split(' '));

const fewestBefore = 2;

/** `I need for my article when ...`, `we search which themes ...`: where the question begins in what the asker says of themselves. */
function beforeIndirect(clause: string, known: Knowledge): string[] {
  const words = wordsOf(clause);
  if (!ofAsker.has(words[0]?.text ?? '')) return [clause];
  const asked = words.findIndex(({ text }, place) => place > 1 && asksFor.has(text));
  const start = prepositions.has(words[asked - 1]?.text ?? '') ? asked - 1 : asked;
  const [here, before] = [words[start], mark(words.slice(0, Math.max(start, 0)), known).at(-1)];
  // `the paper which won` goes on about a noun, and `I won't repeat what they said` asks nothing.
  const isDenied = words.slice(0, Math.max(start, 0)).some(({ text }) => text === 'not' || text === 't');
  if (isDenied || !here || !before || start < fewestBefore || isNaming(before) || hasSubject([before])) return [clause];
  return [clause.slice(0, here.start), clause.slice(here.start)];
}

/** `I have to take CSE 12, did he teach it?`: a question that begins in the middle, without a mark before it. */
function beforeQuestions(clause: string, known: Knowledge): string[] {
  const words = wordsOf(clause);
  const start = words.findIndex(
    ({ text }, place) =>
      place >= shortestAside &&
      auxiliaries.has(text) &&
      (somebody.has(words[place + 1]?.text ?? '') || person(words, place + 1, known)?.self),
  );
  const [first, here] = [words.slice(0, Math.max(start, 0)), words[start]];
  if (!here || first.some(({ text }) => questionWords.has(text))) return [clause];
  return [clause.slice(0, here.start), clause.slice(here.start)];
}
