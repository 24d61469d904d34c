import type { Concept } from './vocabulary.ts';

/** What words refer back to: the one record spoken of, all of them, or the one at a place (from 1; from the end below 0). */
export type Reference = 'it' | 'all' | number;

/** Words that refer to what was just answered, between commas. The longest phrase wins. */
export const references: readonly (readonly [string, Reference])[] = [
  [
    `it, that, this, there, that one, this one, the paper, this paper, that paper, the article, the patent, this patent, that patent, the award, this award,
    that award, the talk, that talk, this talk, the company, that company, this company, the course, that course, this course, the event, that event, the grant,
    that grant, this grant, the project, that project, the tool, the same paper, the same one, the interview, the work, 它, 这个, 那个, 这篇, 那篇, 这篇论文, 那篇论文, 该论文, 这项, 那项,
    这项专利, 该专利, 这个奖, 那个奖, 这门课, 那门课, 这家公司, 那家公司, 那里, 这里, 这次, 那次, 这`,
    'it',
  ],
  [
    `of them, of these, of those, them, these, those, among them, which one, which ones, which of them, these papers, those papers, are they, were they, those papers,
    其中, 它们, 这些, 那些, 这些论文, 里面, 哪几个, 哪几篇`,
    'all',
  ],
  [
    'the first, the first one, first one, number one, number 1, the 1st, the 1st one, 第一个, 第一篇, 第一项, 第一门, 第1个, 第1篇',
    1,
  ],
  [
    'the second, the second one, second one, number two, number 2, the 2nd, the 2nd one, 第二个, 第二篇, 第二项, 第二门, 第2个, 第2篇',
    2,
  ],
  [
    'the third, the third one, third one, number three, number 3, the 3rd, the 3rd one, 第三个, 第三篇, 第三项, 第三门, 第3个, 第3篇',
    3,
  ],
  [
    'the fourth, the fourth one, fourth one, number four, number 4, the 4th, the 4th one, 第四个, 第四篇, 第四项, 第四门',
    4,
  ],
  [
    'the fifth, the fifth one, fifth one, number five, number 5, the 5th, the 5th one, 第五个, 第五篇, 第五项, 第五门',
    5,
  ],
  ['the last one, last one, the final one, the last, 最后一个, 最后一篇, 最后一项', -1],
];

/** Words for somebody who was just spoken of. */
export const pronouns: ReadonlySet<string> = new Set([
  'he',
  'him',
  'his',
  'she',
  'her',
  'they',
  'them',
  'their',
  '他',
  '她',
]);

/** Concepts that ask something of what was spoken of. */
export const asking: readonly Concept[] = [
  'who',
  'what',
  'where',
  'when',
  'count',
  'howLong',
  'whether',
  'link',
  'cite',
  'why',
  'list',
  'tell',
  'authorNoun',
  'firstAuthor',
  'lastAuthor',
  'doi',
  'code',
  'number',
  'status',
  'advisor',
  'role',
  'summaryOf',
];

/** Concepts that a question may have besides the one thing that is different. */
export const partOpenings: readonly Concept[] = [
  'tell',
  'filler',
  'compare',
  'how',
  'auxiliary',
  'topic',
  'now',
  'list',
];
