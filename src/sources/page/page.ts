import { textsFor } from '../../text/index.ts';
import { biographyIn, type Biography } from './biography.ts';
import { dayComesFirst } from './dates.ts';
import { parseHtml, parseMarkdown, type Block } from './document.ts';
import { withoutRepeatedNews, withoutRepeatedPapers } from './duplicates.ts';
import { degreesInProse } from './education.ts';
import { distinctIds } from './ids.ts';
import { namesNews, type Meaning } from './headings.ts';
import { withPosition } from './position.ts';
import { prepare, type Include } from './prepare.ts';
import { emptySections, type RawAbout, type RawSections, type Reading, type Warning } from './reading.ts';
import { reconcile } from './reconcile.ts';
import { namesOnPage, researcherOf, type Researcher } from './researcher.ts';
import { withoutRetold } from './retold.ts';
import { SectionReader } from './section-reader.ts';
import { sectionsOf, type PageSection } from './sections.ts';

const words = textsFor('en').sources;

/** A page to read, with what is known of it from elsewhere. */
export interface PageSource {
  readonly text: string;
  /** Its name in messages. */
  readonly file: string;
  readonly kind: 'markdown' | 'html';
  /** Its front matter's title. */
  readonly title?: string;
  /** The researcher's names by the site's configuration. */
  readonly names?: readonly string[];
  /** What the page is about before its first heading, where it isn't the researcher. */
  readonly meaning?: Meaning;
  /** Resolves relative addresses. */
  readonly base?: string;
  readonly include?: Include;
}

/** Reads a page: whose it is, and the records in its sections. Never throws: what can't be read is among the warnings. */
export function readPage(source: PageSource): Reading {
  const { text, lines, unclosed } = prepare(source);
  const warnings: Warning[] = unclosed.map(({ file, line }) => ({
    message: words.warnings.unclosedComment,
    file,
    line,
  }));
  const warn = (message: string, at: number): void => {
    const { file, line } = lines[at - 1] ?? { file: source.file, line: at };
    warnings.push({ message, file, line });
  };
  let blocks: Block[];
  try {
    blocks = source.kind === 'markdown' ? parseMarkdown(text) : parseHtml(text);
  } catch {
    warn(words.warnings.unreadablePage, 1);
    return { sections: emptySections(), warnings };
  }
  const sections = sectionsOf(blocks, source.meaning);
  const researcher = researcherOf(
    [...(source.names ?? []), ...namesOnPage(blocks, source.title)],
    sections.filter(mayHoldPapers).flatMap((section) => section.blocks),
  );
  const dayFirst = dayComesFirst(text);
  const reader = new SectionReader({
    researcher,
    context: dayFirst === undefined ? {} : { dayFirst },
    ...(source.base !== undefined && { base: source.base }),
    hasNews: sections.some(({ meaning, heading }) => meaning === 'news' && namesNews(heading)),
    warn,
  });
  for (const section of sections) reader.read(section);
  const records = reader.sections;
  if (records.education.length === 0) {
    const biography = sections.filter(({ meaning }) => meaning === 'about').flatMap((section) => section.blocks);
    records.education.push(...degreesInProse(biography));
  }
  const reconciled = reconcile(withoutRetold(reader.papers), records.patents, reader.news, warn);
  const biography = biographyIn(sections);
  records.experience.splice(0, Infinity, ...withPosition(records.experience, biography.headline));
  const about = aboutOf(researcher, biography);
  return { ...(about && { about }), sections: withOwnIds({ ...records, ...reconciled }), warnings };
}

const mayHoldPapers = ({ meaning }: PageSection): boolean =>
  meaning === undefined || meaning === 'publications' || meaning === 'patents' || meaning === 'research';

function withOwnIds(sections: RawSections): RawSections {
  return {
    publications: distinctIds(withoutRepeatedPapers(sections.publications)),
    news: distinctIds(withoutRepeatedNews(sections.news)),
    patents: distinctIds(sections.patents),
    projects: distinctIds(sections.projects),
    experience: distinctIds(sections.experience),
    education: distinctIds(sections.education),
    service: distinctIds(sections.service),
    teaching: distinctIds(sections.teaching),
    people: distinctIds(sections.people),
  };
}

function aboutOf(researcher: Researcher, biography: Biography): RawAbout | undefined {
  const { name, otherNames, guessed } = researcher;
  if (name === undefined) return undefined;
  const guesses = [...(guessed ? ['name'] : []), ...Object.keys(biography)];
  return {
    name,
    ...(otherNames.length > 0 && { otherNames: [...otherNames] }),
    ...biography,
    ...(guesses.length > 0 && { guessed: guesses }),
  };
}
