import { textsFor } from '../../text/index.ts';
import { datesIn } from '../page/dates.ts';
import { idOf } from '../page/ids.ts';
import { isLeftover } from '../page/leftovers.ts';
import { meaningOf, type Meaning } from '../page/headings.ts';
import { newsOfText } from '../page/news.ts';
import { emptySections, type RawSections, type Warning } from '../page/reading.ts';
import { levelOf } from '../page/education.ts';
import { dateOfField, linksOfFields, plainText, publicationOfFields } from './fields.ts';
import type { Site } from './files.ts';
import { jsonValue, textIn, toMapping, toMappings, yamlValue, type Mapping } from './front-matter.ts';
import type { SiteOwner } from './owner.ts';
import { addProject } from './project.ts';

const words = textsFor('en').sources;

interface Target {
  readonly owner: SiteOwner;
  readonly sections: RawSections;
}

/** What a list in a data file holds, by the file's or the list's name. */
type ListReader = (entry: Mapping, target: Target) => boolean | 'other person';

const readers: Partial<Record<Meaning, ListReader>> = {
  publications(entry, { owner, sections }) {
    const record = publicationOfFields(entry, owner, owner.base);
    if (!record) return false;
    if (owner.names.length > 0 && !record.authors.includes('et al.') && !record.authors.some(owner.isSelf))
      return 'other person';
    sections.publications.push(record);
    return true;
  },

  news(entry, { owner, sections }) {
    const date = dateOfField(textIn(entry, 'date', 'time', 'when', 'year', 'month'));
    const text = textIn(
      entry,
      'text',
      'content',
      'news',
      'description',
      'headline',
      'title',
      'body',
      'details',
      'event',
      'info',
    );
    const record = newsOfText(text, {
      ...(date !== undefined && { date }),
      ...(owner.base !== undefined && { base: owner.base }),
    });
    if (!record) return false;
    const links = { ...record.links, ...linksOfFields(entry, owner.base) };
    sections.news.push({ ...record, ...(Object.keys(links).length > 0 && { links }) });
    return true;
  },

  education(entry, { sections }) {
    const institution = plainText(textIn(entry, 'institution', 'school', 'university', 'organization'));
    const study = plainText(textIn(entry, 'studyType', 'degree', 'title', 'course', 'area'));
    if (institution === '' || study === '') return false;
    const area = plainText(textIn(entry, 'area', 'field', 'major'));
    const end = dateOfField(textIn(entry, 'endDate', 'end_date', 'end', 'year', 'date'));
    sections.education.push({
      id: idOf(`${study} ${institution}`, 'education'),
      degree: study,
      level: levelOf(study),
      institution,
      ...(area !== '' && area !== study && { field: area }),
      ...(end !== undefined && { date: end }),
    });
    return true;
  },

  experience(entry, { sections }) {
    const organisation = plainText(
      textIn(entry, 'company', 'organization', 'organisation', 'institution', 'name', 'employer'),
    );
    if (organisation === '') return false;
    const role = plainText(textIn(entry, 'position', 'role', 'title'));
    const [range] = datesIn(
      [textIn(entry, 'startDate', 'start_date', 'start', 'date', 'year'), textIn(entry, 'endDate', 'end_date', 'end')]
        .filter(Boolean)
        .join(' - '),
      {},
      'label',
    );
    const summary = plainText(textIn(entry, 'summary', 'description'));
    sections.experience.push({
      id: idOf(`${organisation} ${role} ${range?.date ?? ''}`, 'job'),
      organisation,
      ...(role !== '' && { role }),
      ...(range?.ongoing && { current: true }),
      ...(range && { start: range.date }),
      ...(range?.until !== undefined && { end: range.until }),
      ...(summary !== '' && { summary }),
    });
    return true;
  },

  projects: (entry, { owner, sections }) => addProject(entry, owner, sections),
};

/** Data files that people keep lists in: `_data/publications.yml`, `_data/news.yml`, `_data/cv.yml`, `resume.json`. */
const dataFile = /^(?:_data|data)\/(?:[\w-]+\/)?([\w-]+)\.(?:ya?ml|json)$|(?:^|\/)(resume|cv)\.(?:json|ya?ml)$/;

/** Lists of JSON Resume and RenderCV, and what they mean. */
const listNames: Readonly<Record<string, Meaning>> = {
  work: 'experience',
  experience: 'experience',
  education: 'education',
  publications: 'publications',
  projects: 'projects',
};

/** Reads a site's data files: each list by its name's meaning. */
export function readDataFiles(site: Site, owner: SiteOwner): { sections: RawSections; warnings: Warning[] } {
  const sections = emptySections();
  const warnings: Warning[] = [];
  for (const entry of owner.education) readers.education?.(entry, { owner, sections });
  const seen = new Set<string>();
  for (const [file, text] of site.files) {
    const match = dataFile.exec(file);
    if (!match || /(?:_zh|-zh|_cn|\.zh)\.\w+$/i.test(file)) continue;
    const value = file.endsWith('.json') ? jsonValue(text) : yamlValue(text);
    const name = (match[1] ?? match[2] ?? '').toLowerCase();
    for (const { meaning, list } of listsOf(name, value)) {
      const read = readers[meaning];
      if (!read) continue;
      const line = lineOf(text);
      for (const entry of list) {
        const shown = textIn(entry, 'title', 'name', 'text', 'content', 'company', 'institution').slice(0, 80);
        const key = `${meaning} ${JSON.stringify(entry)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const at = { file, line: line(shown) };
        if (isLeftover(JSON.stringify(entry)) || isEinstein(value)) {
          warnings.push({ message: words.warnings.leftover(shown), ...at });
          continue;
        }
        const result = read(entry, { owner, sections });
        if (result === 'other person')
          warnings.push({ message: words.warnings.otherPerson(shown, owner.names[0] ?? ''), ...at });
        else if (!result) warnings.push({ message: words.warnings.unreadable(file, shown), ...at });
      }
    }
  }
  return { sections, warnings };
}

/** al-folio's sample CV and resume are Albert Einstein's. */
function isEinstein(value: unknown): boolean {
  const basics = toMapping(toMapping(value).basics);
  const name = textIn(basics, 'name') || textIn(toMapping(toMapping(value).cv), 'name');
  return /einstein/i.test(name) || (Array.isArray(value) && /einstein/i.test(JSON.stringify(value[0] ?? '')));
}

function listsOf(name: string, value: unknown): { meaning: Meaning; list: readonly Mapping[] }[] {
  if (Array.isArray(value)) {
    const meaning = meaningOf(name.replace(/[_-]/g, ' '));
    const list = toMappings(value);
    // al-folio's cv.yml is a list of titled sections.
    const sections = list.flatMap((entry) => {
      const inner = meaningOf(textIn(entry, 'title'));
      return inner && Array.isArray(entry.contents) ? [{ meaning: inner, list: toMappings(entry.contents) }] : [];
    });
    // Publications are often grouped by year.
    const grouped = list.flatMap((entry) =>
      toMappings(entry.papers ?? entry.publications ?? entry.items ?? entry.entries),
    );
    return sections.length > 0 ? sections : meaning ? [{ meaning, list: grouped.length > 0 ? grouped : list }] : [];
  }
  const mapping = toMapping(value);
  const rendered = toMapping(toMapping(mapping.cv).sections);
  const lists = Object.entries({ ...mapping, ...rendered }).flatMap(([key, list]) => {
    const meaning = listNames[key.toLowerCase()] ?? meaningOf(key.replace(/[_-]/g, ' '));
    return meaning && Array.isArray(list) ? [{ meaning, list: toMappings(list) }] : [];
  });
  const own = meaningOf(name.replace(/[_-]/g, ' '));
  if (lists.length > 0 || !own) return lists;
  return [{ meaning: own, list: Object.values(mapping).flatMap((list) => toMappings(list)) }];
}

/** Finds the line on which a text stands; the first line where it doesn't. */
function lineOf(text: string): (shown: string) => number {
  return (shown) => {
    const at = shown === '' ? -1 : text.indexOf(shown.slice(0, 30));
    return at < 0 ? 1 : text.slice(0, at).split('\n').length;
  };
}
