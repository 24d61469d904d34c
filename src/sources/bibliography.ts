import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { z } from 'zod';
import type { RawRecord } from '../profile/record.ts';
import { textsFor } from '../text/index.ts';
import { cslSchema, publicationOfCsl, type Extras } from './csl.ts';
import { arxivIn } from './page/links.ts';
import { distinctIds } from './page/ids.ts';
import { isLeftover, isTemplateOwner } from './page/leftovers.ts';
import { isWithheldName } from './page/names.ts';
import { emptySections, type Reading, type Warning } from './page/reading.ts';
import { researcherAmong, type Researcher } from './page/researcher.ts';

const words = textsFor('en').sources;

export type BibliographyFormat = 'bibtex' | 'ris' | 'csl-json';

/** A bibliography to read. */
export interface BibliographySource {
  readonly text: string;
  /** Its name in messages. */
  readonly file: string;
  /** The line of the file where the text begins, from 1. */
  readonly firstLine?: number;
  /** The researcher's names, where they are known: entries without any of them are left out. */
  readonly names?: readonly string[];
}

/** The format of a bibliography by its text. */
export function formatOf(text: string): BibliographyFormat | undefined {
  if (/^\s*[[{]/.test(text)) return 'csl-json';
  if (/^TY {2}- /m.test(text)) return 'ris';
  return /^[ \t]*@[a-z]+\s*[{(]/im.test(text) ? 'bibtex' : undefined;
}

interface Piece {
  readonly text: string;
  readonly line: number;
}

interface Found {
  readonly record: RawRecord<'publications'>;
  readonly line: number;
}

/** Reads BibTeX, RIS or CSL-JSON. An entry that can't be read is reported with its line and costs no other. */
export function readBibliography(source: BibliographySource): Reading {
  const warnings: Warning[] = [];
  const firstLine = source.firstLine ?? 1;
  const warn = (message: string, line: number): void => {
    warnings.push({ message, file: source.file, line: line + firstLine - 1 });
  };
  const format = formatOf(source.text);
  const found =
    format === 'bibtex'
      ? readBibtex(source.text, warn)
      : format === 'ris'
        ? readRis(source.text, warn)
        : format === 'csl-json'
          ? readCslJson(source.text, warn)
          : [];
  if (format === undefined && source.text.trim() !== '') warn(words.warnings.unknownBibliography, 1);
  const researcher = researcherAmong(
    source.names ?? [],
    found.map(({ record }) => record.authors),
  );
  const publications = found
    .filter(({ record, line }) => isOwn(record, line, researcher, warn))
    .map(({ record }) => (record.authors.some(isWithheldName) ? withGuessed(record, 'authors') : record));
  const { name, otherNames, guessed } = researcher;
  return {
    ...(name !== undefined && {
      about: {
        name,
        ...(otherNames.length > 0 && { otherNames: [...otherNames] }),
        ...(guessed && { guessed: ['name'] }),
      },
    }),
    sections: { ...emptySections(), publications: distinctIds(publications) },
    warnings,
  };
}

function withGuessed(record: Found['record'], field: string): Found['record'] {
  return { ...record, guessed: [...new Set([...(record.guessed ?? []), field])] };
}

/** Whether an entry is the researcher's: not a template's, and not another person's. */
function isOwn(
  record: RawRecord<'publications'>,
  line: number,
  researcher: Researcher,
  warn: (message: string, line: number) => void,
): boolean {
  if (isLeftover(`${record.title} ${record.authors.join(' ')}`) || record.authors.some(isTemplateOwner)) {
    warn(words.warnings.leftover(record.title), line);
    return false;
  }
  const isOpen = record.authors.includes('et al.') || record.authors.every(isWithheldName);
  if (researcher.name !== undefined && !isOpen && !record.authors.some(researcher.isSelf)) {
    warn(words.warnings.otherPerson(record.title, researcher.name), line);
    return false;
  }
  return true;
}

const entryStart = /^[ \t]*@[ \t]*[a-z]+[ \t]*[{(]/gim;

/** Cuts a text where each entry begins; what stands before the first one is left out. */
function cut(text: string, start: RegExp): Piece[] {
  const starts = [...text.matchAll(start)].map((match) => match.index);
  let line = 1;
  let counted = 0;
  return starts.map((at, index) => {
    for (let end = text.indexOf('\n', counted); end >= 0 && end < at; end = text.indexOf('\n', counted)) {
      line += 1;
      counted = end + 1;
    }
    return { text: text.slice(at, starts[index + 1] ?? text.length), line };
  });
}

const bibEntry = z.object({
  type: z.string(),
  label: z.string().catch(''),
  properties: z.record(z.string(), z.unknown()),
});

/** How many entries are read at once; a batch with a bad entry is read again in halves. */
const batchSize = 200;

function readBibtex(text: string, warn: (message: string, line: number) => void): Found[] {
  const pieces = cut(text, entryStart);
  const isMacro = (piece: Piece): boolean => /^\s*@\s*string\b/i.test(piece.text);
  const definitions = pieces
    .filter(isMacro)
    .map((piece) => `${piece.text}\n`)
    .join('');
  const entries = pieces.filter((piece) => !isMacro(piece) && !/^\s*@\s*(?:comment|preamble)\b/i.test(piece.text));
  const found: Found[] = [];
  const read = (batch: readonly Piece[]): void => {
    try {
      found.push(...bibtexBatch(batch, definitions));
    } catch (error) {
      const [only] = batch;
      if (batch.length > 1) {
        const half = batch.length >> 1;
        read(batch.slice(0, half));
        read(batch.slice(half));
      } else if (only) warn(words.warnings.badEntry(nameOf(only.text), reason(error)), only.line);
    }
  };
  for (let from = 0; from < entries.length; from += batchSize) read(entries.slice(from, from + batchSize));
  return found;
}

function bibtexBatch(batch: readonly Piece[], definitions: string): Found[] {
  const raw = z.array(bibEntry).parse(
    plugins.input.chain(definitions + batch.map((piece) => piece.text).join('\n'), {
      generateGraph: false,
      forceType: '@bibtex/text',
      target: '@bibtex/entries+list',
    }),
  );
  if (raw.length !== batch.length) throw new Error(words.warnings.notOneEntry);
  const works = z
    .array(cslSchema)
    .parse(plugins.input.chain(raw, { generateGraph: false, forceType: '@biblatex/entries+list' }));
  return works.map((work, index) => {
    const record = publicationOfCsl(work, extrasOf(raw[index]?.properties ?? {}));
    if (!record) throw new Error(words.warnings.noTitleOrAuthors);
    return { record, line: batch[index]?.line ?? 1 };
  });
}

const nameOf = (entry: string): string =>
  /@\s*(\w+\s*[{(]\s*[^,\s{}]*)/.exec(entry)?.[1]?.replace(/\s*[{(]\s*/, ' ') ?? '';
const reason = (error: unknown): string =>
  (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)).slice(0, 120);

/** BibTeX fields that themes have added, by the label their address gets. */
const linkFields: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  html: 'HTML',
  code: 'Code',
  website: 'Website',
  project: 'Project',
  slides: 'Slides',
  poster: 'Poster',
  video: 'Video',
  supp: 'Supplement',
  blog: 'Blog',
};

/** What BibTeX fields say that CSL-JSON has no place for. */
function extrasOf(fields: Readonly<Record<string, unknown>>): Extras {
  const value = (name: string): string => {
    const known = fields[name];
    return typeof known === 'string' || typeof known === 'number' ? String(known).replace(/[{}]/g, '').trim() : '';
  };
  const isArxiv =
    /arxiv/i.test(value('archiveprefix') || value('eprinttype')) || /^\d{4}\.\d{4,5}/.test(value('eprint'));
  const arxiv = arxivIn(`arXiv:${isArxiv ? value('eprint') : value('arxiv')}`) ?? arxivIn(value('arxiv'));
  const links: Record<string, string> = {};
  for (const [field, label] of Object.entries(linkFields)) {
    if (/^https?:/i.test(value(field))) links[label] = value(field);
  }
  const award = value('award_name') || (/^(?:true|yes)$/i.test(value('award')) ? '' : value('award'));
  return {
    ...(arxiv !== undefined && { arxiv }),
    ...(value('abbr') !== '' && { venueShort: value('abbr') }),
    ...(award !== '' && award.length < 120 && { awards: [award] }),
    links,
    remarks: [value('pubstate'), value('note'), value('howpublished'), value('status')].join(' '),
  };
}

function readRis(text: string, warn: (message: string, line: number) => void): Found[] {
  return cut(text, /^TY {2}- /gm).flatMap((piece) => {
    const lines = piece.text.split('\n');
    const end = lines.findIndex((line) => line.startsWith('ER  -'));
    const record = `${lines
      .slice(0, end < 0 ? undefined : end)
      .join('\n')
      .trimEnd()}\nER  - \n`;
    return fromCsl(piece.line, warn, () => plugins.input.chain(record, { generateGraph: false }));
  });
}

function readCslJson(text: string, warn: (message: string, line: number) => void): Found[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    warn(words.warnings.badEntry('CSL-JSON', reason(error)), 1);
    return [];
  }
  const list: readonly unknown[] = Array.isArray(data) ? data : [data];
  return list.flatMap((item) => fromCsl(1, warn, () => [item]));
}

function fromCsl(line: number, warn: (message: string, line: number) => void, read: () => unknown): Found[] {
  try {
    const works = z.array(cslSchema).parse(read());
    return works.map((work) => {
      const record = publicationOfCsl(work);
      if (!record) throw new Error(words.warnings.noTitleOrAuthors);
      return { record, line };
    });
  } catch (error) {
    warn(words.warnings.badEntry('', reason(error)), line);
    return [];
  }
}
