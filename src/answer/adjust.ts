import { isPlain } from './clause.ts';
import type { Mark } from './look.ts';
import { subjectFor } from './subjects.ts';
import { questioning, type Concept } from './vocabulary.ts';
import { keysOf } from './words.ts';

/** `for fun when not staring at neurons`: what somebody is not doing meanwhile is not asked about. */
export function beforeAside(marks: readonly Mark[]): readonly Mark[] {
  const start = marks.findIndex(
    ({ concepts }, place) => concepts.includes('when') && marks.slice(place + 1, place + 4).some(isDenying),
  );
  const before = marks.slice(0, Math.max(start, 0));
  const isOfLiking = before.some(({ concepts }) => concepts.includes('hobby') || concepts.includes('interest'));
  if (!isOfLiking) return marks;
  return before.map((each) => ({
    ...each,
    concepts: each.concepts.map((concept) => (concept === 'interest' ? 'hobby' : concept)),
  }));
}

function isDenying({ typed }: Mark): boolean {
  return /\b(not|no|isnt|arent|isn|aren)\b/i.test(typed);
}

/** `with Wei Lu from Michigan`: where somebody known is from narrows nothing. */
export function withoutHomes(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(
    ({ term }, place) => !(term && /^from$/i.test(marks[place - 1]?.typed ?? '') && marks[place - 2]?.people),
  );
}

/** `besides papers`, `besides journal papers`: what stands right after such a word and names a kind of record. */
export function exceptedIn(marks: readonly Mark[]): readonly Mark[] {
  const except = marks.findIndex(({ concepts }) => concepts.includes('except'));
  // `besides as a reviewer`
  const start = except < 0 ? -1 : marks.findIndex((each, place) => place > except && !isPlain(each));
  const isKind = (some: readonly Mark[]) => {
    const subject = subjectFor(new Set(some.flatMap(({ concepts }) => concepts)));
    const isForm = subject?.name === 'conferences' || subject?.name === 'journals';
    return (
      subject !== undefined &&
      (isForm || !subject.values) &&
      some.every(({ concepts }) => subjectFor(new Set(concepts)))
    );
  };
  return (
    [marks.slice(start, start + 2), marks.slice(start, start + 1)].find(
      (some) => start > 0 && some.length > 0 && isKind(some),
    ) ?? []
  );
}

/**
 * `when did he write attention is all you need?`: what follows right after the verb and has a verb of its own is a whole
 * title, and none of the profile's. No record with one of its words will do.
 */
export function withForeignTitle(marks: readonly Mark[]): readonly Mark[] {
  const start = marks.findIndex(
    ({ term }, place) =>
      term &&
      term.named.length === 0 &&
      isWriting(marks[place - 1]) &&
      marks[place + 1]?.concepts.includes('auxiliary'),
  );
  const run = start < 0 ? [] : marks.slice(start);
  if (run.length < shortestTitle) return marks;
  const typed = run.map((each) => each.typed).join(' ');
  return [
    ...marks.slice(0, start),
    { typed, concepts: [], absent: [], term: { typed, anyOf: [keysOf(typed)], named: [], isName: true, whole: true } },
  ];
}

/** So many words in a row are a sentence. */
const shortestTitle = 4;

function isWriting(mark: Mark | undefined): boolean {
  return mark?.concepts.some((concept) => concept === 'publish' || concept === 'author') ?? false;
}

const nouns: readonly Concept[] = [
  'paper',
  'talk',
  'course',
  'patent',
  'award',
  'news',
  'venue',
  'conference',
  'journal',
  'project',
  'tool',
  'interview',
  'grant',
  'event',
];

/** `papers where Jason is an author` doesn't ask for a place, nor `is it part of what he does?` for a thing. */
export function withoutRelative(mark: Mark, place: number, marks: readonly Mark[]): Mark {
  const isRelative =
    /^(where|when)$/i.test(mark.typed) && marks[place - 1]?.concepts.some((concept) => nouns.includes(concept));
  const without = (...unasked: readonly Concept[]) => ({
    ...mark,
    concepts: mark.concepts.filter((concept) => !unasked.includes(concept)),
  });
  if (isRelative || isSubordinate(marks, place) || isCondition(marks, place)) return without('where', 'when');
  const isPart =
    marks[0]?.concepts.includes('auxiliary') && /^(in|of|about|with|from)$/i.test(marks[place - 1]?.typed ?? '');
  return isPart ? without('what') : mark;
}

/** `In what city was ISCAS, when Peng presented there?`: after a question of its own, somebody right behind `when` asks for nothing. */
function isSubordinate(marks: readonly Mark[], place: number): boolean {
  const isAsked = marks
    .slice(0, place)
    .some(({ concepts }) => concepts.some((each) => questioning.some((asked) => asked === each)));
  const next = marks[place + 1];
  return (
    /^(when|where)$/i.test(marks[place]?.typed ?? '') &&
    isAsked &&
    next?.self === true &&
    !next.concepts.includes('auxiliary')
  );
}

/** `is it welcome when a stranger writes?` */
function isCondition(marks: readonly Mark[], place: number): boolean {
  return (
    /^when$/i.test(marks[place]?.typed ?? '') &&
    place > 0 &&
    /^(an?|someone|somebody|people|i|we|you)\b/i.test(marks[place + 1]?.typed ?? '')
  );
}

/** `what is this guy into`: somebody or something is pointed at, not Vita. */
export function asPointing(mark: Mark, place: number, marks: readonly Mark[]): Mark {
  const next = marks[place + 1];
  const points =
    /\b(?:this|that)$/i.test(mark.typed) &&
    mark.concepts.includes('vitaWho') &&
    (next?.self ?? next?.term) !== undefined;
  return points ? { ...mark, concepts: ['what'] } : mark;
}

/** `what is he into when he isn't working`: by the words that speak of liking alone, research is not meant. */
export function asLiking(marks: readonly Mark[]): Mark[] {
  const isOfLiking = marks.some(({ concepts }) => concepts.includes('hobby') && !concepts.includes('interest'));
  const isEither = ({ concepts }: Mark) => concepts.includes('hobby') && concepts.includes('interest');
  return marks.map((each) =>
    isOfLiking && isEither(each)
      ? { ...each, concepts: each.concepts.filter((concept) => concept !== 'interest') }
      : each,
  );
}

/** `the company` is the one that somebody founded; `the companies` are all jobs. */
export function ofAll(mark: Mark): Mark {
  return /companies$/i.test(mark.typed)
    ? { ...mark, concepts: mark.concepts.map((concept) => (concept === 'founder' ? 'job' : concept)) }
    : mark;
}

/** `what does that Tetramem place do?`: a name has nothing asked of it by that. */
export function asNamed(mark: Mark, place: number, marks: readonly Mark[]): Mark {
  const isNamed = (marks[place - 1]?.term?.named.length ?? 0) > 0;
  return isNamed && /^place$/i.test(mark.typed) ? { ...mark, concepts: ['filler'] } : mark;
}

/** `where did his 2020 work come out?`: what comes out is papers, not a job. */
export function asWork(each: Mark, place: number, marks: readonly Mark[]): Mark {
  const before = marks[place - 1];
  if (!/^works?$/i.test(each.typed)) return each;
  const isNoun = before?.term ?? determiners.has(before?.typed.toLowerCase() ?? '');
  const isOfPaper = before?.term?.named.some((item) => item.section === 'publications') ?? false;
  const isWhose = /^works$/i.test(each.typed) && /(?:s|his|her|their|your)$/i.test(before?.typed ?? '') && before?.self;
  if (isOfPaper || isWhose) return { ...each, concepts: ['paper'] };
  const isOut = marks.some(({ concepts }) => concepts.includes('published') || concepts.includes('accepted'));
  return isNoun && isOut ? { ...each, concepts: ['paper'] } : each;
}

const determiners: ReadonlySet<string> = new Set('the this that his her their your latest recent newest'.split(' '));

/** What comes after `papers about` is looked for, even where it is a word of asking: chips, teaching. */
export function withTopics(marks: readonly Mark[]): Mark[] {
  const about = marks.findIndex((mark) => openings.has(mark.typed.toLowerCase()));
  const isNoun = (mark: Mark) => mark.concepts.some((concept) => nouns.includes(concept));
  if (about < 0 || !marks.slice(0, about).some(isNoun)) return [...marks];
  return marks.map((mark, place) =>
    place > about && (mark.absent.length > 0 || mark.concepts.some((concept) => topics.includes(concept)))
      ? asTerm(mark)
      : mark,
  );
}

const openings: ReadonlySet<string> = new Set([
  'about',
  'regarding',
  'concerning',
  'dealing with',
  'deals with',
  '关于',
]);
const topics: readonly Concept[] = [
  'chip',
  'tool',
  'course',
  'award',
  'talk',
  'patent',
  'conference',
  'journal',
  'interview',
  'committee',
  'support',
  'language',
  'job',
];

function asTerm({ typed }: Mark): Mark {
  return { typed, concepts: [], absent: [], term: { typed, anyOf: [keysOf(typed)], named: [] } };
}
