import { hasOthers, namedAuthors, type CslItem } from './csl.ts';
import type { Name } from './name.ts';

/** Where a reader finds the work: its DOI as an address, or the address itself. */
function addressOf(item: CslItem): string | undefined {
  return item.DOI ? `https://doi.org/${item.DOI}` : item.URL;
}

const dateOf = (item: CslItem) => item.issued?.['date-parts'][0] ?? [];
const isRange = (page: string) => /\d\s*[-–—]+\s*\d/.test(page);
const withDash = (page: string) => page.replace(/\s*[-–—]+\s*/g, '–');
const present = (parts: readonly (string | undefined)[]) => parts.filter((part): part is string => Boolean(part));

/** Ends with a full stop unless it ends with a mark of its own. */
const ended = (text: string) => (/[.?!…]["”]?$/.test(text) ? text : `${text}.`);

/** A title in double quotes, its own quotes made single, and the mark that follows it inside. */
const quoted = (title: string, mark: string) =>
  `“${title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’')}${/[.?!]$/.test(title) ? '' : mark}”`;

/** The initials of given names: `J. K.`, `R.-J.`. */
function initials(given: string): string {
  return given
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .map((part) =>
          part
            .replace(/^\P{L}+/u, '')
            .match(/^\p{L}\p{M}*/u)?.[0]
            .toUpperCase(),
        )
        .flatMap((initial) => (initial ? [`${initial}.`] : []))
        .join('-'),
    )
    .filter(Boolean)
    .join(' ');
}

/**
 * APA, 7th edition (Publication Manual, chapters 9 and 10): family names first, all of up to twenty authors, of more the
 * first nineteen and the last. Italics can't be shown in plain text; titles keep their capitals as printed.
 */
export function toApa(item: CslItem): string {
  const [year] = dateOf(item);
  const { volume, issue, page } = item;
  const place = item['container-title'];
  const inVolume = volume ? `${volume}${issue ? `(${issue})` : ''}` : issue && `(${issue})`;
  const pages = page && (isRange(page) ? withDash(page) : `Article ${page}`);
  const bracket = item.status
    ? ` [${item.status === 'submitted' ? 'Manuscript submitted for publication' : 'Manuscript in preparation'}]`
    : '';
  const number = item.number ? ` (${item.number})` : '';
  const source =
    item.type === 'paper-conference' || item.type === 'chapter'
      ? place && `In ${place}${page ? ` (${isRange(page) ? `pp. ${withDash(page)}` : `p. ${page}`})` : ''}`
      : present([place, inVolume, place && pages]).join(', ');
  const authors = apaAuthors(item);
  const date = `(${year ?? 'n.d.'}).`;
  const title = bracket || number ? `${item.title}${number}${bracket}.` : ended(item.title);
  // A work without authors begins with its title.
  const start = authors ? [ended(authors), date, title] : [title, date];
  return present([...start, source && ended(source), item.publisher && ended(item.publisher), addressOf(item)]).join(
    ' ',
  );
}

function apaAuthors(item: CslItem): string {
  const names = namedAuthors(item).map((name) =>
    'literal' in name ? name.literal : present([name.family, initials(name.given), name.suffix]).join(', '),
  );
  const last = names.at(-1) ?? '';
  if (hasOthers(item)) return [...names, 'et al.'].join(', ');
  if (names.length < 2) return last;
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

const ieeeMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'Jun.', 'Jul.', 'Aug.', 'Sep.', 'Oct.', 'Nov.', 'Dec.'];

/**
 * IEEE (IEEE Reference Guide): initials first, all of up to six authors, of more the first alone. Without the number in
 * brackets, which depends on the paper it goes into.
 */
export function toIeee(item: CslItem): string {
  const [year, month] = dateOf(item);
  const { volume, issue, page } = item;
  const place = item['container-title'];
  const isIn = item.type === 'paper-conference' || item.type === 'chapter';
  const status = item.status === 'submitted' ? 'submitted for publication' : item.status;
  const parts = present([
    place && (isIn ? `in ${place}` : place),
    item.number ? undefined : item.publisher,
    volume && `vol. ${volume}`,
    issue && `no. ${issue}`,
    page && (isRange(page) ? `pp. ${withDash(page)}` : isIn ? `p. ${page}` : `Art. no. ${page}`),
    present([
      month === undefined ? undefined : ieeeMonths[month - 1],
      year === undefined ? undefined : String(year),
    ]).join(' '),
    item.number,
    status,
    item.DOI && `doi: ${item.DOI}`,
  ]);
  const start = present([ieeeAuthors(item), quoted(item.title, parts.length > 0 ? ',' : '.')]).join(', ');
  const online = item.DOI || !item.URL ? undefined : `[Online]. Available: ${item.URL}`;
  return present([parts.length > 0 ? `${start} ${ended(parts.join(', '))}` : start, online]).join(' ');
}

function ieeeAuthors(item: CslItem): string {
  const names = namedAuthors(item).map((name) =>
    'literal' in name ? name.literal : present([initials(name.given), name.family, name.suffix]).join(' '),
  );
  const [first = ''] = names;
  if (hasOthers(item)) return names.length > 1 ? `${names.join(', ')}, et al.` : present([first, 'et al.']).join(' ');
  if (names.length > 6) return `${first} et al.`;
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1) ?? ''}`;
}

const mlaMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** MLA, 9th edition (MLA Handbook, chapter 5): the first author's family name first, of three or more the first alone. */
export function toMla(item: CslItem): string {
  const [year, month, day] = dateOf(item);
  const { volume, issue, page } = item;
  const status =
    item.status === 'submitted' ? 'Manuscript submitted for publication' : item.status && 'Manuscript in preparation';
  const date = present([
    day === undefined ? undefined : String(day),
    month === undefined ? undefined : mlaMonths[month - 1],
    year === undefined ? undefined : String(year),
  ]).join(' ');
  const parts = present([
    item['container-title'],
    item.publisher,
    volume && `vol. ${volume}`,
    issue && `no. ${issue}`,
    date,
    page && (isRange(page) ? `pp. ${withDash(page)}` : `p. ${page}`),
    status,
    addressOf(item),
  ]);
  const authors = mlaAuthors(item);
  return present([
    authors && ended(authors),
    quoted(item.title, '.'),
    parts.length > 0 ? ended(parts.join(', ')) : undefined,
  ]).join(' ');
}

function mlaAuthors(item: CslItem): string {
  const names = namedAuthors(item);
  const [first, second] = names;
  if (!first) return '';
  const start = 'literal' in first ? first.literal : present([first.family, first.given, first.suffix]).join(', ');
  if (names.length > 2 || hasOthers(item)) return `${start}, et al.`;
  return second ? `${start}, and ${asPrinted(second)}` : start;
}

function asPrinted(name: Name): string {
  if ('literal' in name) return name.literal;
  return present([name.given, name.family]).join(' ') + (name.suffix ? `, ${name.suffix}` : '');
}
