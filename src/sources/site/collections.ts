import { textsFor } from '../../text/index.ts';
import { idOf } from '../page/ids.ts';
import { isLeftover } from '../page/leftovers.ts';
import { newsOfText } from '../page/news.ts';
import { emptySections, type RawSections, type Warning } from '../page/reading.ts';
import { dateOfField, linksOfFields, plainText, publicationOfFields } from './fields.ts';
import type { Site } from './files.ts';
import { splitFrontMatter, textIn, type Mapping } from './front-matter.ts';
import type { SiteOwner } from './owner.ts';
import { addProject } from './project.ts';

const words = textsFor('en').sources;

type Kind = 'publication' | 'news' | 'talk' | 'teaching' | 'project';

/** Folders in which each file is a record, by the themes that have them. */
const folders: readonly [RegExp, Kind][] = [
  [/^_publications\/[^/]+\.(?:md|html)$/, 'publication'],
  [/^content\/(?:publications?|papers?)\/[^_/][^/]*\/index\.md$/, 'publication'],
  [/^content\/(?:publications?|papers?)\/(?!_)[^/]+\.md$/, 'publication'],
  [/^_news\/[^/]+\.(?:md|html)$/, 'news'],
  [/^content\/news\/(?!_)(?:[^/]+\/index|[^/]+)\.md$/, 'news'],
  [/^_talks\/[^/]+\.(?:md|html)$/, 'talk'],
  [/^content\/(?:events?|talks?)\/(?!_)(?:[^/]+\/index|[^/]+)\.md$/, 'talk'],
  [/^_teachings?\/[^/]+\.(?:md|html)$/, 'teaching'],
  [/^_(?:projects|portfolio)\/[^/]+\.(?:md|html)$/, 'project'],
  [/^content\/projects?\/(?!_)(?:[^/]+\/index|[^/]+)\.md$/, 'project'],
];

/** Reads the folders in which themes keep one record a file. */
export function readCollections(site: Site, owner: SiteOwner): { sections: RawSections; warnings: Warning[] } {
  const sections = emptySections();
  const warnings: Warning[] = [];
  for (const [file, text] of site.files) {
    const kind = folders.find(([shape]) => shape.test(file))?.[1];
    if (kind === undefined) continue;
    const { data, body, line } = splitFrontMatter(text);
    if (/^(?:true|yes)$/i.test(textIn(data, 'draft'))) continue;
    const shown = plainText(textIn(data, 'title')).slice(0, 80) || file;
    const authors = Array.isArray(data.authors) ? data.authors.join(', ') : textIn(data, 'authors', 'author');
    // A news item may keep the template's title and have its own text.
    const ownWords =
      kind === 'news' && body.trim() !== '' ? body : `${shown} ${authors} ${textIn(data, 'citation')} ${body}`;
    if (isLeftover(ownWords, [textIn(data, 'paperurl')])) {
      warnings.push({ message: words.warnings.leftover(shown), file, line: 1 });
      continue;
    }
    const read = readers[kind]({ data, body, owner, sections });
    if (read === 'other person') {
      warnings.push({ message: words.warnings.otherPerson(shown, owner.names[0] ?? ''), file, line: 1 });
    } else if (!read) warnings.push({ message: words.warnings.unreadable(file, shown), file, line });
  }
  return { sections, warnings };
}

interface Page {
  readonly data: Mapping;
  readonly body: string;
  readonly owner: SiteOwner;
  readonly sections: RawSections;
}

const readers: Readonly<Record<Kind, (page: Page) => boolean | 'other person'>> = {
  publication({ data, owner, sections }) {
    const record = publicationOfFields(data, owner, owner.base);
    if (!record) return false;
    if (owner.names.length > 0 && !record.authors.includes('et al.') && !record.authors.some(owner.isSelf))
      return 'other person';
    sections.publications.push(record);
    return true;
  },

  /** al-folio: `inline: true` tells the news in the body, otherwise the title is the news and the body a page. */
  news({ data, body, owner, sections }) {
    const title = textIn(data, 'title');
    const inline = /^(?:true|yes)$/i.test(textIn(data, 'inline')) || title === '' || isLeftover(title, []);
    const date = dateOfNews(textIn(data, 'date'));
    const record = newsOfText(inline ? body : title, {
      ...(date !== undefined && { date }),
      ...(owner.base !== undefined && { base: owner.base }),
    });
    if (record) sections.news.push(record);
    return record !== undefined;
  },

  talk({ data, owner, sections }) {
    const title = plainText(textIn(data, 'title'));
    if (title === '') return false;
    const date = dateOfNews(textIn(data, 'date'));
    const venue = plainText(textIn(data, 'venue', 'event'));
    const place = plainText(textIn(data, 'location'));
    const links = linksOfFields(data, owner.base);
    sections.news.push({
      id: idOf(title, date === undefined ? 'talk' : `talk-${date}`),
      kind: 'talk',
      title,
      ...(date !== undefined && { date }),
      ...(venue !== '' && { venue }),
      ...(place !== '' && { place }),
      ...(Object.keys(links).length > 0 && { links }),
    });
    return true;
  },

  teaching({ data, sections }) {
    const course = plainText(textIn(data, 'title'));
    if (course === '') return false;
    const date = dateOfField(textIn(data, 'date'))?.slice(0, 4);
    const institution = plainText(textIn(data, 'venue', 'institution', 'university'));
    const role = plainText(textIn(data, 'role', 'type'));
    sections.teaching.push({
      id: idOf(`${course} ${date ?? ''}`, 'course'),
      role: /assistant|instructor|lecturer|tutor|grader/i.test(role) ? role : words.roles.instructor,
      course,
      ...(date !== undefined && { date }),
      ...(institution !== '' && { institution }),
      ...(!/assistant|instructor|lecturer|tutor|grader/i.test(role) && { guessed: ['role'] }),
    });
    return true;
  },

  project: ({ data, owner, sections }) => addProject(data, owner, sections),
};

/** A day that a generator shows with the news is the news' own. */
function dateOfNews(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? dateOfField(text);
}
