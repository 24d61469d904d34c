import { datesIn, type DateContext, type FoundDate } from './dates.ts';
import { tidy } from './flat.ts';
import {
  isPreprintServer,
  looksLikeVenue,
  namesVenue,
  takeStatus,
  typeOfVenue,
  type PublicationStatus,
  type PublicationType,
} from './venue-words.ts';

/** What a page says about where and when a paper appeared. */
export interface VenueReading {
  readonly venue?: string;
  readonly venueShort?: string;
  readonly date?: FoundDate;
  readonly status?: PublicationStatus;
  readonly type?: { readonly type: PublicationType; readonly sure: boolean };
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly awards: readonly string[];
}

const page = String.raw`[A-Z]?\d+(?:\s?[-–—]+\s?[A-Z]?\d+)?`;
/** The ways to print volume, issue, year and pages, the fullest first. */
const volumeShapes: readonly RegExp[] = [
  // 15.1 (2024): 8122; 12, no. 4 (2019): 55-66
  new RegExp(
    String.raw`(?<![\d.])(?<v>\d{1,4})(?:\.(?<i>\d{1,3})|,?\s*no\.?\s*(?<i2>\d{1,3}))?\s*\((?:[A-Z][a-z]+ )?(?<y>(?:19|20)\d{2})\)\s*:\s*(?<p>e?${page})`,
  ),
  // 2022;9(4):301-310; 2019;20:12
  new RegExp(String.raw`(?<y>(?:19|20)\d{2})\s?;\s?(?<v>\d{1,4})(?:\((?<i>\d{1,3})\))?\s?:\s?(?<p>e?${page})`),
  // 54, 3, Article 12
  /(?<=[A-Za-z.)]\s)(?<v>\d{1,4}),\s?(?<i>\d{1,3}),\s?Article\s(?<p>\d+)/,
  // 83(3), D73-D81; 15(1):8122
  new RegExp(
    String.raw`(?<![\d.(])(?<v>\d{1,4})\s?\((?<i>\d{1,3}(?:[-–/]\d{1,3})?)\)\s*[,:]\s*(?:pp?\.?\s*|article\s*)?(?!(?:19|20)\d{2}\b)(?<p>e?${page})`,
  ),
  new RegExp(
    String.raw`\bvol(?:ume|\.)?\s*(?<v>\d{1,4})(?:\s*,?\s*(?:no|issue|iss)\.?\s*(?<i>\d{1,3}))?(?:\s*,?\s*(?:pp?|pages?)\.?\s*(?<p>${page}))?`,
    'i',
  ),
  // 03 (2022) 045; Phys. Rev. A 109, 023501
  /(?<![\d.(])(?<v>\d{1,4})\s?\((?<y>(?:19|20)\d{2})\)\s?(?<p>\d{1,5})(?!\d)/,
  /(?<=[A-Za-z.]\s)(?<v>\d{1,4}),\s?(?<p>\d{5,6}|\d+[-–]\d+)(?!\d)/,
  /(?<![\d.(])(?<v>\d{1,4})\s?\((?<i>\d{1,3})\)(?!\d)/,
  new RegExp(String.raw`\b(?:pp\.?|p\.|[Pp]ages?:?)\s*(?<p>${page})`),
  // 2023, 270: 113-120
  /(?<=(?:19|20)\d{2},\s?)(?<v>\d{1,4})\s?:\s?(?<p>e?\d+(?:\s?[-–—]+\s?\d+)?)/,
  // 8, 112-119; : 1123-1136
  /(?<=[a-z],? ?)(?<v>\d{1,3})\s*[:,]\s*(?<p>\d+\s?[-–—]+\s?\d+)/i,
  /[:,]\s*(?<p>\d+\s?[-–—]{1,2}\s?\d+)(?![\d-])/,
  /\s:\s*(?<p>e?\d{4,7})(?!\d)/,
];

/** Distinctions that a paper got, between punctuation. */
const phrase = /[^.,;|·•()[\]{}\n【】（）]+/gu;
const awardWords =
  /\b(?:award|prize|best (?:(?:student|demo|poster|short|full) )?(?:paper|poster|demo)|honou?rable mention|test[- ]of[- ]time|runner[- ]?up|[123](?:st|nd|rd) place|competition|finalist|nominat\w+|(?:outstanding|distinguished) (?:\w+ )?paper|paper candidate)(?![\p{L}])|最佳论文|论文奖/iu;
/** Ways of presenting, ranks and figures: not part of a venue's name. */
const presentation =
  /[(（[【]?\s*\b(?:oral(?: presentation)?|spotlight|poster|highlight|(?:full|short|long|regular|invited|industry) paper|main(?: conference)?(?: track)?|demo(?: track)?|top[- ]?\d[\d.]*\s?%?|notable[- ]top[- ]?\d*%?|acceptance rate:? ?[\d.]+%?|cover(?: article)?|featured|ccf[- ]?(?:rank[- ]?)?[abc](?![\p{L}])类?|sci(?:[- ]?(?:q\d|[一二三四1-4]\s?区))?(?: top)?|jcr[ -]?q\d|q[1-4]|core[- ]a\*?|中科院[^,;，；)）]*|if\s?[:=]?\s?[\d.]+|impact factor:?\s?[\d.]+|\d+ citations?|co-first[^,;)]*|equal contribution|(?:student )?first author|corresponding author|job market paper)(?![\p{L}])\s*[)）\]】]?/giu;

/** `In K. Moor (Ed.),`, before a book's name. */
const editors = /\bIn:? [^()\n]{2,80}\(Eds?\.?\),?\s*/g;

/** What Chinese pages put between volume, issue and pages. */
const halfWidth: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':' };

/** Where a date stood, for whoever cuts the text at it. */
const gap = '\uE000';

/** Reads what is left of an entry without title and authors. */
export function readVenue(parts: readonly string[], context: DateContext): VenueReading {
  const awards: string[] = [];
  const withoutIds = parts
    .join('\n')
    .replace(/[（）：]/gu, (mark) => halfWidth[mark] ?? mark)
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(editors, '\n')
    .replace(/\barxiv(?: preprint)?[: ]+(?:arxiv:)?\s*\d{4}\.\d{4,5}(?:v\d+)?(?:\s*\[[\w.-]+\])?/gi, 'arXiv ')
    .replace(/\bdoi\s*:?\s*10\.\S+|\b10\.\d{4,9}\/\S+|\babs\/\d{4}\.\d{4,5}/gi, ' ')
    .replace(phrase, (words) => {
      if (!awardWords.test(words)) return words;
      awards.push(tidy(words.replace(/^\W*(?:and|with|won|received|winner of)\s/i, '')));
      return '\n';
    })
    .replace(presentation, '\n');
  const { status, rest } = takeStatus(withoutIds);
  const { text, volume, issue, pages } = takeVolume(rest);
  const dates = datesIn(text);
  const date = dateIn(text, dates, context);
  const names = venueNames(text, dates);
  const named = [names.venue, names.venueShort].filter((name) => name !== undefined).join(' ');
  const type = typeOfVenue(named === '' ? rest : named);
  return {
    ...names,
    ...(date && { date }),
    ...(status && { status }),
    ...(type && { type }),
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(pages !== undefined && { pages }),
    awards: awards.filter((award) => award.length > 3 && award.length < 160),
  };
}

function takeVolume(whole: string): { text: string; volume?: string; issue?: string; pages?: string } {
  let text = whole;
  let volume: string | undefined;
  let issue: string | undefined;
  let pages: string | undefined;
  for (const shape of volumeShapes) {
    const groups = shape.exec(text)?.groups;
    if (!groups) continue;
    volume ??= groups.v;
    issue ??= groups.i ?? groups.i2;
    pages ??= groups.p?.replace(/\s*[-–—]+\s*/, '-');
    text = text.replace(shape, groups.y === undefined ? '\n' : ` ${groups.y}\n`);
  }
  return {
    text,
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(pages !== undefined && { pages }),
  };
}

/** The date that says most; `SIGMOD'24` gives a year too; else the heading's. */
function dateIn(text: string, dates: readonly FoundDate[], context: DateContext): FoundDate | undefined {
  const [first] = dates;
  // The same year may be told again with its month: `CVPR 2024, June 2024`; what stands in brackets is about something else.
  const finer = dates.find(
    (other) =>
      first &&
      other.date.length > 4 &&
      other.date.startsWith(first.date) &&
      /^[^\n(（]{0,16}$/u.test(text.slice(first.end, other.start)),
  );
  if (first) return finer ?? first;
  const short = /\b[A-Za-z][A-Za-z&]+[ ]?[’'‘](\d{2})(?!\d)/.exec(text);
  if (short) return { date: `20${short[1] ?? ''}`, start: short.index, end: short.index + short[0].length };
  return context.year === undefined ? undefined : { date: String(context.year), start: 0, end: 0 };
}

/** Abbreviations after which a full stop ends nothing. */
const abbreviated =
  /\b(?:Proc|Trans|Conf|Int|Intl|J|Lett|Rev|Phys|Appl|Vol|No|Symp|Eng|Sci|Comput|Commun|Electron|Med|Biol|Chem|Mater|Adv|Natl|Acad|Am|Soc|Assoc|St|Surg|Nat|Ann|Endow|Interact|Mob|Softw|Program|Meas|Manag|Inf|Syst|Theor|Netw|Secur|Knowl|Multim|Intell|Recognit|Electr|Mech|Robot|Autom|Optim|Technol|Geophys|Environ|Educ|Psychol|Econ|Mol|Ph\.D|M\.Sc|M\.S|U\.S)$/u;

/** Cuts a text where a venue's name can begin or end. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  for (const line of text.split(/[\n\u2028|;，；•·()（）[\]【】»]|(?<!:)\/\/|["“”](?=[\s,.])/u)) {
    let from = 0;
    for (const stop of line.matchAll(/\.(?=\s|\uE000|$)/gu)) {
      if (abbreviated.test(line.slice(from, stop.index))) continue;
      pieces.push(line.slice(from, stop.index));
      from = stop.index + 1;
    }
    pieces.push(line.slice(from));
  }
  return pieces;
}

const before =
  /^(?:(?:also|and|published|presented|appeared|appears|in|at|by|to|the|for|as|with)(?:\s*[:,]|\b)\s*)+(?=\p{L})/iu;
const proceedings = /^(?:the )?(?:proceedings|proc\.)(?: of)?(?: the)?\s+(?!of\b)(?=\S)/i;
const emptyWords =
  /^(?:in|at|of|the|to|and|with|joint work|details|equal|vol|no|pp|pages|article|eds?|accepted|published|online|available|first|month|paper|co-first|corresponding|contribution|indicates|denotes|authors?|preprint version|link|doi)$/i;

/** A piece without what stands before a venue's name and without its edition's year. */
function trimmed(piece: string): string {
  const plain = tidy(piece.replaceAll(gap, ' ').replace(/\b([A-Za-z][A-Za-z&]+)[ ]?[’'‘]\d{2}(?!\d)/g, '$1')).replace(
    /^["“”'《\s,.:。]+|["“”'》\s,.:。]+$/gu,
    '',
  );
  const name = plain.replace(before, '');
  const bare = /national academy|^proceedings of the (?:ieee$|royal|acm on)|^proc\. (?:ieee$|acm)|vldb endow/i.test(
    name,
  )
    ? name
    : name.replace(proceedings, '');
  return tidy(bare);
}

/** The venue's full and short names in what is left. */
function venueNames(text: string, dates: readonly FoundDate[]): { venue?: string; venueShort?: string } {
  let bare = text;
  for (const date of [...dates].reverse()) bare = `${bare.slice(0, date.start)}${gap}${bare.slice(date.end)}`;
  const pieces = cut(bare)
    .map(trimmed)
    .filter(
      (piece) =>
        /\p{L}{2,}|\p{Lu}&\p{Lu}/u.test(piece) &&
        piece.length < 200 &&
        !emptyWords.test(piece) &&
        !/^with \p{Lu}/u.test(piece),
    );
  const scored = pieces.map((piece, index) => ({ piece, score: venueScore(piece) - index * 0.1 }));
  const best = (short: boolean): { piece: string; score: number } | undefined =>
    scored.filter(({ piece }) => isShort(piece) === short).sort((a, b) => b.score - a.score)[0];
  const [full, short] = [best(false), best(true)];
  if (full && full.score >= 0 && !(short && full.score < 1))
    return { venue: full.piece, ...(short && { venueShort: short.piece }) };
  if (short) return { venue: short.piece };
  return full && full.score > -1 ? { venue: full.piece } : {};
}

/** A venue's short name: capitals, with the series before and the track behind. */
const isShort = (piece: string): boolean =>
  piece.length <= 30 &&
  /^(?:(?:IEEE|ACM|USENIX|AAAI)[ /-]?)*(?:S&P|[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z]{2,})(?:[-/ ][A-Z]{2,}[a-z]?){0,2}(?:\s(?:Findings|Companion|Demo|Workshops?|Asia))?$/.test(
    piece,
  );

function venueScore(piece: string): number {
  let score = 0;
  if (isPreprintServer(piece)) score += 1;
  else if (namesVenue(piece)) score += 3;
  if (looksLikeVenue(piece)) score += 1;
  if (/\b(?:we|our|this|propose|show|is|are|was|code|project|et al)\b/i.test(piece)) score -= 4;
  if (piece.split(' ').length > 16) score -= 2;
  if (/\b(?:university|institute|dept|department|advisor|supervis)/i.test(piece)) score -= 1;
  return score;
}
