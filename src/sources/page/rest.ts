import type { RawRecord } from '../../profile/record.ts';
import type { serviceKinds } from '../../profile/schema.ts';
import { datesIn, type FoundDate } from './dates.ts';
import type { Entry } from './entry.ts';
import { flatten, slice, tidy, type Flat } from './flat.ts';
import { idOf } from './ids.ts';
import { addLink, cleanUrl, labelByHost } from './links.ts';
import { partsOf } from './publication.ts';

type ServiceKind = (typeof serviceKinds)[number];

export interface RestOptions {
  /** The label of a link whose host says nothing. */
  readonly other: string;
  readonly base?: string;
}

function linksOf(flat: Flat, options: RestOptions): { links?: Record<string, string> } {
  const links: Record<string, string> = {};
  for (const mark of flat.marks) {
    const url = mark.kind === 'link' && mark.url !== undefined ? cleanUrl(mark.url, options.base) : undefined;
    if (url !== undefined) addLink(links, labelByHost(url, options.other), url);
  }
  for (const link of flat.links) {
    const url = cleanUrl(link.url, options.base);
    if (url !== undefined) addLink(links, labelByHost(url, link.label === '' ? options.other : link.label), url);
  }
  return Object.keys(links).length > 0 ? { links } : {};
}

/** A text without its dates, and the dates. */
function withoutDates(text: string): { text: string; date?: FoundDate } {
  const dates = datesIn(text, {}, 'text');
  let rest = text;
  for (const date of [...dates].reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  const [date] = dates;
  return {
    text: tidy(rest.replace(/[[(（【]\s*[-–—~,]*\s*[\])）】]/gu, ' ').replace(/\s+([,.;])/g, '$1')),
    ...(date && { date }),
  };
}

const offices = /\b(?:US|WO|CN|EP|JP|KR|DE|TW|PCT)\b/g;
const patentNumber = /\b(?:US|WO|CN|EP|JP|KR|DE|TW|ZL)[ -]?\d[\d,/.]{4,}\d(?:\.\d)?[ ]?[A-Z]?\d?\b/;

/** The record of a patent. */
export function patentOf(
  entry: Entry,
  isSelf: (name: string) => boolean,
  options: RestOptions,
): RawRecord<'patents'> | undefined {
  const flat = flatten(entry.lines);
  const parts = partsOf(flat, isSelf);
  if (!parts || parts.title.split(' ').length < 2) return undefined;
  const rest = parts.rest.join('\n');
  const urls = flat.marks.flatMap((mark) => mark.url ?? []).join(' ');
  const number = patentNumber.exec(rest)?.[0] ?? /\/patent\/([A-Z]{2}\d{5,}[A-Z]?\d?)/.exec(urls)?.[1];
  const filed = [...new Set(flat.text.replace(parts.title, ' ').match(offices) ?? [])];
  const status = /\b(?:granted|issued|authorized)\b|授权/i.test(rest)
    ? 'granted'
    : /\b(?:pending|filed|application|under examination)\b|申请|公开/i.test(rest)
      ? 'filed'
      : undefined;
  const date = datesIn(rest.replace(patentNumber, ' '))[0];
  return {
    id: idOf(parts.title, 'patent'),
    title: parts.title,
    inventors: [...parts.authors],
    ...(number !== undefined && { number }),
    ...(filed.length > 0 && { offices: filed }),
    ...(date && { date: date.date }),
    ...(status && { status }),
    ...linksOf(flat, options),
    ...(parts.authors.length === 0 && { guessed: ['inventors'] }),
  };
}

const projectKinds: readonly [RegExp, 'chip' | 'dataset' | 'hardware' | 'software'][] = [
  [/\b(?:chip|asic|tape-?out|silicon|soc)\b|芯片/i, 'chip'],
  [/\b(?:dataset|corpus|benchmark|data set)\b|数据集/i, 'dataset'],
  [/\b(?:hardware|fpga|board|pcb|robot platform)\b|硬件/i, 'hardware'],
  [
    /\b(?:software|package|library|framework|toolkit|tool|code|open[- ]source|python|plugin|simulator|app|github)\b|软件|开源/i,
    'software',
  ],
];

/** The name before a colon, a dash or a line's end. */
function beforeColon(text: string): { start: number; end: number } | undefined {
  const found = /^[^\n:：]{2,80}(?=[:：\n]|\s[-–—]\s)/u.exec(text)?.[0];
  return found === undefined ? undefined : { start: 0, end: found.length };
}

/** The record of a project: its name is linked, bold, or before a colon. */
export function projectOf(entry: Entry, heading: string, options: RestOptions): RawRecord<'projects'> | undefined {
  const flat = flatten(entry.lines);
  const mark = flat.marks
    .filter(
      (found) =>
        ['title', 'link', 'bold', 'quote'].includes(found.kind) &&
        datesIn(flat.text.slice(found.start, found.end)).every(
          (date) => date.end - date.start < found.end - found.start - 4,
        ),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)[0];
  const named = mark && mark.start < 40 ? mark : beforeColon(flat.text);
  const [first = '', ...others] = named ? [] : pieces(withoutDates(flat.text).text);
  const name = named ? withoutDates(slice(flat, named)).text : first;
  if (name.length < 2 || name.length > 160) return undefined;
  const { text, date } = named
    ? withoutDates(flat.text.slice(named.end))
    : { ...withoutDates(flat.text), text: others.join(', ') };
  const summary = tidy(text).replace(/^[:：]\s*/, '');
  const kind =
    projectKinds.find(([shape]) => shape.test(heading))?.[1] ??
    projectKinds.find(([shape]) =>
      shape.test(`${name} ${summary} ${Object.values(linksOf(flat, options).links ?? {}).join(' ')}`),
    )?.[1];
  return {
    id: idOf(name, 'project'),
    name,
    kind: kind ?? 'other',
    ...(summary.length > 3 && { summary: summary.charAt(0).toUpperCase() + summary.slice(1) }),
    ...(date && { date: date.date }),
    ...linksOf(flat, options),
  };
}

const roleWords =
  /\b(?:professor|lecturer|postdoc\w*|post-doc\w*|fellow|research(?:er)?(?: (?:scientist|assistant|associate|engineer|intern|fellow))?|scientist|engineer|intern(?:ship)?|assistant|associate|visiting \w+|student|director|manager|consultant|founder|co-founder|c[te]o|advisor|developer|analyst|instructor|chair|head|lead|leader|coordinator|trainee|scholar|member|editor)\b|教授|研究员|讲师|工程师|实习|助理|博士后|访问/i;
const organisationWords =
  /\b(?:universit\w+|institut\w*|college|school|lab(?:s|oratory|oratories)?|academy|center|centre|inc|ltd|llc|gmbh|corp\w*|company|research|group|hospital|technolog\w+|google|microsoft|meta|amazon|nvidia|intel|ibm|apple|bytedance|tencent|alibaba|huawei|baidu|adobe|sony|samsung|openai|deepmind|facebook|cnrs|inria|max planck|eth|epfl|mit|kaist)\b|大学|学院|研究所|研究院|公司|实验室|中科院/i;

/** The pieces of an entry between commas, lines and dashes, brackets kept whole. */
function pieces(text: string): string[] {
  return text
    .split(/[\n\u2028|]|,(?![^(（]*[)）])\s|，|；|;\s|\s[-–—@]\s|\bat\b(?=\s\p{Lu})|\.\s(?=\p{Lu})/u)
    .map(tidy)
    .filter((piece) => /\p{L}{2,}/u.test(piece));
}

/** The record of a job. */
export function jobOf(entry: Entry, options: RestOptions): RawRecord<'experience'> | undefined {
  const flat = flatten(entry.lines);
  const { text, date } = withoutDates(flat.text);
  const note = /^([^()（）]{2,60}?)\s*[(（]([^()（）]{3,200})[)）]$/u.exec(text);
  const all = pieces(note?.[1] ?? flatWithoutDates(flat.text));
  const role = all.find(
    (piece) =>
      roleWords.test(piece) &&
      !(organisationWords.test(piece) && !/^(?:research|visiting)/i.test(piece)) &&
      piece.length < 90,
  );
  const organisation =
    all.find((piece) => piece !== role && organisationWords.test(piece) && piece.length < 120) ??
    all.find(
      (piece) =>
        piece !== role && piece.length < 90 && !/^(?:advis|supervis|mentor|working|work|host|with)/i.test(piece),
    );
  if (organisation === undefined) return undefined;
  const end = date?.until;
  const topics = note?.[2]
    ?.split(/,\s*/)
    .map((topic) => topic.trim())
    .filter(Boolean);
  return {
    id: idOf(`${organisation} ${role ?? ''} ${date?.date ?? ''}`, 'job'),
    organisation: organisation.replace(/^(?:the|at|in)\s+/i, ''),
    ...(role !== undefined && { role }),
    ...(date?.ongoing && { current: true }),
    ...(date && { start: date.date }),
    ...(end !== undefined && { end }),
    ...(topics && topics.length > 0 && { topics }),
    ...linksOf(flat, options),
    ...(note === null && { guessed: ['organisation', ...(role === undefined ? [] : ['role'])] }),
  };
}

function flatWithoutDates(text: string): string {
  let rest = text;
  for (const date of [...datesIn(text)].reverse()) rest = `${rest.slice(0, date.start)}\n${rest.slice(date.end)}`;
  return rest;
}

const roleBefore =
  /^(?:(?:an? |the )?((?:[\w-]+ ){0,4}?(?:program committee members?|technical program committees? members?|program committee|committee members?|members?|topic leader|leader|co-chair|chair|organi[sz]er|reviewers?|editor|associate editor|area chair|volunteer|mentor|session chair)))\s*(?:,|:|of|for|at|in)?\s+(?=\S)/i;
const roleWithin =
  /\b((?:NeuroAI )?(?:Technical )?Program Committee(?: Members?)?|Committee member|(?:Associate |Guest )?Editor|(?:Senior )?Area Chair|(?:General |Session |Publicity |Web )?(?:Co-)?Chair|Organi[sz]er|Reviewer|Member|Volunteer)\b/i;

/** The record of a service. */
export function serviceOf(
  entry: Entry,
  kind: ServiceKind,
  role: string | undefined,
  options: RestOptions,
): RawRecord<'service'> | undefined {
  const flat = flatten(entry.lines);
  const { text, date } = withoutDates(flat.text);
  const body = text.replace(/\s+/g, ' ');
  if (body.length < 2 || body.length > 400) return undefined;
  const membership = /^(.*\bcommittee) (members?|chair|co-chair)$/i.exec(body);
  if (membership?.[1] !== undefined && membership[2] !== undefined) {
    const memberRole =
      membership[2].charAt(0).toUpperCase() +
      membership[2]
        .slice(1)
        .toLowerCase()
        .replace(/members$/, 'member');
    return {
      id: idOf(body, kind),
      kind,
      role: memberRole,
      body: membership[1],
      ...(date && { date: date.date }),
      ...linksOf(flat, options),
    };
  }
  const before = roleBefore.exec(body);
  const stated = before?.[1] ?? (kind === 'reviewing' ? undefined : roleWithin.exec(body)?.[1]);
  const name = tidy(before ? body.slice(before[0].length) : body).replace(/^of\s+/i, '');
  const short = (name.match(/\(/g)?.length ?? 0) === 1 ? /\(([A-Z][A-Za-z/-]{1,14})\)\s*$/.exec(name)?.[1] : undefined;
  const usedRole = stated ?? role;
  return {
    id: idOf(`${usedRole ?? ''} ${body} ${date?.date ?? ''}`, kind),
    kind,
    ...(usedRole !== undefined && { role: usedRole }),
    body: name === '' ? body : name,
    ...(short !== undefined && { bodyShort: short }),
    ...(date && { date: date.date }),
    ...linksOf(flat, options),
  };
}

const terms: readonly [RegExp, 'Winter' | 'Spring' | 'Summer' | 'Fall' | 'Autumn'][] = [
  [/\bwinter\b|冬/i, 'Winter'],
  [/\bspring\b|春/i, 'Spring'],
  [/\bsummer\b|夏/i, 'Summer'],
  [/\bfall\b/i, 'Fall'],
  [/\bautumn\b|秋/i, 'Autumn'],
];

/** The record of a course taught. */
export function courseOf(entry: Entry, role: string, options: RestOptions): RawRecord<'teaching'> | undefined {
  const flat = flatten(entry.lines);
  const { text, date } = withoutDates(flat.text);
  const stated =
    /\b(?:(?:graduate |head |lead )?teaching assistant|instructor|lecturer|guest lecturer|co-instructor|grader|tutor)\b|助教|主讲/i.exec(
      text,
    )?.[0];
  const code = /^[A-Z]{2,6}[ -]?\d{1,4}[A-Z]?(?=\b)|\b[A-Z]{2,6}[ -]?\d{2,4}[A-Z]?\b/.exec(text)?.[0];
  const term = terms.find(([shape]) => shape.test(flat.text))?.[1];
  const course = tidy(
    text
      .replace(/\b(?:winter|spring|summer|fall|autumn)\b(?:\s*(?:semester|quarter|term))?/gi, ' ')
      .replace(code ?? '\u0000', ' ')
      .replace(stated ?? '\u0000', ' ')
      .replace(/^\W*(?:for|of|in|at)\b/i, ' ')
      .replace(/\s*[,:;]\s*(?=[,:;]|$)/g, ''),
  );
  const name = course === '' ? code : course;
  if (name === undefined || name.length > 250) return undefined;
  return {
    id: idOf(`${code ?? ''} ${name} ${term ?? ''} ${date?.date ?? ''}`, 'course'),
    role: stated ?? role,
    ...(code !== undefined && course !== '' && { code }),
    course: name,
    ...(term && { term }),
    ...(date && { date: date.date.slice(0, 4) }),
    ...linksOf(flat, options),
    ...(stated === undefined && role === '' && { guessed: ['role'] }),
  };
}
