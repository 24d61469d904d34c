/**
 * How English words are written in haste: the word that is meant, then how it is typed. Words of which only an ending or
 * a letter is wrong need no row: `spelling.ts` finds them.
 */
const meant: Readonly<Record<string, string>> = {
  // Chat.
  you: 'u yu',
  your: 'ur',
  are: 'r',
  and: 'n nd',
  sorry: 'sry',
  should: 'shd shud shld',
  them: 'em',
  with: 'w wth wiht',
  about: 'abt',
  because: 'cuz coz bcuz',
  please: 'pls plz plss',
  thanks: 'thx thnx tnx ty',
  the: 'teh da th hte',
  that: 'dat tht',
  this: 'dis',
  was: 'wuz wz',
  did: 'dit',
  does: 'duz',
  have: 'hav hv',
  just: 'jus jst',
  give: 'giv gimme gimmie',
  know: 'kno knw',
  people: 'ppl peeps',
  through: 'thru',
  though: 'tho',
  now: 'rn atm',
  someone: 'sum1',
  anyone: 'any1',
  something: 'smth sth',
  anything: 'anyth',
  everything: 'evrything',
  more: 'mor moar',
  before: 'b4',
  today: '2day',
  tomorrow: 'tmrw tmr tmrrw',
  between: 'btwn',
  tell: 'tel',
  ever: 'eva',
  work: 'wrk wurk',

  // Words of asking.
  what: 'wat wut wht wot whut',
  which: 'wich whch',
  when: 'wen whn',
  where: 'whr wher',
  who: 'hoo',
  how: 'hw',
  many: 'meny mny',

  // Short forms.
  number: 'nr num nbr nmbr',
  university: 'univ',
  school: 'skool skul',
  conference: 'conf',
  journal: 'jrnl',
  professor: 'prof',
  publication: 'publ',
  publications: 'pubs',
  reference: 'ref',
  references: 'refs',
  year: 'yr',
  years: 'yrs',
  month: 'mth',
  months: 'mths',
  volume: 'vol',
  page: 'pg',
  pages: 'pgs pp',
  institute: 'inst',
  research: 'rsrch',
  engineering: 'engg',
  science: 'sci',
  technology: 'tech technol',
  communications: 'comms commun',
  attention: 'attn',
  networks: 'nets',
  accelerator: 'accel',
  info: 'infos',
  documentation: 'docu',
  difference: 'diff',
  differences: 'diffs',
  approximately: 'approx',
};

/** Words that a letter or two after them make one: `whos`, `hes`, `thatll`. */
const contracted: readonly (readonly [words: string, endings: string])[] = [
  ['who what where when how why', 's d ll re ve'],
  ['he she', 's'],
  ['that there', 's d ll'],
  ['they you', 're ve ll d'],
];

/** The word that is meant by each way of writing it in haste. */
export const haste: ReadonlyMap<string, string> = new Map([
  ...Object.entries(meant).flatMap(([word, typed]) => typed.split(' ').map((each) => [each, word] as const)),
  ...contracted.flatMap(([words, endings]) =>
    words.split(' ').flatMap((word) => endings.split(' ').map((ending) => [`${word}${ending}`, word] as const)),
  ),
]);
