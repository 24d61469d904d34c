/** What looks like a person's name. */

const capital = String.raw`(?:\p{Lu}|[ʻ'’‘]\p{Lu})`;
const word = String.raw`${capital}[\p{L}\p{M}]*(?:[-‐‑'’ʻ–]\p{L}[\p{L}\p{M}]*)*`;
const initials = String.raw`\p{Lu}\.(?:[-‐‑ ]?\p{Lu}\.(?!\p{Ll}))*`;
const particle = String.raw`(?:de|del|della|di|da|das|dos|do|du|des|der|den|van|von|vom|zu|zur|la|le|el|al|il|bin|ibn|ben|ter|ten|af|av|y|e|st\.|Ⅱ)`;
const aside = String.raw`[("“][\p{L}\p{M} .'-]{1,24}[)"”]`;
const part = String.raw`(?:${initials}(?:${word})?|${word}|${particle}(?=[ \u2028]+(?:${capital}|${particle}[ \u2028])))`;
// `沈一苇等`: the last character says that there are others.
const others = String.raw`等人?(?!\p{Script=Han})`;
const eastAsian = String.raw`(?:(?:(?!${others})[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]){2,6}|\p{Script=Han}[ \u2028]\p{Script=Han}{1,2})`;
/** What stands in brackets behind a name and is no other form of it. */
const rank = String.raw`(?:共同|并列)?(?:第?[一二]作|通[讯信]|导师|学生)`;

/** A name at `lastIndex`, in Latin, Greek or Cyrillic letters, with initials, particles and a nickname in brackets. */
export const nameShape = new RegExp(
  String.raw`${part}(?:[ \u2028]+(?:${part}|${aside}(?=[ \u2028]+\p{Lu})))*(?:,?[ ](?:Jr\.?|Sr\.?|II|III|IV)(?![\p{L}]))?`,
  'uy',
);
export const eastAsianNameShape = new RegExp(
  String.raw`${eastAsian}(?:[ ]?[(（](?!${rank})[\p{L} .'-]{2,30}[)）])?(?=${others}|(?![\p{Script=Han}]))`,
  'uy',
);
export const initialsShape = new RegExp(String.raw`(?:${initials}|\p{Lu}{1,3}(?![\p{L}]))`, 'uy');
const hasEastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words that stand in titles, venues and affiliations and never in a name. */
const notInNames = new Set(
  `a the for with using from via towards toward how why what when where is are does not beyond without against between
  ieee acm usenix springer elsevier arxiv preprint proceedings proc conference conf journal transactions trans international symposium workshop
  advances letters review reviews annual meeting magazine university institute department laboratory college school academy center centre faculty
  press report thesis dissertation phd master bachelor bsc msc
  best award paper papers oral spotlight poster honorable mention outstanding nominee accepted submitted under published appear forthcoming selected
  volume vol pages pp issue number chapter edition
  learning network networks neural model models modeling modelling language data analysis system systems method methods approach theory
  vision image images video visual graph graphs transformer transformers attention generation generative detection recognition segmentation
  estimation prediction optimization optimal control robust efficient adaptive dynamic dynamics survey study framework based large scale
  multi multimodal unsupervised supervised self-supervised reinforcement machine artificial intelligence computer computing computational
  quantum memory memristive spiking spatial temporal automatic automatically evaluation understanding exploring rethinking improving
  science nature engineering technology technologies physics chemistry biology medicine applied communications
  code pdf link project page website slides video dataset demo bibtex cite abstract doi supplementary
  editor editors eds authors author equal contribution corresponding student students undergraduate
  china usa uk singapore germany france japan korea canada australia switzerland
  research news publications education experience talks teaching service awards january february march september october november december
  conference-paper journal-paper technical national american european chinese society association`
    .split(/\s+/)
    .filter((entry) => entry !== ''),
);

/** Letters without accents, in lower case. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØ]/g, 'o')
    .replace(/ł/gi, 'l')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .toLowerCase();
}

/** Whether a text that has a name's shape can be one: no word of a title or a venue in it, and not too long. */
export function canBeName(text: string): boolean {
  if (hasEastAsian.test(text))
    return !/大学|学院|学报|会议|论文|研究|期刊|教授|基于|网络|作者|通讯|发表|接收|录用|系统|方法|模型|学习|实验|主页|首页|关于|简介|个人/.test(
      text,
    );
  const words = text.split(/[\s\u2028]+/);
  if (words.length > 6) return false;
  // `A Lie Group Approach`
  if (words[0] === 'A' && words.length > 2 && /^\p{Lu}\p{Ll}/u.test(words[1] ?? '')) return false;
  if (words.some((entry) => !/^\p{Lu}\.?$/u.test(entry) && notInNames.has(plain(entry).replace(/[^\p{L}-]/gu, ''))))
    return false;
  if (words.length === 1 && /^\p{Lu}{1,3}$/u.test(text)) return false;
  // Several capitals in a row with nothing else are an acronym: NeurIPS, CVPR.
  // With a word in capitals between others it is a title: `Lightweight GCN Encoder`.
  if (words.slice(0, -1).some((entry) => /^[A-Z]{3,}$/.test(entry)) && words.length > 2 && /\p{Ll}/u.test(text))
    return false;
  return !words.some((entry) => /^(?:[A-Z]{4,}|[A-Z]+\d+)$/.test(entry)) || words.length === 2;
}

/** Whether what stands for a name only says that it is withheld while the paper is reviewed: `1st author`, `Anonymous`. */
export function isWithheldName(text: string): boolean {
  return /^(?:anonymous|anonymi[sz]ed|blinded|omitted|(?:\d(?:st|nd|rd|th)|first|second|third|co-?)[ -]author)\b/i.test(
    text.trim(),
  );
}
