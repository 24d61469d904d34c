import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { UserError } from '../../errors.ts';
import { textsFor } from '../../text/index.ts';

const words = textsFor('en').sources.site;

/** A site's text files by their path, with `/` between folders. */
export interface Site {
  /** What messages call it. */
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}

const isText = /\.(?:md|markdown|html?|ya?ml|toml|json|bib|ris)$/i;
const skipped =
  /(?:^|\/)(?:node_modules|\.git|\.github|_site|public|resources|vendor|assets\/(?:js|css|libs)|_sass|_includes\/(?:scripts|cv)|google-scholar-stats|markdown_generator|exampleSite|static\/(?:js|css))(?:\/|$)/i;
/** Bytes; a page that people write is far smaller. */
const biggestFile = 2 * 1024 * 1024;
const mostFiles = 5000;

const isWanted = (name: string, size: number): boolean =>
  isText.test(name) && !skipped.test(name) && size <= biggestFile;

/** A folder's text files. Links out of it are not followed. */
export async function siteInFolder(folder: string): Promise<Site> {
  const files = new Map<string, string>();
  const walk = async (relative: string): Promise<void> => {
    const entries = await readdir(path.join(folder, relative), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (files.size >= mostFiles) throw new UserError(words.tooMany(folder, mostFiles));
      if (entry.isDirectory() && !skipped.test(name)) await walk(name);
      else if (entry.isFile() && isWanted(name, 0)) {
        const { size } = await stat(path.join(folder, name));
        if (size <= biggestFile) files.set(name, await readFile(path.join(folder, name), 'utf8'));
      }
    }
  };
  await walk('');
  return { name: folder, files };
}

/** The text files of a zip archive; the one folder that code hosts put everything in is left out of their paths. */
export function siteInArchive(name: string, bytes: Uint8Array): Site {
  let count = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: (file) => {
        const wanted = isWanted(file.name, file.originalSize);
        if (wanted) count += 1;
        return wanted && count <= mostFiles;
      },
    });
  } catch {
    throw new UserError(words.notAnArchive(name));
  }
  const paths = Object.keys(unpacked);
  const top = paths[0]?.split('/')[0] ?? '';
  const inOneFolder = paths.length > 0 && paths.every((file) => file.startsWith(`${top}/`));
  const files = new Map<string, string>();
  for (const [file, content] of Object.entries(unpacked).sort(([a], [b]) => (a < b ? -1 : 1))) {
    files.set(inOneFolder ? file.slice(top.length + 1) : file, new TextDecoder().decode(content));
  }
  return { name, files };
}
