import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { textsFor } from '../text/index.ts';
import { formatOf, readBibliography } from './bibliography.ts';
import { looksLikeFeed, readFeed } from './feed.ts';
import { textOfAnswer, type Http, type HttpAnswer } from './http.ts';
import { locate, type Location } from './locate.ts';
import { readPage } from './page/page.ts';
import type { Include } from './page/prepare.ts';
import { countOf, type Reading } from './page/reading.ts';
import { siteInArchive, siteInFolder, type Site } from './site/files.ts';
import { splitFrontMatter, textIn } from './site/front-matter.ts';
import { readSite } from './site/read-site.ts';
import { readScholar } from './services/gather.ts';

const words = textsFor('en').sources;

/** What a server said by which an unchanged answer is known next time (RFC 9110, section 13). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export type SourceAnswer =
  | { readonly kind: 'read'; readonly reading: Reading; readonly validators?: Validators }
  /** The server says that nothing has changed since the validators that were sent. */
  | { readonly kind: 'unchanged' };

export interface ReadOptions {
  readonly http: Http;
  readonly signal?: AbortSignal;
  readonly validators?: Validators;
}

/**
 * Reads a file, a folder or an address: a homepage's source or page, a bibliography, a feed. Throws `UserError` when it
 * can't be had or holds nothing that Vita reads.
 */
export async function readSource(where: string, options: ReadOptions): Promise<SourceAnswer> {
  const location = locate(where);
  if (location.kind === 'path') return { kind: 'read', reading: await readPath(location.path) };
  if (location.kind === 'orcid') return { kind: 'read', reading: await readScholar(location.id, options) };
  return readWeb(where, location, options);
}

async function readPath(path: string): Promise<Reading> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UserError(words.noFile(path));
  if (found.isDirectory()) return readSite(await siteInFolder(path));
  if (found.size > biggestFile) throw new UserError(words.bigFile(path));
  const bytes = await readFile(path);
  return /\.zip$/i.test(path)
    ? readSite(siteInArchive(path, bytes))
    : readText(bytes.toString('utf8'), path, { include: besideOf(path) });
}

/** Bytes. */
const biggestFile = 10 * 1024 * 1024;

async function readWeb(
  where: string,
  location: Extract<Location, { kind: 'web' }>,
  options: ReadOptions,
): Promise<SourceAnswer> {
  const { etag, lastModified } = options.validators ?? {};
  const headers = {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
  const answer = await options.http.get(location.url, { headers, ...(options.signal && { signal: options.signal }) });
  if (answer.status === 304) return { kind: 'unchanged' };
  if (answer.status < 200 || answer.status >= 300) throw new UserError(statusMessage(where, answer));
  const reading =
    location.archive || isZip(answer.bytes)
      ? readSite(within(siteInArchive(where, answer.bytes), location.archive?.within ?? ''))
      : readText(textOfAnswer(answer), where, { answer });
  return { kind: 'read', reading, validators: validatorsOf(answer) };
}

/** What a status that isn't an answer means for whoever listed the source. */
export function statusMessage(where: string, { status, headers }: Pick<HttpAnswer, 'status' | 'headers'>): string {
  if (status === 404 || status === 410) return words.status.missing(where);
  if (status === 401 || status === 403) return words.status.forbidden(where, status);
  if (status === 429) return words.status.tooMany(where, headers.get('retry-after'));
  return words.status.other(where, status);
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

function validatorsOf({ headers }: HttpAnswer): Validators {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

/** The part of a site that lies in one of its folders. */
function within(site: Site, folder: string): Site {
  if (folder === '') return site;
  const files = [...site.files]
    .filter(([file]) => file.startsWith(`${folder}/`))
    .map(([file, text]): [string, string] => [file.slice(folder.length + 1), text]);
  if (files.length === 0) throw new UserError(words.site.nothing(`${site.name}/${folder}`));
  return { ...site, files: new Map(files) };
}

/** Finds what a page on disk includes: in its own folder or below it. */
function besideOf(page: string): Include {
  const root = dirname(resolve(page));
  return (name, from) => {
    const file = join(dirname(resolve(from)), name);
    if (!file.startsWith(root + sep)) return undefined;
    try {
      return { file, text: readFileSync(file, 'utf8') };
    } catch {
      return undefined;
    }
  };
}

/** Reads one text by its name and by how it begins. */
function readText(
  text: string,
  name: string,
  { answer, include }: { readonly answer?: HttpAnswer; readonly include?: Include },
): Reading {
  const type = answer?.headers.get('content-type') ?? '';
  const path = name.replace(/[?#].*$/, '');
  const isPage = /\.(?:md|markdown|html?)$/i.test(path);
  if (!isPage && looksLikeFeed(text)) return readFeed({ text, file: name });
  if (!isPage && !/html/.test(type) && (/\.(?:bib|ris|json)$/i.test(path) || formatOf(text) !== undefined)) {
    return orNothing(name, readBibliography({ text, file: name }));
  }
  const isHtml = /\.html?$/i.test(path) || /html/.test(type) || /^\s*(?:<!doctype html|<html)/i.test(text);
  const title = isHtml ? /<title[^>]*>([^<]{1,300})</i.exec(text)?.[1] : textIn(splitFrontMatter(text).data, 'title');
  return orNothing(
    name,
    readPage({
      text,
      file: name,
      kind: isHtml ? 'html' : 'markdown',
      ...(title !== undefined && { title }),
      ...(answer && { base: answer.url }),
      ...(include && { include }),
    }),
  );
}

/** A page that says nothing that Vita reads is no fault of the page: it is told as a warning. */
function orNothing(name: string, reading: Reading): Reading {
  if (countOf(reading.sections) > 0 || reading.warnings.length > 0) return reading;
  return { ...reading, warnings: [{ message: words.site.nothing(name), file: name, line: 1 }] };
}
