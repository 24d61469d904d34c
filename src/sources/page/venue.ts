import type { publicationStatuses, publicationTypes } from '../../profile/schema.ts';
import { datesIn, type DateContext, type FoundDate } from './dates.ts';
import { tidy } from './flat.ts';

type PublicationType = (typeof publicationTypes)[number];
type PublicationStatus = (typeof publicationStatuses)[number];

/** Words that say how far a paper is, the plainest first. A trailing venue ("Submitted to ICML") stays in the text. */
const statusWords: readonly [RegExp, PublicationStatus][] = [
  [
    /\b(?:not (?:yet )?submitted|in preparation|work in progress|in progress|draft available(?: soon)?|manuscript in prep\w*)\b/i,
    'in-preparation',
  ],
  [
    /\b(?:submitted(?: to| for)?|under (?:(?:peer|double-blind|final) )?(?:review|submission|revision|consideration)(?: at| in| by| for| to)?|in (?:submission|review)(?: to| at)?|revise (?:and|&) resubmit(?: at)?|R\s?&\s?R(?: at)?|(?:major|minor) revisions?(?: at| in| for)?|reject (?:and|&) resubmit|reviewing)\b|在投|审稿中|投稿中|大修|小修/i,
    'submitted',
  ],
  [
    /\b(?:to appear(?: in| at)?|accepted(?: (?:by|to|at|in|for(?: publication)?(?: in| at)?))?|in press|forthcoming(?: in| at)?|conditionally accepted(?: at| by)?|camera[- ]ready|early access|articles? in advance|online first|ahead of print)\b|已接收|已录用|被录用|录用|接收/i,
    'accepted',
  ],
];

/** The status that a text states, and the text without the words that do. */
export function takeStatus(text: string): { status?: PublicationStatus; rest: string } {
  for (const [shape, status] of statusWords) {
    if (shape.test(text)) return { status, rest: text.replace(shape, ' ') };
  }
  return { rest: text };
}

/** Names of venues that say what they are. Acronyms in capitals are matched with or without a year behind them. */
const conferences = new RegExp(
  String.raw`\b(?:NeurIPS|NIPS|ICML|ICLR|AAAI|IJCAI|CVPR|ICCV|ECCV|WACV|BMVC|ACL|EMNLP|NAACL|EACL|COLING|COLM|CoNLL|KDD|WWW|TheWebConf|SIGIR|CIKM|WSDM|RecSys|ICDM|SDM|SIGMOD|VLDB|PVLDB|ICDE|EDBT|PODS|SIGCOMM|NSDI|OSDI|SOSP|EuroSys|ATC|FAST|ASPLOS|ISCA|MICRO|HPCA|DAC|ICCAD|DATE|ISSCC|VLSI|ISCAS|ICCD|AICAS|BioCAS|BIOCAS|MWSCAS|FPGA|FCCM|SC|PPoPP|PLDI|POPL|OOPSLA|ICSE|FSE|ASE|ISSTA|CCS|NDSS|CHI|UIST|CSCW|IUI|VIS|SIGGRAPH(?: Asia)?|MM|ACMMM|ICASSP|INTERSPEECH|Interspeech|ICRA|IROS|RSS|CoRL|ICME|ICIP|ICPR|MICCAI|ISBI|IPMI|MIDL|AISTATS|UAI|COLT|STOC|FOCS|SODA|ITCS|CRYPTO|EUROCRYPT|ASIACRYPT|INFOCOM|MobiCom|MobiSys|SenSys|IMC|PODC|SPAA|ICLP|LREC|ECAI|ICAPS|AAMAS|GECCO|CEC|IJCNN|ICONS|PETS|PoPETs|ICDCS|IPDPS|HotOS|HotNets|USENIX|ACSAC|RAID|DSN|RTSS|FAccT|AIES|ITSC|CDC|ACC|ECC|IFAC|ISIT|Globecom|GLOBECOM|ICC)\b`,
);
const conferencesInAnyCase =
  /\b(?:neurips|nips|icml|iclr|aaai|ijcai|cvpr|iccv|eccv|wacv|emnlp|naacl|sigkdd|sigir|icassp|interspeech|iros|icra|miccai|aistats|infocom|iscas|biocas|micro ?['’]?\d{2,4}|dac ?['’]?\d{2,4})\b/i;
const conferenceWords = /\b(?:conference|proceedings|proc\.|symposium|congress|meeting|colloquium)\b|会议|大会/i;
const journalWords =
  /\b(?:journal|transactions|trans\.|letters|magazine|reviews?|annals|archives|bulletin|quarterly|acta|frontiers in|advances in(?! neural)|nature|science|cell|lancet|pnas|plos|elife|jama|ieee access|tpami|pami|ijcv|jmlr|tmlr|tacl|tip|tog|tnnls|tifs|tkde|tmm|tcsvt|tro|ra-l|ral|neurocomputing|pattern recognition|neural networks|information fusion|knowledge-based systems|expert systems with applications|applied energy|sensors|remote sensing|applied physics|physical review|scientific reports|communications of the acm|bioinformatics|neuroimage|medical image analysis|automatica|econometrica|management science|operations research|american economic review)\b|学报|期刊|杂志/i;
const types: readonly [RegExp, PublicationType][] = [
  [
    /\b(?:ph\.?d\.?|doctoral|master'?s?|m\.?sc\.?|bachelor'?s?|undergraduate) (?:thesis|dissertation)|\b(?:thesis|dissertation)\b|学位论文/i,
    'thesis',
  ],
  [/\b(?:book chapter|chapter in|in: .*\(eds?\.?\)|handbook of)\b/i, 'chapter'],
  [/\bworkshops?\b|@\s?(?:NeurIPS|ICML|ICLR|CVPR|ECCV|ICCV|ACL|EMNLP|AAAI|KDD)/i, 'workshop'],
  [/\b(?:technical|tech\.?) report\b/i, 'report'],
];

/** The type of a publication by its venue's name; `sure` where the name says so. */
export function typeOfVenue(venue: string): { type: PublicationType; sure: boolean } | undefined {
  for (const [shape, type] of types) if (shape.test(venue)) return { type, sure: true };
  if (
    /\b(?:proceedings of the national academy|proceedings of the ieee|proc\. ieee|proceedings of the royal|proceedings of the acm on|proc\. acm)/i.test(
      venue,
    )
  )
    return { type: 'journal', sure: true };
  if (conferenceWords.test(venue) || conferences.test(venue) || conferencesInAnyCase.test(venue))
    return { type: 'conference', sure: true };
  if (journalWords.test(venue)) return { type: 'journal', sure: true };
  if (/\b(?:arxiv|biorxiv|medrxiv|ssrn|preprint|eprint|chemrxiv|psyarxiv|techrxiv|osf)\b|预印本/i.test(venue))
    return { type: 'preprint', sure: true };
  if (/\b[A-Z][A-Za-z]*[A-Z]{2,}[A-Za-z]*\b ?[’'‘]?\d{2,4}/.test(venue)) return { type: 'conference', sure: false };
  return undefined;
}

const preprintServer = /\b(?:arxiv|biorxiv|medrxiv|ssrn|chemrxiv|psyarxiv|techrxiv|preprint|eprint)\b/i;

/** Whether a text names a place where papers appear, rather than a paper. */
export function looksLikeVenue(text: string): boolean {
  if (text.length > 220) return false;
  return (
    /^\W*(?:in|at)?:?\s*(?:proc\b|proceedings|the proceedings|journal of|ieee|acm|usenix|transactions|international (?:conference|journal|symposium|workshop)|conference on|arxiv|corr\b|nature\b|science\b|plos|pnas|advances in neural|lecture notes|findings of|workshop on|symposium on|springer|elsevier|annual (?:conference|meeting)|submitted|under review|to appear|accepted|in press|forthcoming|preprint)/i.test(
      text,
    ) ||
    /\b(?:journal of|transactions on|conference on|symposium on|proceedings of|workshop (?:on|at)|letters|annual meeting)\b/i.test(
      text,
    ) ||
    /^\W*(?:[\w/&-]+\s){0,4}(?:\d{4}|[’']\d{2})\W*(?:\((?:oral|spotlight|poster|highlight|best paper)[^)]*\))?\W*$/i.test(
      text,
    ) ||
    (conferences.test(text) && text.length < 60 && !/:/.test(text)) ||
    /学报|期刊|会议$/.test(text)
  );
}

/** Distinctions that a paper got. */
const awardShape =
  /(?:\b(?:19|20)\d{2}\s)?[^.,;|()[\]{}\n]*\b(?:best|outstanding|distinguished|honorable|test[- ]of[- ]time|runner[- ]?up|award|prize|nominat\w+|finalist|candidate)\b[^.,;|()[\]{}\n]*/giu;
const awardWords =
  /\b(?:award|prize|best (?:student |demo |poster |short |full )?(?:paper|poster|demo)|honorable mention|test[- ]of[- ]time|runner[- ]?up|finalist|nominat|outstanding paper|distinguished paper|candidate)\b|最佳论文|奖/i;
/** Ways of presenting, ranks and figures: not part of a venue's name. */
const presentation =
  /[(（[【]?\s*\b(?:oral(?: presentation)?|spotlight|poster|highlight|full paper|short paper|long paper|main(?: conference)?(?: track)?|demo(?: track)?|top \d[\d.]*\s?%?|notable[- ]top[- ]?\d*%?|acceptance rate:? ?[\d.]+%?|invited(?: paper)?|cover(?: article)?|featured|ccf[- ]?(?:rank[- ]?)?[abc]\b(?:类)?|sci|jcr[ -]?q\d|q[1-4]|core[- ]a\*?|中科院[^,;，；)）]*|if\s?[:=]?\s?[\d.]+|impact factor:?\s?[\d.]+|\d+ citations?|esi[^,;)]*|co-first[^,;)]*|equal contribution|first author|student first author|corresponding author)\b\s*[)）\]】]?/giu;

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

const volumeShapes: readonly RegExp[] = [
  // 15.1 (2024): 8122; 12, no. 4 (2019): 55-66
  /(?<![\d.])(?<v>\d{1,4})(?:\.(?<i>\d{1,3})|,?\s*no\.?\s*(?<i2>\d{1,3}))?\s*\((?:[A-Z][a-z]+ )?(?:19|20)\d{2}\)\s*:\s*(?<p>e?[A-Z]?\d+(?:\s?[-–—]+\s?\d+)?)/,
  // 83(3), D73-D81; 15(1):8122; 28(6):1-9
  /(?<![\d.(])(?<v>\d{1,4})\s?\((?<i>\d{1,3}(?:[-–/]\d{1,3})?)\)\s*[,:]\s*(?:pp?\.?\s*|article\s*)?(?<p>[eA-Z]?\d+(?:\s?[-–—]+\s?[A-Z]?\d+)?)/,
  /\bvol(?:ume|\.)?\s*(?<v>\d{1,4})(?:\s*,?\s*(?:no|issue|iss)\.?\s*(?<i>\d{1,3}))?(?:\s*,?\s*(?:pp?|pages?)\.?\s*(?<p>[A-Z]?\d+(?:\s?[-–—]+\s?[A-Z]?\d+)?))?/i,
  /(?<![\d.(])(?<v>\d{1,4})\s?\((?<i>\d{1,3})\)(?!\d)/,
  /\b(?:pp?|pages?)\.?\s*(?<p>[A-Z]?\d+(?:\s?[-–—]+\s?[A-Z]?\d+)?)/i,
  /(?<=[a-z],? )(?<v>\d{1,3})\s*[:,]\s*(?<p>\d+(?:\s?[-–—]+\s?\d+))/i,
];

/** Reads what a page says about where and when a paper appeared: every part of an entry but its title and authors. */
export function readVenue(parts: readonly string[], context: DateContext): VenueReading {
  const awards: string[] = [];
  let text = parts.join('\n').replace(/https?:\/\/\S+/g, ' ');
  text = text.replace(awardShape, (phrase) => {
    if (!awardWords.test(phrase)) return phrase;
    awards.push(tidy(phrase.replace(/^\W*(?:and|with|won|received|winner of)\s/i, '')));
    return '\n';
  });
  text = text
    .replace(/\barxiv(?: preprint)?[: ]+(?:arxiv:)?\s*\d{4}\.\d{4,5}(?:v\d+)?(?:\s*\[[\w.-]+\])?/gi, 'arXiv ')
    .replace(/\bdoi\s*:?\s*10\.\S+|\b10\.\d{4,9}\/\S+|\babs\/\d{4}\.\d{4,5}/gi, ' ');
  text = text.replace(presentation, '\n');
  const { status, rest } = takeStatus(text);
  text = rest;
  let volume: string | undefined;
  let issue: string | undefined;
  let pages: string | undefined;
  for (const shape of volumeShapes) {
    const groups = shape.exec(text)?.groups;
    if (!groups) continue;
    volume ??= groups.v;
    issue ??= groups.i ?? groups.i2;
    pages ??= groups.p?.replace(/\s*[-–—]+\s*/, '-');
    const year = /\((?:[A-Z][a-z]+ )?((?:19|20)\d{2})\)/.exec(shape.exec(text)?.[0] ?? '')?.[1];
    text = text.replace(shape, year === undefined ? '\n' : ` ${year}\n`);
  }
  const dates = datesIn(text, {});
  const short = /\b[A-Za-z]{2,}[ ]?[’'‘](\d{2})\b/.exec(text);
  const precise = dates.find((found) => found.date.length > 4) ?? dates[0];
  const date =
    precise ??
    (short ? { date: `20${short[1] ?? ''}`, start: short.index, end: short.index + short[0].length } : undefined) ??
    (context.year === undefined ? undefined : { date: String(context.year), start: 0, end: 0 });
  const names = venueNames(text, dates);
  const joined = [names.venue, names.venueShort].filter(Boolean).join(' ');
  const type = typeOfVenue(joined === '' ? parts.join(' ') : joined);
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

/** The venue's full and short names in what is left when dates, status and figures are gone. */
function venueNames(text: string, dates: readonly FoundDate[]): { venue?: string; venueShort?: string } {
  let bare = text;
  for (const date of [...dates].reverse()) bare = `${bare.slice(0, date.start)}\uE000${bare.slice(date.end)}`;
  const pieces = bare
    .replace(/[(（[]\s*\uE000?\s*[)）\]]/g, '\uE000')
    .replace(/\b([A-Za-z]{2,})[ ]?[’'‘]\d{2}\b/g, '$1')
    .split(
      /[\n|;•·]|\.(?=[\s\u2028\uE000]|$)(?<!\b(?:Proc|Trans|Conf|Int|J|Lett|Rev|Phys|Appl|Vol|No|Symp|Eng|Sci|Comput|Commun|Electron|Med|Biol|Chem|Mater|Adv|Natl|Acad|Am|Soc|Assoc|St|U\.S)\.)/u,
    )
    .flatMap((piece) => splitBrackets(piece))
    .map((piece) =>
      tidy(piece.replace(/\uE000/g, ' '))
        .replace(
          /^(?:(?:also|and|published|presented|appeared|appears|proc|in|at|by|to|the|for)\s*[:,]?\s+)+(?=\S)/i,
          '',
        )
        .replace(/^["“”']+|["“”'.,]+$/g, ''),
    )
    .map((piece) =>
      piece.replace(
        /^(?:Proceedings of the|Proceedings of|Proc\. of the|Proc\. of|Proceedings)\s+(?=.*\b(?:conference|symposium|workshop|meeting|congress)\b|[A-Z])/i,
        (match, offset: number, whole: string) =>
          /national academy|ieee\s*$|royal|acm on/i.test(whole.slice(offset + match.length, offset + match.length + 24))
            ? match
            : '',
      ),
    )
    .filter(
      (piece) =>
        /\p{L}{2,}/u.test(piece) &&
        piece.length < 200 &&
        !/^(?:and|with|joint work|details|equal|vol|no|pp|pages|article|eds?|accepted|published|online|available|first|published in|month|paper|co-first|corresponding|contribution|indicates|denotes)\b[.\s]*$/i.test(
          piece,
        ),
    );
  const scored = pieces.map((piece, index) => ({ piece, score: venueScore(piece) - index * 0.1 }));
  const full = scored.filter(({ piece }) => !isShort(piece)).sort((a, b) => b.score - a.score)[0];
  const short = scored.filter(({ piece }) => isShort(piece)).sort((a, b) => b.score - a.score)[0];
  if (!full && !short) return {};
  if (full && full.score >= 0) return { venue: full.piece, ...(short && { venueShort: short.piece }) };
  return short ? { venue: short.piece } : full && full.score > -1 ? { venue: full.piece } : {};
}

/** `International Conference on X (ICX)` is two names. */
function splitBrackets(piece: string): string[] {
  const match = /^(.*?)[(（[]([^()（）[\]]{2,40})[)）\]](.*)$/su.exec(piece);
  if (!match) return [piece];
  const [, before = '', inside = '', after = ''] = match;
  return [`${before} ${after}`, inside];
}

const isShort = (piece: string): boolean =>
  /^(?:(?:IEEE|ACM|USENIX|AAAI)[ /-]?)*(?:[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z]{2,})(?:[-/ ][A-Z]{2,}[a-z]?){0,2}(?:\s(?:Findings|Companion|Demo|Workshops?))?$/.test(
    piece,
  ) && piece.length <= 30;

function venueScore(piece: string): number {
  let score = 0;
  if (conferenceWords.test(piece) || journalWords.test(piece) || conferences.test(piece) || /workshop/i.test(piece))
    score += 3;
  if (preprintServer.test(piece)) score += 1;
  if (looksLikeVenue(piece)) score += 1;
  if (/\b(?:we|our|this|propose|show|is|are|was|code|project)\b/i.test(piece)) score -= 4;
  if (piece.split(' ').length > 16) score -= 2;
  if (/\b(?:university|institute|dept|department|advisor|supervis)/i.test(piece)) score -= 1;
  return score;
}
