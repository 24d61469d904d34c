import { hasOthers, namedAuthors, type CslItem, type CslType } from './csl.ts';
import { titleToLatex, toLatex } from './latex.ts';
import type { Name } from './name.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The entry type, and the field that says where or by whom the work was published (BibTeX's own manual, "btxdoc"). */
const entries = {
  'article-journal': ['article', 'publisher'],
  'paper-conference': ['inproceedings', 'publisher'],
  article: ['misc', 'howpublished'],
  manuscript: ['unpublished', 'howpublished'],
  thesis: ['phdthesis', 'school'],
  book: ['book', 'publisher'],
  chapter: ['incollection', 'publisher'],
  report: ['techreport', 'institution'],
  document: ['misc', 'howpublished'],
} as const satisfies Record<CslType, readonly [string, string]>;

const notes = {
  submitted: 'Manuscript submitted for publication',
  'in preparation': 'Manuscript in preparation',
} as const;

/** One BibTeX entry, ending without a line feed. Any BibTeX of the last thirty years reads it; biber does too. */
export function toBibtex(item: CslItem): string {
  const [type, house] = entries[item.type];
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const arxiv = item.number?.replace(/^arXiv:/, '');
  const container = item['container-title'];
  const fields: [name: string, value: string | undefined][] = [
    ['author', authorField(item)],
    ['title', braced(titleToLatex(item.title))],
    [item.type === 'article-journal' ? 'journal' : 'booktitle', container && braced(toLatex(container))],
    // Standard styles call every thesis of this type a PhD thesis unless told otherwise.
    ['type', item.type === 'thesis' ? '{Thesis}' : undefined],
    [arxiv ? 'publisher' : house, item.publisher && !arxiv ? braced(toLatex(item.publisher)) : undefined],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['volume', item.volume && braced(toLatex(item.volume))],
    ['number', item.issue && braced(toLatex(item.issue))],
    ['pages', item.page && braced(toLatex(item.page.replace(/\s*[-–—]+\s*/g, '–')).replaceAll('–', '--'))],
    ['eprint', arxiv && braced(arxiv)],
    ['archivePrefix', arxiv && '{arXiv}'],
    ['doi', item.DOI && braced(verbatim(item.DOI))],
    ['url', item.URL && !item.DOI ? braced(verbatim(item.URL)) : undefined],
    ['note', item.status && braced(notes[item.status])],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = ${value}`],
  );
  return `@${type}{${item.id},\n${lines.join(',\n')}\n}`;
}

function braced(value: string): string {
  return `{${value}}`;
}

function authorField(item: CslItem): string | undefined {
  const names = [...namedAuthors(item).map(nameField), ...(hasOthers(item) ? ['others'] : [])];
  return names.length === 0 ? undefined : braced(names.join(' and '));
}

function nameField(name: Name): string {
  if ('literal' in name) return braced(toLatex(name.literal));
  const parts = [name.family, ...(name.suffix ? [name.suffix] : []), name.given];
  return parts.map((part) => (/,|(?:^|\s)and(?:\s|$)/i.test(part) ? braced(toLatex(part)) : toLatex(part))).join(', ');
}

/** Addresses are read as they stand; only what would end the field is written otherwise. */
function verbatim(address: string): string {
  return address.replace(/[{}\\\s]/g, encodeURIComponent);
}
