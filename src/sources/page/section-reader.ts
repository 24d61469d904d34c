import { nameWords } from '../../profile/names.ts';
import { textsFor } from '../../text/index.ts';
import { yearAlone, type DateContext } from './dates.ts';
import { linesOf, textOf } from './document.ts';
import { degreeOf, looksLikeDegree } from './education.ts';
import { entriesOf } from './entries.ts';
import type { Entry, Look } from './entry.ts';
import { flatten, tidy, type Flat } from './flat.ts';
import { meaningOf, namesNews, statusOfHeading, type Meaning } from './headings.ts';
import { isLeftover } from './leftovers.ts';
import { looksLikeNews, newsOf, titlesIn } from './news.ts';
import { arxivIn, doiIn } from './links.ts';
import { looksLikePaper, paperOf, publicationOf, venueOf, type Paper } from './paper.ts';
import { emptySections, type RawSections } from './reading.ts';
import type { LocatedPublication, NamedNews } from './reconcile.ts';
import type { Researcher } from './researcher.ts';
import { courseOf, jobOf, patentOf, projectOf, serviceOf, type RestOptions } from './rest.ts';
import type { PageSection } from './sections.ts';
import type { VenueReading } from './venue.ts';
import { isSpoken, isUnsignedPaper, isUnsignedPaperAnywhere } from './unsigned.ts';

const words = textsFor('en').sources;

interface ServiceRule {
  readonly kind: 'committee' | 'conference' | 'reviewing' | 'social' | 'other';
  readonly role?: string;
}

/** Sections that a profile keeps under service. Talks and awards are there too, as a profile has no section for them. */
const serviceRules = {
  committees: { kind: 'committee' },
  conferences: { kind: 'conference' },
  reviewing: { kind: 'reviewing', role: words.roles.reviewer },
  service: { kind: 'other' },
  social: { kind: 'social' },
  talks: { kind: 'other', role: words.roles.talk },
  awards: { kind: 'other', role: words.roles.award },
} satisfies Partial<Record<Meaning, ServiceRule>>;

/** Under a general heading an entry's own words tell what kind of service it is. */
const serviceKinds: readonly [RegExp, ServiceRule['kind']][] = [
  [/\breview|审稿/i, 'reviewing'],
  [/technical committee|\bmember\b.*\b(?:society|association|ieee|acm)\b/i, 'committee'],
  [/\b(?:program committee|pc member|chair|organi[sz]\w+|workshop|conference)\b/i, 'conference'],
];

/** A project begins with its name, and what follows without one belongs to it. */
const namedFirst: Look = (lines) => {
  const flat = flatten(lines);
  const named = flat.marks.some(({ kind, start }) => ['title', 'link', 'bold'].includes(kind) && start < 4);
  return { begins: named, complete: named, once: false };
};

/** Stands for the year of a heading where only the shape of a date counts. */
const anyYear = 2000;

/**
 * `own`: the section may hold anything, so only entries with the researcher among several authors are papers. `research`: it
 * may hold papers without authors too.
 */
type Wanted = 'all' | 'own' | 'research';

/** Each entry is a list's item, a row or a paragraph of its own. */
const eachAlone: Look = () => ({ begins: true, complete: true, once: false });

export interface SectionReaderOptions {
  readonly researcher: Researcher;
  readonly context: DateContext;
  readonly base?: string;
  /** Another section than one of highlights holds the page's news. */
  readonly hasNews: boolean;
  /** Reports what a reader of the source should know; `at` is a line of the cleaned text. */
  readonly warn: (message: string, at: number) => void;
}

/** Whether a list of authors has one of them in bold. */
function setsApart(flat: Flat, authors: readonly string[]): boolean {
  const words = (name: string): string => nameWords(name).sort().join(' ');
  const names = new Set(authors.map(words));
  return flat.marks.some(({ kind, start, end }) => kind === 'bold' && names.has(words(flat.text.slice(start, end))));
}

/** Reads the sections of one page into records. */
export class SectionReader {
  readonly sections: RawSections = emptySections();
  readonly papers: LocatedPublication[] = [];
  readonly news: NamedNews[] = [];
  private readonly rest: RestOptions;

  constructor(private readonly options: SectionReaderOptions) {
    this.rest = { other: words.link, ...(options.base !== undefined && { base: options.base }) };
  }

  read(section: PageSection): void {
    const { sections, rest } = this;
    const { isSelf } = this.options.researcher;
    switch (section.meaning) {
      case 'news':
        this.readNews(section);
        break;
      case 'publications':
        this.readPapers(section, 'all');
        break;
      case 'research':
        this.readPapers(section, 'research');
        break;
      case undefined:
        this.readPapers(section, 'own');
        break;
      case 'patents':
        this.readList(section, sections.patents, (entry) => patentOf(entry, isSelf, rest), looksLikePaper(isSelf));
        break;
      case 'projects':
      case 'chips':
        this.readProjects(section);
        break;
      case 'experience':
        this.readList(section, sections.experience, (entry) => jobOf(entry, rest));
        break;
      case 'education':
        this.readList(section, sections.education, degreeOf, looksLikeDegree);
        break;
      case 'teaching': {
        const isAssistant = /assistant|\bta\b|助教/i.test(section.heading);
        const role = isAssistant ? words.roles.teachingAssistant : words.roles.instructor;
        this.readList(section, sections.teaching, (entry) => courseOf(entry, role, rest));
        break;
      }
      case 'about':
      case 'other':
        break;
      case 'committees':
      case 'conferences':
      case 'reviewing':
      case 'service':
      case 'social':
      case 'talks':
      case 'awards': {
        const rule = serviceRules[section.meaning];
        this.readList(section, sections.service, (entry) => this.service(entry, rule));
      }
    }
  }

  /** Reads each entry with `read`; leaves out what templates bring, and reports what could not be read. */
  private each(section: PageSection, look: Look, read: (entry: Entry) => boolean): void {
    const context = section.heading === '' ? {} : { label: section.heading };
    for (const whole of entriesOf(section.blocks, look, context)) {
      const entry = this.withoutTemplateBelow(whole);
      const flat = flatten(entry.lines);
      const shown = tidy(flat.text).slice(0, 80);
      const urls = [...flat.marks.flatMap((mark) => mark.url ?? []), ...flat.links.map((link) => link.url)];
      if (isLeftover(flat.text, urls)) this.options.warn(words.warnings.leftover(shown), entry.at);
      else if (shown !== '' && !read(entry)) {
        this.options.warn(words.warnings.unreadable(section.heading, shown), entry.at);
      }
    }
  }

  /** An entry without what a template has right below it, as if it were its last lines. */
  private withoutTemplateBelow(entry: Entry): Entry {
    const start = entry.lines.findIndex((line) => isLeftover(textOf(line)));
    const [first] = entry.lines.slice(start);
    if (start < 1 || !first) return entry;
    this.options.warn(words.warnings.leftover(tidy(textOf(first)).slice(0, 80)), first.at);
    return { ...entry, lines: entry.lines.slice(0, start) };
  }

  private readList<R>(
    section: PageSection,
    into: R[],
    read: (entry: Entry) => R | undefined,
    look: Look = eachAlone,
  ): void {
    this.each(section, look, (entry) => {
      const record = read(entry);
      if (record !== undefined) into.push(record);
      return record !== undefined;
    });
  }

  /** Among projects there may be papers: those that say where they appeared, with the researcher among the authors. */
  private readProjects(section: PageSection): void {
    this.each(section, namedFirst, (entry) => {
      const paper = paperOf(entry, this.options.researcher.isSelf);
      if (paper && this.isSurelyPaper(entry, paper)) return this.readPaper(entry, 'own');
      const record = projectOf(entry, section.heading, this.rest);
      if (record) this.sections.projects.push(record);
      return record !== undefined;
    });
  }

  private isSurelyPaper(entry: Entry, { flat, parts }: Paper): boolean {
    const { researcher, context } = this.options;
    if (parts.authors.length < 2 || !parts.authors.some(researcher.isSelf)) return false;
    const { type, venue, status, date } = venueOf(entry, parts, flat, context);
    const urls = [...flat.links, ...flat.marks].flatMap(({ url }) => url ?? []);
    const leadsToPaper = urls.some((url) => (arxivIn(url) ?? doiIn(url)) !== undefined);
    return leadsToPaper || status !== undefined || (type?.sure === true && venue !== undefined && date !== undefined);
  }

  private service(entry: Entry, rule: ServiceRule): ReturnType<typeof serviceOf> {
    const text = entry.lines.map(textOf).join(' ');
    const told =
      rule.kind === 'other' && rule.role === undefined ? serviceKinds.find(([shape]) => shape.test(text)) : undefined;
    return serviceOf(entry, told?.[1] ?? rule.kind, rule.role, this.rest);
  }

  private readNews(section: PageSection): void {
    const { context, base, hasNews } = this.options;
    // Under headings that are years a month alone is a date.
    const hasYears = linesOf(section.blocks).some((line) => yearAlone(textOf(line)) !== undefined);
    const look = looksLikeNews(hasYears ? { year: anyYear, ...context } : context);
    const isDated = entriesOf(section.blocks, look).some(({ lines }) => look(lines).complete);
    if (!isDated && hasNews && !namesNews(section.heading)) return;
    this.each(section, isDated ? look : eachAlone, (entry) => {
      const record = newsOf(entry, context, words.link, base);
      if (record) this.news.push({ record, titles: titlesIn(entry) });
      return record !== undefined;
    });
  }

  private readPapers(section: PageSection, which: Wanted): void {
    const { isSelf } = this.options.researcher;
    this.each(section, looksLikePaper(isSelf), (entry) => {
      const isUnderPapers = meaningOf(entry.context.label ?? '') === 'publications';
      return this.readPaper(entry, isUnderPapers ? 'all' : which);
    });
  }

  /** Whether the entry was understood: as a paper, or as a remark among papers. */
  private readPaper(entry: Entry, which: Wanted): boolean {
    const { researcher, context, warn } = this.options;
    const { isSelf, name } = researcher;
    const paper = paperOf(entry, isSelf);
    if (!paper) return true;
    const { flat, parts } = paper;
    const isUnsigned = parts.authors.length === 0;
    const own = parts.implied || parts.authors.some(isSelf);
    if (which === 'own' && (!own || parts.authors.length < 2 || isSpoken(parts.title))) return true;
    const reading = venueOf(entry, parts, flat, context);
    if (which === 'research' && !this.isPaperOfResearch(paper, reading)) return true;
    // The researcher may be among those whom "et al." leaves out, unless the page sets somebody else apart.
    const isHidden = parts.authors.includes('et al.') && !setsApart(flat, parts.authors);
    if (!isUnsigned && !own && !isHidden && name !== undefined) {
      warn(words.warnings.otherPerson(parts.title, name), entry.at);
      return true;
    }
    const isTold = statusOfHeading(entry.context.label ?? '') !== undefined;
    if (isUnsigned && which === 'all' && !isUnsignedPaper(flat, parts, reading, isTold))
      return !/\p{L}{3}[^]*\d{4}/u.test(flat.text);
    const record = publicationOf(entry, flat, parts, reading, {
      ...this.rest,
      ...(name !== undefined && { self: name }),
    });
    const leadsNowhere = flat.marks.some((mark) => mark.kind === 'link' && mark.url === '');
    this.papers.push({ record, line: entry.at, emptyLink: leadsNowhere && record.links === undefined });
    return true;
  }

  /** Whether what stands among words on research is a paper: by its authors, or as it says little but where it appeared. */
  private isPaperOfResearch({ flat, parts }: Paper, reading: VenueReading): boolean {
    const { isSelf } = this.options.researcher;
    if (isSpoken(parts.title)) return false;
    if (parts.authors.length >= 2 && (parts.implied || parts.authors.some(isSelf))) return true;
    if (parts.authors.length > 0 && !parts.authors.includes('et al.') && !parts.authors.some(isSelf)) return false;
    return isUnsignedPaperAnywhere(flat, parts, reading);
  }
}
