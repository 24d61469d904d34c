import type { CslItem, CslType } from './csl.ts';
import type { Name } from './name.ts';

/** Reference types of the RIS format (Research Information Systems, 2001, with the additions of 2011). */
const types = {
  'article-journal': 'JOUR',
  'paper-conference': 'CPAPER',
  article: 'UNPB',
  manuscript: 'UNPB',
  thesis: 'THES',
  book: 'BOOK',
  chapter: 'CHAP',
  report: 'RPRT',
  document: 'GEN',
} as const satisfies Record<CslType, string>;

/** One RIS record; lines end with CR LF, as the format asks. */
export function toRis(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const [first, last] = item.page?.split(/\s*[-–—]+\s*/) ?? [];
  const container = item['container-title'];
  const two = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', types[item.type]],
    ['TI', item.title],
    ...item.author.map((name): [string, string] => ['AU', nameValue(name)]),
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', month === undefined ? undefined : `${String(year)}/${two(month)}/${two(day)}/`],
    ['T2', container],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    ['PB', item.publisher],
    ['M1', item.number],
    ['DO', item.DOI],
    ['UR', item.URL],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...lines, 'ER  - '].join('\r\n');
}

function nameValue(name: Name): string {
  if ('literal' in name) return name.literal === 'others' ? 'et al.' : name.literal;
  return [name.family, name.given, ...(name.suffix ? [name.suffix] : [])].join(', ');
}
