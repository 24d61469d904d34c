import { UserError } from '../src/errors.ts';
import type { Block, Rich, Span } from '../src/reply/reply.ts';
import type { SourceReport } from '../src/sources/report.ts';
import { command, type Context } from './command.ts';

/** `/vita sources`: when each source last succeeded, what it gave, what failed and why. For managers and the owner. */
export const sources = command({
  name: 'sources',
  options: [],
  async run(_options, context) {
    const { origin, services, texts } = context;
    if (!origin.manager && !origin.owner) throw new UserError(texts.common.managersOnly);
    const words = texts.sources.report;
    const report = await services.sources.report();
    // The list's faults name files of the owner's machine.
    const problems = origin.owner ? report.problems : [];
    const isEmpty = report.sources.length === 0 && report.problems.length === 0;
    const blocks: Block[] = [
      { kind: 'heading', text: [{ text: words.heading }] },
      ...report.sources.map((source): Block => ({ kind: 'entry', lines: lines(source, context) })),
      ...problems.map((problem): Block => ({ kind: 'text', text: [{ text: problem }] })),
      ...(isEmpty ? [{ kind: 'text', text: [{ text: words.none }] } satisfies Block] : []),
    ];
    return { blocks, items: [], answered: true, private: true };
  },
});

function lines(source: SourceReport, { texts, origin }: Context): Rich[] {
  const words = texts.sources.report;
  const { name, from, gave, succeeded, next } = source;
  const counts = Object.entries(words.counts).flatMap(([section, say]) => {
    const count = Object.entries(gave ?? {}).find(([each]) => each === section)?.[1] ?? 0;
    return count > 0 ? [say(count)] : [];
  });
  const isAddress = /^https?:\/\//i.test(from);
  const where: Span[] = origin.owner ? [{ text: ' · ' }, isAddress ? { text: from, url: from } : { text: from }] : [];
  const state: Rich = succeeded
    ? [
        { text: words.succeeded },
        at(succeeded),
        ...(gave ? [{ text: ` · ${counts.join(', ') || words.nothing}` }] : []),
      ]
    : [{ text: gave ? `${words.never} · ${counts.join(', ') || words.nothing}` : words.never }];
  const trouble = troubleOf(source, texts, origin.owner);
  const wait: Span[] = next ? [{ text: ` ${words.next}` }, at(next)] : [];
  return [
    [{ text: name, bold: true }, ...where],
    state,
    ...(trouble === undefined ? [] : [[{ text: trouble }, ...wait]]),
  ];
}

const at = (time: Date): Span => ({ text: time.toISOString(), instant: time.getTime() });

/** What keeps the last look from counting. Where the source is, is the owner's alone. */
function troubleOf(
  { name, from, problem, hold }: SourceReport,
  texts: Context['texts'],
  owner: boolean,
): string | undefined {
  const words = texts.sources.report;
  const place = owner ? from : name;
  if (problem !== undefined) return words.failed(owner ? problem : problem.replaceAll(from, name));
  if (hold?.kind === 'shrunk') return words.shrunk(hold.before, hold.after, place);
  if (hold?.kind === 'stranger') return words.stranger(hold.name, place);
  return undefined;
}
