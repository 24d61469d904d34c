import { hasOne, hasSubject, isCommand, isNaming, saysWhen, type Clause } from './clause.ts';
import type { Request } from './clauses.ts';
import type { Knowledge } from './knowledge.ts';
import { mark } from './mark.ts';
import { questioning } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** `请问`: whatever stands before it is only said on the way. */
const openingInChinese =
  /^\s*(?:还?请|(?:所以|因此)?我?就?想(?:冒昧)?(?:请?问|请教|知道|了解|确认)|问一下|麻烦|能不能告诉|能否告诉|可以告诉)/u;
const breaksInChinese = /(?<=[。！!？?；;，,])/u;

/** `我导师让我查一下`: who wants to know. */
const onBehalf = /(?:让|叫|要|托)(?:我|咱)们?(?:来|去|帮忙)?(?:查|问|核实|了解|确认|打听)(?:一下|下)?/u;

/**
 * The same in Chinese, where clauses are one thought more often: only what somebody says of themselves, `我是记者，`, and
 * what names nothing known, `下午组会要用`, is left out, where another clause asks.
 */
export function requestInChinese(text: string, known: Knowledge): Request | undefined {
  const clauses = text
    .split(breaksInChinese)
    .map((clause) => clause.split(onBehalf).at(-1) ?? clause)
    .map((clause) => ({ clause, marks: mark(wordsOf(clause), known) }));
  const isRequest = ({ marks }: Pick<Clause, 'marks'>) => hasOne(marks, questioning) || marks.some(isNaming);
  const isOfSpeaker = ({ clause, marks }: Pick<Clause, 'clause' | 'marks'>) =>
    /(?<![发给诉帮跟和])(?:我|咱)|本人是|^\s*(?:因为|由于|为了|鉴于)/u.test(clause) &&
    !isRequest({ marks }) &&
    !isCommand(marks);
  const saysNothing = ({ clause, marks }: Pick<Clause, 'clause' | 'marks'>) =>
    marks.some(({ term }) => term?.unknown) &&
    marks.every(({ term, concepts }) => term?.unknown ?? concepts.every((concept) => concept === 'filler')) &&
    !saysWhen(clause);
  const says = ({ marks }: Pick<Clause, 'marks'>) =>
    hasSubject(marks) || marks.some((each) => isNaming(each) || each.absent.length > 0);
  const kept = clauses.filter((each) => !isOfSpeaker(each) && !saysNothing(each));
  const politely = clauses.findLastIndex(({ clause }) => openingInChinese.test(clause));
  const refersBack = /[这那该它其]/u.test(clauses.at(politely)?.clause ?? '');
  const asked = politely > 0 && !refersBack ? clauses.slice(politely) : kept;
  const request = (asked.some(says) ? asked.filter((each) => kept.includes(each)) : kept)
    .map(({ clause }) => clause)
    .join('');
  if (request === text || !kept.some((each) => isRequest(each) || says(each))) return undefined;
  return { text: request, leans: false, whole: request };
}
