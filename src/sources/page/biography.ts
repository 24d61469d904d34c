import { linesOf, textOf, type Block } from './document.ts';
import { withoutEmoji } from './flat.ts';
import { isLeftover } from './leftovers.ts';
import type { RawAbout } from './reading.ts';
import type { PageSection } from './sections.ts';
import { sentencesOf } from './sentences.ts';

/** What a page tells of its researcher in prose. All of it is guessed. */
export type Biography = Pick<RawAbout, 'headline' | 'summary' | 'research' | 'hobbies'>;

/** In characters: of a summary, and of one interest. */
const longestSummary = 600;
const longestTopic = 70;
const mostTopics = 12;

/** Reads what a page says before its first section, and under headings on research, in whole sentences and lists. */
export function biographyIn(sections: readonly PageSection[]): Biography {
  const about = sections.filter(({ meaning }) => meaning === 'about').flatMap(({ blocks }) => blocks);
  const interests = sections.filter(({ meaning }) => meaning === 'research').flatMap(({ blocks }) => blocks);
  const told = sentencesOf(about).map(withoutEmoji).filter(isProse);
  const more = sentencesOf(interests).map(withoutEmoji).filter(isProse);
  const headline = firstOf(told, headlineIn);
  const research =
    firstOf([...told, ...more], (text) => topicsAfter(researchOpenings, text)) ?? listedTopics(interests);
  const hobbies = firstOf([...told, ...more], (text) => topicsAfter(hobbyOpenings, text));
  const summary = summaryOf(told);
  return {
    ...(headline !== undefined && { headline }),
    ...(summary !== undefined && { summary }),
    ...(research && { research }),
    ...(hobbies && { hobbies }),
  };
}

const isProse = (sentence: string): boolean =>
  /\p{L}/u.test(sentence) && !isLeftover(sentence) && !personal.test(sentence);

/** What stands on public pages and is nobody else's business: addresses, numbers, birthdays. */
const personal =
  /@|\[at\]|\(at\)|\b(?:e-?mail|phone|tel|mobile|wechat|whatsapp|qq|born)\b|微信|电话|手机|邮箱|出生|\+?\d[\d ()-]{8,}\d/iu;

function firstOf<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Posts, as they are named behind `I am a ...`. */
const post =
  /\b(?:professor|lecturer|reader|researcher|scientist|engineer|fellow|postdoc(?:toral)?|student|candidate|founder|co-?founder|CTO|CEO|director|head|lead|leader|manager|instructor|faculty|economist|physicist|mathematician|intern|associate|chair|member|assistant|dean)\b|教授|研究员|博士|硕士|学生|工程师|讲师|创始人/iu;
const headlineOpenings: readonly RegExp[] = [
  /^(?:(?:hi|hello|welcome)\b[^.]{0,20}[,!]\s*)?(?:(?:currently|at present|now),?\s+)?I(?:['’]m| am)\s+(?:currently\s+|now\s+|presently\s+)?(?:working as\s+)?(.+)$/iu,
  /^\p{Lu}[\p{L}. '’-]{2,60}(?:\s?[(（][^)）]{1,30}[)）])?\s+is\s+(?:currently\s+)?((?:an?|the)\s.+)$/u,
  /^(?:我)?(?:目前|现在|现)?(?:是|为|现任|担任)(.+)$/u,
];

/** What somebody is now: `a Ph.D. student at MIT`, without the article and what follows in further clauses. */
function headlineIn(sentence: string): string | undefined {
  const said = headlineOpenings.flatMap((shape) => shape.exec(sentence.trim())?.[1] ?? [])[0];
  if (said === undefined || !post.test(said)) return undefined;
  const short = said
    .replace(/^(?:an?|the|一名|一位)\s*/iu, '')
    .split(
      /[,;，；]?\s+(?:where|who|whose|which|and (?:I|my|a member)|with (?:a|an|my|research)|working (?:on|with|under|in)|advised by|supervised by|under the|focusing|focused|specializing)\b|[;；。，]|(?:,\s+(?:advised|supervised|working|where|and|under|co-?advised|focusing|led by)\b)|\s[-–—]\s/iu,
    )[0]
    ?.replace(/\s+([,.)])/g, '$1')
    .replace(/[\s.,:;!]+$/u, '');
  return short !== undefined && short.length >= 4 && short.length <= 160 && post.test(short) ? short : undefined;
}

const researchOpenings: readonly RegExp[] = [
  /\b(?:research|academic|scientific) interests?\b[^.:]{0,40}?\b(?:includes?|including|are|is|lies? (?:broadly |primarily |mainly )?(?:in|at|on)|focus(?:es)? on|cover|span|revolve around|center(?:s|ed)? (?:on|around))[:\s]+(.+)$/iu,
  /\b(?:my |his |her |their |current )*research(?: work)?\b[^.:]{0,30}?\b(?:focus(?:es|ed)? (?:primarily |mainly |broadly )?on|lies in|is (?:centered|focused) (?:on|around)|centers on|spans?|covers?|is on)[:\s]+(.+)$/iu,
  /\b(?:research )?interests?(?: include| are| lie in)?\s*[:：]\s*(.+)$/iu,
  /\bI(?: am|['’]m)? (?:broadly |primarily |mainly |also |particularly |generally )*(?:interested in|work(?:ing)? on|focus(?:ing)? on|do research (?:in|on)|study)\s+(.+)$/iu,
  /(?:研究(?:方向|兴趣|领域)|主要研究|从事)(?:主要)?(?:包括|为|是|在|集中(?:在|于)|涉及|涵盖)?[:：]?\s*(.+)$/u,
];
const hobbyOpenings: readonly RegExp[] = [
  /\b(?:fan of|hobbies (?:include|are)|hobbies\s*[:：])\s*(.+)$/iu,
  /\b(?:in|during) my (?:spare|free|leisure) time,?\s+I(?:['’]m| am)?\s+(?:also\s+|really\s+|often\s+|usually\s+|mostly\s+)?(?:enjoy|like|love|fond of|do|play|practice)(?:\s+to)?\s+(.+)$/iu,
  /\b(?:outside|beyond|aside from|apart from)(?: of)? (?:work|research|academia|the lab|academics|school)[^,]{0,20},?\s+I(?:['’]m| am)?\s+(?:also\s+|really\s+|often\s+)?(?:enjoy|like|love|fond of)(?:\s+to)?\s+(.+)$/iu,
  /(?:业余(?:时间)?|爱好|课余)[^，。]{0,8}?(?:喜欢|喜爱|热爱|包括|是|[:：])\s*(.+)$/u,
];

/** The things of an enumeration behind one of some openings; nothing where a part is a clause rather than a thing. */
function topicsAfter(openings: readonly RegExp[], sentence: string): string[] | undefined {
  for (const shape of openings) {
    const found = shape.exec(sentence.trim())?.[1];
    if (found === undefined) continue;
    const topics = topicsIn(found);
    if (topics) return topics;
  }
  return undefined;
}

function topicsIn(text: string): string[] | undefined {
  const plain = text
    .replace(/\((?:e\.g\.|i\.e\.|such as|including)[^)]*\)/giu, '')
    .replace(/[\s.。!！]+$/u, '')
    .replace(/^(?:the )?(?:following|intersection of|areas? of|fields? of|topics? of)\s*[:：]?\s+/iu, '')
    .split(
      /[;；]|(?:,|\s)\s*(?:with (?:a|an|the|special|particular|emphasis)|in order to|so that|which|where|especially in the context)\b/iu,
    )[0];
  if (plain === undefined) return undefined;
  const parts = splitList(plain);
  const isThing = (part: string): boolean =>
    part.length >= 2 && part.length <= longestTopic && !/\b(?:I|is|are|was|has|have|we|my|that|etc)\b/u.test(part);
  const things = parts.filter((part) => !/^(?:etc|others?|more|so on|等)\.?$/iu.test(part));
  return things.length > 0 && things.every(isThing) ? [...new Set(things)].slice(0, mostTopics) : undefined;
}

/** The parts of `a, b (c, d) and e`: not split inside brackets; at `and` only where it closes a list. */
function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (/[([（]/u.test(character)) depth += 1;
    if (/[)\]）]/u.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,，、]/u.test(character)) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  parts.push(part);
  const isList = parts.length > 1;
  return parts
    .flatMap((each, place) =>
      place === parts.length - 1
        ? each.split(
            isList
              ? /^\s*(?:and|or|as well as|以及|和|及)\s*|\s+(?:and|as well as)\s+(?=[^,]*$)|以及|和/u
              : /\s+and\s+|以及|和/u,
          )
        : [each],
    )
    .map((each) =>
      each
        .replace(/^\s*(?:and|or|as well as|以及|和)\s+/iu, '')
        .replace(/\s*等.{0,6}$/u, '')
        .trim(),
    )
    .filter((each) => each !== '');
}

/** A list under a heading on research that holds nothing but short things. */
function listedTopics(blocks: readonly Block[]): string[] | undefined {
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const texts = items.map((item) => linesOf(item).map(textOf));
  const isList =
    texts.length > 1 && texts.every((lines) => lines.length === 1 && (lines[0]?.length ?? 0) <= longestTopic);
  if (!isList) return undefined;
  const topics = texts.map(([line = '']) =>
    withoutEmoji(line)
      .replace(/[\s.;,]+$/u, '')
      .trim(),
  );
  return topics.every((topic) => topic.length > 1) ? [...new Set(topics)].slice(0, mostTopics) : undefined;
}

/** Sentences that only lead elsewhere. */
const signpost =
  /^(?:here (?:is|are)|click|see|check|please|feel free|you can (?:also )?(?:find|see|download)|find|download|welcome|for more)\b/iu;

/** The first whole sentences, in quotation marks where the researcher speaks: Vita doesn't say `I am` of somebody else. */
function summaryOf(sentences: readonly string[]): string | undefined {
  let text = '';
  for (const sentence of sentences.filter((each) => /[.!?。！？]$/u.test(each) && !signpost.test(each))) {
    const longer = text === '' ? sentence : `${text} ${sentence}`;
    if (longer.length > longestSummary) break;
    text = longer;
  }
  if (text.length < 40) return undefined;
  return /\b(?:I|my|me|I['’]m|we|our)\b|我/u.test(text) ? `“${text.replace(/[“”]/g, '"')}”` : text;
}
