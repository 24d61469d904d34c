import { whoSaysSo } from './reporting.ts';

/** Signs and long ways of saying what the vocabulary has a short way for: as it is written, and the short way. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])w\/o(?![\p{L}\p{N}])/giu, 'without'],
  [/(?<![\p{L}\p{N}])w\/(?!\p{N})/giu, 'with '],
  [/(?<![\p{L}\p{N}])b\/w(?![\p{L}\p{N}])/giu, 'between'],
  [/(?<=\s)[&+](?=\s)/gu, 'and'],
  [/(?<=\p{L}\s)v\.?(?=\s\p{L})/gu, 'versus'],
  [/\${2,}/gu, 'dollars'],
  [/(?<=\b(?:my|our|the|physics|math|maths|python|chem|chemistry) )hw\b/giu, 'homework'],
  // `reviewer y/n`
  [/(?<!\p{L})(?:he\/him|she\/her|they\/them)(?!\p{L})/giu, 'pronouns'],
  [/[,\s]+y\/n\s*\??\s*$/iu, ', right?'],
  // A filler, so that `chips / papers` asks for either and compares nothing.
  [/(?<=\s)\/(?=\s)/gu, 'or also'],
  [/\bwith\s*(?:\.{2,}|…)\s*$/iu, 'with whom'],
  // Lists have the newest first.
  [/[,;]?\s*\b(?:newest|latest|most recent)\s+(?:first|on top|at the top)\b/giu, ''],
  [/\b(?:incl(?:uding)?\.?|inclusive of) (?:the )?patents\b/giu, 'papers and patents'],
  // `someone on the forum claims he founded it, true?`: what is said is asked, where nothing else is.
  [new RegExp(String.raw`${whoSaysSo}(?=[^.!?]*\?*\s*$)`, 'iu'), ''],
  [/\s[:;=]['-]?[)(DPp3](?=\s|$)/gu, ','],
  // `accepted or only submitted`
  [
    /\b(?:accepted|published|out|(?:get|got|make it|made it) in(?:to)?)\b((?:\s+(?!or\b)[\p{L}\p{N}-]+){0,4}),?\s+or\s+(?:is it |was it )?(?:(?:still|only|just)\s+)*(?:submitted|under review|in review|pending)\b/giu,
    'status$1',
  ],
  // `journals only, no conferences`
  [
    /(?:[,.?;]\s*(?:(?:just|only)\s+)?|\s+(?:just|only)\s+)(?:journals|conferences|papers|preprints)\b(?:\s+only)?(?:\s+(?:please|pls|plz))?[,\s]+no (\p{L}+)(?:\s+(?:please|pls|plz|thx|thanks))?\s*[.!?]*$/giu,
    ' besides $1',
  ],
  [/\(([^()]*?)[,\s]*\bnot (?:the )?([\p{L}\p{N}-]+)\)/giu, '$1 besides $2'],
  // `ECE and not CSE`, `not the eagle one`
  [/(?:\b(?:and|but)|,)\s+not (?:the )?(?=\p{Lu}{2,}(?!\p{L}))/gu, ' besides '],
  [/[,\s]+(?:and |but )?not the (\p{L}+) one\b/giu, ' besides $1'],
  [/,\s*\p{L}+\s+or\s*\?*\s*$/giu, ''],
  [/\bprogramme(?=s?\b)/giu, 'program'],
  // `a coauthor, like THE Leon Chua?`
  [/,\s*like(?=\s+the\s)/giu, ','],
  [/(?<=^|[\s"'(])\^(?=$|[\s"')?])/gu, 'caret'],
  // `paperwise`: as to papers.
  [/(?<=(?<!\p{L})(?!other|like|clock)\p{L}{4,})-?wise(?!\p{L})/giu, ''],
  [/(?<=\p{L}{3,})\s+wise\b/giu, ''],
  // `hardware-y`, `chip-ish`: likeness is no word of its own.
  [/(?<=\p{L}{3})-(?:y|ish|esque)(?!\p{L})/giu, ''],
  // `(workshop chair, PC and so on)`: no more than examples.
  [
    /\s*\((?:(?:e\.?g\.?|like|such as|for example)\b[^()]*|[^()]*\b(?:etc|and so on|and so forth|and the like)\b[^()]*)\)/giu,
    '',
  ],
  [/\s*\(not (?:the |any )?([^()]+)\)/giu, ' besides $1'],
  [
    /\b(?:are|is|were|was)(?:n['’]?t| not) (?=(?:an? |the |any |just )?(?:journal|conference|preprint|workshop|first[- ]author)s?\b)/giu,
    'besides ',
  ],
  [/[,;]? but not (?=(?:the |any |a )?(?:journal|preprint|workshop|first[- ]author)s?\b)/giu, ' besides '],
  [/\s+(?:rather than|as opposed to) [^,.?;]+/giu, ''],
  [/,?\s+or is (?:that|it|this) (?:just|only|merely|all)\b[^?]*/giu, ''],
  [/,?\s+or (?:nah|no|not|nope|naw|both|neither|either|what)\s*\?*\s*$/giu, '?'],
  // `ta` is no course here.
  [/,\s+(?:ta|cheers|tyvm|innit)[\s.!?]*$/giu, ''],
  [/\b(?:would|do) you mind (?:listing|naming)\b/giu, 'list'],
  [/\b(?:would|do) you mind (?:sharing|giving|sending|showing)\b/giu, 'show'],
  [/,?\s+or (?:does|do|would|will) (?:he|she|they) (?:hate|mind|dislike|object)\b[^?]*/giu, ''],
  // It that stands for nothing.
  [/\bhow long is it ago (?:that|since|when)\b/giu, 'how long ago'],
  [
    /\b(?:is|was) it (?:indeed |really |actually )?(?:right|correct|so|the case|accurate|a fact|the truth) that\b/giu,
    'is it true that',
  ],
  [
    /\b(?:would|will|might|could|is) it be (?:possible|ok|okay|alright|fine|feasible)(?: for (?:you|me|us))? to (?:please )?/giu,
    'please ',
  ],
  [/\bi (?:was|have been|['’]ve been) (?:told|informed) by [^,.;]{1,40}? that\b/giu, 'i was told that'],
  [/\bcould it be that\b/giu, 'is it true that'],
  [/\bdoes (?:it|there) exists?\b/giu, 'is there'],
  [
    /\bi(?:['’]d| would) be (?:much )?(?:obliged|grateful|thankful|glad|happy|pleased) if you (?:could |would |can )?(?:please )?(?:give|gave|sent|send|tell|told)(?: me| us)?/giu,
    'please give me',
  ],
  [/\b(?:can|could|would) you (?:please |kindly )?(?:verify|confirm|check) (?:that|this|it)\b[^?.]*/giu, 'right'],
  [/\b(?:would|could) you be so (?:kind|friendly|nice|good|gracious)(?: as)?(?: to)?(?: please)?\b/giu, ''],
  [
    /[,;.]?\s*\b(?:can|could|might|may) (?:that|this|it) (?:really |actually )?be (?:true|right|correct|so)\s*\?/giu,
    ', right?',
  ],
  [
    /\b(it would be|that would be|would be) (?:very |really |so )?(?:nice|lovely|great|kind|helpful|wonderful|good) (?:if you (?:could |can |would )?|to )/giu,
    'please ',
  ],
];

/** A text in plain words; a title in quotation marks stays as it is. */
export function inPlainWords(text: string): string {
  return text
    .split(/(“[^“”]*”)/)
    .map((part) =>
      part.startsWith('“') ? part : wordings.reduce((plain, [written, short]) => plain.replace(written, short), part),
    )
    .join('');
}
