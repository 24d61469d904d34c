import { hasOne, hasSubject, isNaming, saysWhen, type Clause } from './clause.ts';
import type { Request } from './clauses.ts';
import type { Knowledge } from './knowledge.ts';
import { mark } from './mark.ts';
import { questioning, type Concept } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** `请问`: whatever stands before it is only said on the way. */
const openingInChinese =
  /^\s*(?:还?请|(?:所以|因此)?我?就?想(?:冒昧)?(?:请?问|请教|知道|了解|确认)|问一下|麻烦|帮我|求|能(?:不能|否)?(?:给|发)|可以给|可不可以给|能不能告诉|能否告诉|可以告诉)/u;
const breaksInChinese = /(?<=[。！!？?；;，,])/u;

/** `我导师让我查一下`: who wants to know. */
const onBehalf = /(?:让|叫|要|托)(?:我|咱)们?(?:来|去|帮忙)?(?:查|问|核实|了解|确认|打听)(?:一下|下)?/u;

/**
 * The same in Chinese, where clauses are one thought more often. The clauses that ask are read; of what is only said on the
 * way to them (`我是记者，`, `下午组会要用`) no more than the names, where it has words that nobody knows.
 */
export function requestInChinese(text: string, known: Knowledge): Request | undefined {
  const clauses = text
    .split(breaksInChinese)
    .map((clause) => clause.split(onBehalf).at(-1) ?? clause)
    .map((clause) => ({ clause, marks: mark(wordsOf(clause), known) }));
  const wanting = clauses.filter((each) => asksInChinese(each));
  const others = wanting.filter((each) => !isOfSpeaker(each));
  const ways = [others.some(says) ? others : [], wanting.filter(says), others];
  const asking = ways.find((some) => some.length > 0) ?? [];
  const isNamed = asking.some(({ marks }) => marks.some((each) => isNaming(each)));
  const politely = clauses.findLastIndex(({ clause }) => openingInChinese.test(clause));
  const polite = clauses.slice(Math.max(politely, 0)).filter((each) => asking.includes(each));
  const isWhole = polite.some(
    ({ clause, marks }) => marks.some(isNaming) || (marks.some(({ self }) => self) && !/[这那该它其]/u.test(clause)),
  );
  const isBefore = (place: number) => isWhole && place < politely;
  const kept = clauses.map((each, place) => {
    if (asking.includes(each) && !isBefore(place)) return each.clause;
    // `..., 对吧`: the statement before it is asked.
    if (!asking.some(says)) return isOfSpeaker(each) || saysNothing(each) ? '' : each.clause;
    const isPlain = !goesOnAboutSpeaker(clauses, place) && !each.marks.some(({ term }) => term?.unknown);
    if (isPlain && !isIdle(each) && !isBefore(place)) return each.clause;
    return isNamed
      ? ''
      : each.marks
          .filter(isNaming)
          .map(({ typed }) => typed)
          .join(' ');
  });
  const request = kept.join('');
  const isNothing = !clauses.some((each, place) => kept[place] === each.clause && (asksInChinese(each) || says(each)));
  return request === text || isNothing ? undefined : { text: request, leans: false, whole: request };
}

type Said = Pick<Clause, 'clause' | 'marks'>;

const asked = [
  ...questioning,
  'how',
  'summaryOf',
  'venueAsk',
  'whether',
  'list',
  'link',
  'cite',
  'tell',
  'command',
] as const;

function asksInChinese({ clause, marks }: Said): boolean {
  const isPut = /[？?吗呢]|多少|几/u.test(clause) || openingInChinese.test(clause);
  return hasOne(marks, asked) || (isPut && marks.some(({ absent }) => absent.length > 0));
}

/** Whether a clause says of what something is asked. */
function says({ marks }: Said): boolean {
  return hasSubject(marks) || marks.some((each) => isNaming(each) || each.self === true || each.absent.length > 0);
}

/** Whether the asker speaks of themselves: `我是记者`, but not `发我一下`. */
function isOfSpeaker(each: Said): boolean {
  return (
    /(?<![发给诉帮跟和])(?:我|咱)|本人是|^\s*(?:因为|由于|为了|鉴于)/u.test(each.clause) &&
    !hasOne(each.marks, [...questioning, 'whether'])
  );
}

/** `我是学生，正在考虑读研，`: the asker still speaks of themselves. */
function goesOnAboutSpeaker(clauses: readonly Said[], place: number): boolean {
  const here = clauses[place];
  if (!here) return false;
  const isOfNobody = !asksInChinese(here) && !here.marks.some((each) => each.self ?? isNaming(each));
  return isOfSpeaker(here) || (isOfNobody && goesOnAboutSpeaker(clauses, place - 1));
}

/** `您好，` */
function isIdle({ clause, marks }: Said): boolean {
  return (
    marks.every(({ concepts, term }) => !term && concepts.every((concept) => idle.has(concept))) && !saysWhen(clause)
  );
}

function saysNothing({ clause, marks }: Said): boolean {
  return (
    marks.some(({ term }) => term?.unknown) &&
    marks.every(({ term, concepts }) => term?.unknown ?? concepts.every((concept) => idle.has(concept))) &&
    !saysWhen(clause)
  );
}

const idle: ReadonlySet<Concept> = new Set<Concept>(['filler', 'greeting', 'thanks']);
