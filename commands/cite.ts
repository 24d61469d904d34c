import { bibliography, cite as citationOf, citationFormats } from '../src/citation/index.ts';
import type { CitationFormat } from '../src/citation/index.ts';
import type { Publication } from '../src/profile/record.ts';
import { entryFor, idQuery } from '../src/reply/cards.ts';
import { pageButtons, pageOf } from '../src/reply/pages.ts';
import type { Reply, RunAction } from '../src/reply/reply.ts';
import { command } from './command.ts';
import type { Context } from './command.ts';
import { completeItems, findItems, itemById, list } from './listing.ts';
import { pageOption } from './options.ts';

const sections = ['publications'] as const;

/** `/cite query [format]`: one work ready to copy, or all that fit in one `.bib` file. */
export const cite = command({
  name: 'cite',
  options: [
    { name: 'query', type: 'string', required: true, autocomplete: true },
    { name: 'format', type: 'string', choices: citationFormats },
    pageOption,
  ],
  run({ query, format = 'bibtex', page }, context) {
    const chosen = itemById(query, context);
    const found = chosen ? [chosen] : findItems({ sections, request: { query } }, context).items;
    const works = found.filter((item) => item.section === 'publications');
    const [work, ...others] = works;
    if (!work) {
      const invocation = { command: 'cite', options: { query } };
      return list({ sections, invocation, request: { query }, heading: () => query }, context);
    }
    return others.length === 0 ? citation(work, format, context) : citations(works, query, page, context);
  },
  complete: (_option, typed, _options, context) => completeItems({ query: typed }, sections, context),
});

function citation(work: Publication, format: CitationFormat, { profile, texts }: Context): Reply {
  const other = citationFormats.filter((each) => each !== format);
  return {
    blocks: [
      { kind: 'heading', text: [{ text: texts.cite.heading(texts.cite.formats[format]) }] },
      { kind: 'text', text: [{ text: work.title, bold: true }] },
      {
        kind: 'code',
        language: format === 'csl-json' ? 'json' : format === 'bibtex' ? 'bibtex' : 'text',
        code: citationOf(work, format, profile.publications),
      },
      {
        kind: 'actions',
        actions: other.map((each) => ({
          kind: 'run',
          label: texts.cite.formats[each],
          invocation: { command: 'cite', options: { query: idQuery(work.id), format: each } },
          replaces: true,
        })),
      },
    ],
    items: [work.id],
    answered: true,
  };
}

function citations(works: readonly Publication[], query: string, index: number | undefined, context: Context): Reply {
  const { texts } = context;
  const page = pageOf(works, index ?? 1);
  const citing = (work: Publication): RunAction => ({
    kind: 'run',
    label: texts.cite.button,
    invocation: { command: 'cite', options: { query: idQuery(work.id) } },
  });
  return {
    blocks: [
      { kind: 'heading', text: [{ text: texts.cite.several(works.length, query) }] },
      ...page.items.map((work) => ({ ...entryFor(work, texts), action: citing(work) })),
      ...pageButtons(page, { command: 'cite', options: { query } }, texts),
      { kind: 'note', text: [{ text: texts.cite.attached }] },
    ],
    items: works.map((work) => work.id),
    answered: true,
    page: { index: page.index, count: page.count },
    files: [{ name: 'publications.bib', content: bibliography(works, context.profile.publications) }],
  };
}
