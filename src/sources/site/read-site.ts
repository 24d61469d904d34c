import path from 'node:path';
import { textsFor } from '../../text/index.ts';
import { UserError } from '../../errors.ts';
import { readBibliography } from '../bibliography.ts';
import { mergeReadings } from '../merge-readings.ts';
import { meaningOf, type Meaning } from '../page/headings.ts';
import { readPage } from '../page/page.ts';
import { countOf, emptySections, type Reading } from '../page/reading.ts';
import { readCollections } from './collections.ts';
import { readDataFiles } from './data-files.ts';
import type { Site } from './files.ts';
import { splitFrontMatter, textIn } from './front-matter.ts';
import { isLanding, landingText } from './landing.ts';
import { ownerOf, type SiteOwner } from './owner.ts';

const words = textsFor('en').sources;

/** Where themes keep pages that people write: the top folder, `_pages`, and Hugo's home page. */
const pageFile = /^(?:_?pages\/|content\/(?:home\/)?)?[^/]+\.(?:md|markdown|html?)$/i;
const homeFile = /^(?:index\.(?:md|markdown|html?)|(?:_pages\/)?about\.(?:md|html)|content\/_index\.md)$/i;
/** Another language's copy of a page. */
const twinFile = /[-_.](?:zh|cn|zh-?cn|chinese)\.(?:md|html)$/i;
const bibFile = /(?:^|\/)[^/]+\.(?:bib|ris)$/i;

/** Sections that may be a page of their own. */
const pageMeanings: readonly Meaning[] = [
  'news',
  'publications',
  'patents',
  'projects',
  'experience',
  'education',
  'reviewing',
  'service',
  'conferences',
  'committees',
  'teaching',
  'talks',
  'awards',
];

interface SitePage {
  readonly file: string;
  readonly text: string;
  readonly title: string;
  readonly meaning?: Meaning;
  readonly isHome: boolean;
}

/** The pages worth reading: the home page, and those that are a section of their own. */
function pagesOf(site: Site): SitePage[] {
  const pages = [...site.files].flatMap(([file, text]): SitePage[] => {
    if (!pageFile.test(file) || twinFile.test(file)) return [];
    const { data } = splitFrontMatter(text);
    const permalink = textIn(data, 'permalink');
    const title = textIn(data, 'title');
    const isHome = permalink === '/' || (permalink === '' && homeFile.test(file)) || permalink === '/about/';
    const name = path.basename(file).replace(/\.\w+$/, '');
    const meaning = meaningOf(title) ?? meaningOf(name.replace(/[-_]/g, ' '));
    if (isHome) return [{ file, text: isLanding(text) ? landingText(text) : text, title, isHome }];
    return meaning && pageMeanings.includes(meaning) ? [{ file, text, title, meaning, isHome }] : [];
  });
  const root = pages.filter((page) => page.isHome);
  if (root.length > 0) return [...root, ...pages.filter((page) => !page.isHome)];
  const readme = [...site.files].find(([file]) => /^readme\.md$/i.test(file));
  return [...(readme ? [{ file: readme[0], text: readme[1], title: '', isHome: true }] : []), ...pages];
}

function readSitePage(site: Site, page: SitePage, owner: SiteOwner): Reading {
  const include = (name: string, from: string): { file: string; text: string } | undefined => {
    for (const folder of [path.posix.dirname(from), '_includes', '_pages', '_pages/includes', '.']) {
      const file = path.posix.normalize(`${folder}/${name}`);
      const text = site.files.get(file);
      if (text !== undefined) return { file, text };
    }
    return undefined;
  };
  return readPage({
    text: page.text,
    file: page.file,
    kind: /\.html?$/i.test(page.file) ? 'html' : 'markdown',
    title: page.title,
    names: owner.names,
    include,
    ...(page.meaning && { meaning: page.meaning }),
    ...(owner.base !== undefined && { base: owner.base }),
  });
}

/** Reads a homepage's source, whichever of the known themes it is written in. Throws `UserError` when nothing in it can be read. */
export function readSite(site: Site): Reading {
  const owner = ownerOf(site);
  const pages = pagesOf(site).map((page) => readSitePage(site, page, owner));
  const names = [
    ...new Set([
      ...owner.names,
      ...pages.flatMap(({ about }) => (about && !about.guessed ? [about.name, ...(about.otherNames ?? [])] : [])),
    ]),
  ];
  const bibliographies = [...site.files]
    .filter(([file]) => bibFile.test(file))
    .map(([file, text]) => readBibliography({ text, file, names }));
  const known = { ...owner, names };
  const collections = readCollections(site, known);
  const data = readDataFiles(site, known);
  const readings = [...pages, collections, data, ...bibliographies];
  const isEmpty = readings.every((reading) => countOf(reading.sections) === 0 && reading.warnings.length === 0);
  if (isEmpty && owner.names.length === 0) throw new UserError(words.site.nothing(site.name));
  const [name, ...otherNames] = names;
  const ofSite: Reading = {
    ...(name !== undefined && { about: { name, ...(otherNames.length > 0 && { otherNames }), ...owner.about } }),
    sections: emptySections(),
    warnings: [],
  };
  return mergeReadings([ofSite, ...readings]);
}
