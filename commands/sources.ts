import { UserError } from '../src/errors.ts';
import { bySection } from '../src/profile/schema.ts';
import { cutText } from '../src/reply/cut.ts';
import type { Block, Reply, Span } from '../src/reply/reply.ts';
import type { SourceReport } from '../src/sources/report.ts';
import type { Texts } from '../src/text/index.ts';
import { command, type Context } from './command.ts';
import { completeItems, findItems, itemById, unanswered } from './listing.ts';

type Words = Texts['sources']['report'];

/**
 * `/vita sources`: when each source last succeeded, what it gave, what failed and why; with a record, where each of its fields
 * comes from. For managers and the owner.
 */
export const sources = command({
  name: 'sources',
  options: [{ name: 'record', type: 'string', autocomplete: true }],
  async run({ record }, context) {
    const { origin, services, texts } = context;
    if (!origin.manager && !origin.owner) throw new UserError(texts.common.managersOnly);
    if (record !== undefined) return fieldsOf(record, context);
    const words = texts.sources.report;
    const report = await services.sources.report();
    // What names files of the owner's machine is the owner's alone.
    const faults =
      origin.owner || report.problems.length === 0 ? report.problems : [words.faults(report.problems.length)];
    const isEmpty = report.sources.length === 0 && report.problems.length === 0;
    const blocks: Block[] = [
      { kind: 'heading', text: [{ text: words.heading }] },
      ...report.sources.flatMap((source) => [entry(source, context), ...warnings(source, context)]),
      ...faults.map((fault): Block => ({ kind: 'text', text: [{ text: fault }] })),
      ...(isEmpty ? [{ kind: 'text', text: [{ text: words.none }] } satisfies Block] : []),
    ];
    return { blocks, items: [], answered: true, private: true };
  },
  complete: (_option, typed, _options, context) => completeItems({ query: typed }, undefined, context),
});

/** In characters: of a field's value; the whole of it stands in the file. */
const longestValue = 200;

/** Where each field of a record comes from. */
function fieldsOf(query: string, context: Context): Reply {
  const { texts, services } = context;
  const words = texts.sources.report;
  const item = itemById(query, context) ?? findItems({ request: { query } }, context).items[0];
  if (!item) return { ...unanswered([{ text: texts.lookup.nothingFound(query) }]), private: true };
  return {
    blocks: [
      { kind: 'heading', text: [{ text: item.title }] },
      ...services.sources.origins(item.id).map(({ field, value, file, guessed }): Block => ({
        kind: 'entry',
        lines: [
          [{ text: field, bold: true }, { text: `: ${cutText(value, longestValue)}` }],
          [{ text: guessed ? words.guessed(file) : file }],
        ],
      })),
    ],
    items: [item.id],
    answered: true,
    private: true,
  };
}

function entry(source: SourceReport, { texts, origin }: Context): Block {
  const words = texts.sources.report;
  const { name, from, tried, succeeded, next } = source;
  const where: Span[] = origin.owner
    ? [{ text: ' · ' }, { text: from, ...(isAddress.test(from) && { url: from }) }]
    : [];
  const state: Span[] = succeeded
    ? [{ text: words.succeeded }, at(succeeded)]
    : [{ text: tried ? words.never : words.untried }];
  const trouble = troubleOf(source, words, origin.owner);
  const wait: Span[] = next ? [{ text: words.next }, at(next)] : [];
  return {
    kind: 'entry',
    lines: [
      [{ text: name, bold: true }, ...where],
      [...state, ...given(source, words)],
      ...(trouble === undefined ? [] : [[{ text: trouble }, ...wait]]),
    ],
  };
}

const isAddress = /^https?:\/\//i;
const at = (time: Date): Span => ({ text: time.toISOString(), instant: time.getTime() });

/** How many records of each kind the last good result has. */
function given({ gave }: SourceReport, words: Words): Span[] {
  if (!gave) return [];
  const counts = Object.values(
    bySection((section) => (gave[section] > 0 ? words.counts[section](gave[section]) : '')),
  ).filter(Boolean);
  return [{ text: ` · ${counts.join(', ') || words.nothing}` }];
}

/** What was wrong with the last look. */
function troubleOf(source: SourceReport, words: Words, owner: boolean): string | undefined {
  const { name, from, where, gave, tried, succeeded, problem, hold } = source;
  const hidden = (text: string) => (owner ? text : text.replaceAll(where, name).replaceAll(from, name));
  if (problem !== undefined && tried?.getTime() === succeeded?.getTime()) return words.partly(hidden(problem));
  if (problem !== undefined) return words.failed(hidden(problem)) + (gave ? words.stays : '');
  if (hold?.kind === 'shrunk') return words.shrunk(hold.before, hold.after, hidden(where));
  if (hold?.kind === 'stranger') return words.stranger(hold.name, hidden(where));
  return undefined;
}

/** The first of what was left out or corrected, in small print, for whoever can mend it. */
function warnings({ where, warnings: all }: SourceReport, { texts, origin }: Context): Block[] {
  if (all.length === 0 || !origin.owner) return [];
  const lines = [...all.slice(0, 3), texts.sources.report.warnings(all.length, where)];
  return lines.map((line): Block => ({ kind: 'note', text: [{ text: line }] }));
}
