import { fits, hasAll, type Asked, type Draft } from './kind.ts';
import { askable } from './kinds/elsewhere.ts';
import { kinds } from './kinds/index.ts';
import type { Mark, Term } from './look.ts';
import type { Reading } from './reading.ts';
import { isWeak, subjectFor } from './subjects.ts';
import { placesOf } from './texts-of.ts';
import type { Concept } from './vocabulary.ts';
import { containsRun, keysOf } from './words.ts';

/** What one question may ask for beside another thing: `when and where?`, `the DOI and the arXiv id`. */
const aspects: readonly Concept[] = [
  'when',
  'where',
  'advisor',
  'who',
  'count',
  'doi',
  'onArxiv',
  'number',
  'cite',
  'volume',
];

/** What only asks for somebody: `who is first author and where was it accepted?` */
const ofWho: ReadonlySet<Concept> = new Set(['firstAuthor', 'lastAuthor', 'authorNoun', 'inventor', 'author']);

/** The answer to a question. `at HUST or at Tsinghua?`: where nothing fits both, what fits either; with `and`, what fits each. */
export function decideEither(asked: Asked): Decision {
  const decision = decideKinds(asked) ?? decideEach(asked);
  const { reading } = asked;
  const { left, right, isAnd } = alternativesIn(reading);
  if (decision.draft.answered || !left || !right) return decision;
  const concepts = new Set([...reading.concepts].filter((concept) => concept !== 'compare'));
  const without = (other: Mark): Reading => ({
    ...reading,
    concepts,
    terms: reading.terms.filter((term) => term !== other.term),
    venues: reading.venues.filter((venue) => venue.anyOf !== other.venues),
    people: reading.people.filter((people) => people !== other.people),
  });
  const said = [without(right), without(left)]
    .map((each) => decideEach({ ...asked, reading: each }))
    .filter(({ draft }) => draft.answered);
  return said.length < (isAnd ? 2 : 1) ? decision : together(said);
}

const joints = /^(and|plus|as well as|和|与|及|以及|还有)$/i;

/** `the talks and the awards`: lists of two kinds, one after the other. */
function decideKinds(asked: Asked): Decision | undefined {
  const { reading } = asked;
  const isOther = ['who', 'when', 'where', 'compare', 'more', 'most'].some((concept) => hasAll(reading, concept));
  const joint = reading.marks.findIndex(({ typed }) => joints.test(typed));
  if (isOther || joint < 0 || reading.people.length > 0) return undefined;
  const isSaying = ({ concepts }: Mark) => !concepts.includes('filler');
  const sides = [reading.marks.slice(0, joint).findLast(isSaying), reading.marks.slice(joint + 1).find(isSaying)];
  const said = sides.flatMap((side, place) => {
    const subject = subjectFor(new Set(side?.concepts));
    const other = sides[1 - place];
    if (!side || !other || !subject || subject.values || isWeak(new Set(side.concepts))) return [];
    const concepts = new Set(
      [...reading.concepts].filter((each) => side.concepts.includes(each) || !other.concepts.includes(each)),
    );
    return [{ subject, ...decideUnplaced({ ...asked, subject, reading: { ...reading, concepts } }) }];
  });
  const [first, second] = said;
  const isBoth = first?.draft.answered && second?.draft.answered && first.subject !== second.subject;
  return isBoth ? together(said) : undefined;
}

/** Two things of one kind on both sides of an `or` or an `and`. */
function alternativesIn({ marks, concepts }: Reading): { left?: Mark; right?: Mark; isAnd?: boolean } {
  const words = concepts.has('compare')
    ? /^(and|with|to|versus|vs|和|与|跟|或|或者|还是)$|\bor\b/i
    : /^(and|和|或|或者|还是)$|\bor\b/i;
  const joint = marks.findIndex(({ typed }) => words.test(typed));
  if (joint < 0) return {};
  const isNaming = (each: Mark) => (each.term ?? each.venues ?? each.people) !== undefined;
  const left = marks.slice(0, joint).findLast(isNaming);
  const right = marks.slice(joint + 1).find(isNaming);
  const isAlike =
    left && right && (left.term ? right.term : left.venues ? right.venues : left.people && right.people) !== undefined;
  return isAlike ? { left, right, isAnd: /^(and|with|to|versus|vs|和|与|跟)$/i.test(marks[joint]?.typed ?? '') } : {};
}

/** Several answers as one. */
function together(decisions: readonly Decision[]): Decision {
  return {
    kind: decisions[0]?.kind ?? 'unknown',
    draft: {
      answered: true,
      sentences: decisions.flatMap(({ draft }) => draft.sentences),
      items: [...new Set(decisions.flatMap(({ draft }) => draft.items))],
    },
  };
}

/** Two things asked at once are answered one after the other. */
function decideEach(asked: Asked): Decision {
  const { reading } = asked;
  const asks = aspectsOf(reading);
  if (asks.length < 2) return decideUnplaced(asked);
  const decisions = asks.map((aspect) => {
    const isOther = (each: Concept) =>
      each !== aspect && (asks.includes(each) || (aspect !== 'who' && ofWho.has(each)));
    const concepts = new Set([...reading.concepts].filter((each) => !isOther(each)));
    return decideUnplaced({ ...asked, reading: { ...reading, concepts } });
  });
  const said = decisions.filter(({ draft }) => draft.answered);
  if (said.length === 0 || new Set(decisions.map(({ kind }) => kind)).size < decisions.length)
    return decideUnplaced(asked);
  return together(decisions);
}

/** The aspects on both sides of an `and`. */
function aspectsOf({ marks }: Reading): readonly Concept[] {
  const joint = marks.findIndex(({ typed }) => joints.test(typed));
  const within = (part: readonly Mark[]) =>
    aspects.find((aspect) => part.some((each) => each.concepts.includes(aspect)));
  const [before, after] = [within(marks.slice(0, Math.max(joint, 0))), within(marks.slice(joint + 1, joint + 4))];
  return before && after && before !== after ? [before, after] : [];
}

/**
 * `courses at Santa Cruz`, where no course says its school: all are told, and that their place is not said. A question of
 * yes or no gets no yes by it.
 */
function decideUnplaced(asked: Asked): Decision {
  const { reading, known, texts, subject } = asked;
  const { education, teaching } = known.profile;
  const isSchool = ({ anyOf, named }: Term) =>
    named.length === 0 &&
    education.some((degree) => anyOf.some((run) => placesOf(degree).some((place) => containsRun(keysOf(place), run))));
  const isUnplaced =
    subject?.name === 'courses' &&
    !reading.concepts.has('whether') &&
    teaching.every(({ institution }) => !institution);
  const terms = reading.terms.filter((term) => !isUnplaced || !isSchool(term));
  const decision = decideWithHints({ ...asked, reading: { ...reading, terms } });
  if (terms.length === reading.terms.length || !decision.draft.answered) return decision;
  const sentences = [...decision.draft.sentences, texts.doesNotSay(texts.unsaid.coursePlace)];
  return { ...decision, draft: { ...decision.draft, sentences } };
}

/** Words that were only said on the way narrow the answer where something fits them, and are left out where nothing does. */
function decideWithHints(asked: Asked): Decision {
  const decision = decide(asked);
  const { reading } = asked;
  const terms = reading.terms.filter((term) => !term.hint);
  if (decision.draft.answered || terms.length === reading.terms.length) return decision;
  return decide({ ...asked, reading: { ...reading, terms } });
}

/** An answer and the kind of question that it answers. */
export interface Decision {
  readonly kind: string;
  readonly draft: Draft;
}

function decide(asked: Asked): Decision {
  for (const kind of kinds) {
    const draft = fits(kind, asked.reading) ? kind.answer(asked) : undefined;
    if (draft) return { kind: kind.name, draft };
  }
  return { kind: 'unknown', draft: askable(asked) };
}
