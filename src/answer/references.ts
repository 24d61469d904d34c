import type { Section } from '../profile/schema.ts';
import { joined, measures } from './measures.zh.ts';
import { questioning, type Concept } from './vocabulary.ts';

/**
 * What words refer back to: the one record spoken of (of a section, where they say what it is), all that were shown, the
 * others, the newest or oldest, or those at some places: `slice`, as `Array.slice` takes it.
 */
export type Reference =
  | { readonly to: 'it'; readonly section?: Section; readonly loose?: true }
  | { readonly to: 'all'; readonly loose?: true }
  | { readonly to: 'others' | 'more' | 'newest' | 'oldest' | 'earlier' | 'later' | 'nothing' }
  | { readonly to: 'places'; readonly slice: readonly [from: number, end?: number]; readonly noun?: false };

/**
 * Words that refer to what was just answered, between commas; the longest phrase wins. A loose one refers back only where
 * the question names nothing itself: `that`, but not in `that interview`.
 */
export const references: readonly (readonly [string, Reference])[] = [
  // What only looks so.
  [
    'admit it, face it, believe it, say it, do it, make it, stop it, forget it, the second time, the first time, the third time, second time, first time, how was it, how is it, how was that, how many is that, how many is it, how many are that, thing that, one that, ones that, that got, that won, that made, it that, it only, it true, it possible, it not, not that one, not this one, not that, not this, not it, 不是这个, 不是那个, 不是这篇, 不是那篇, this person, this guy, this man, this woman, this researcher, this scholar, this scientist, this author, that person, that guy, this bot, this profile, this page, this site, it take, it took, it takes, it been, is it since, it seems, it says, it looks, heard that, hear that, think that, true that, said that, says that, say that, sure that, so that, that is, that are, that was, that were, that a, that an, that someone, that people, that he, that she, that they, that you, that the, that has, that have, that s, which ones did, the last year, the first year, the last time, the first time, the last day, the first day, 这样, 这么, 那么, 那些年, 都有, 都是, 都在',
    { to: 'nothing' },
  ],
  ['it, its, that one, this one, the same one, 它, 它的, 该文', { to: 'it' }],
  [
    `that, this, there, the thing, that thing, that work, this work, 这, 那里, 这里, ${joined('这, 那, 这一, 那一', measures)}`,
    { to: 'it', loose: true },
  ],
  [
    'the paper, this paper, that paper, the article, this article, that article, the same paper, the preprint, 这篇论文, 那篇论文, 该论文, 这篇文章, 那篇文章, 这论文, 那论文',
    { to: 'it', section: 'publications', loose: true },
  ],
  [
    'the patent, this patent, that patent, 这项专利, 那项专利, 该专利, 这个专利',
    { to: 'it', section: 'patents', loose: true },
  ],
  [
    `the award, this award, that award, the prize, that prize, the talk, that talk, this talk, the event, that event, this event, the grant, that grant, this grant,
    the interview, that interview, this interview, the certificate, that certificate, 这个奖, 那个奖, 该奖项, 这个奖项, 这场报告, 这次报告, 这次采访, 这笔资助, 这项资助, 这个活动`,
    { to: 'it', section: 'news', loose: true },
  ],
  [
    'the company, that company, this company, the startup, that startup, 这家公司, 那家公司, 该公司, 这公司',
    { to: 'it', section: 'experience', loose: true },
  ],
  [
    'the course, that course, this course, the class, that class, this class, 这门课, 那门课, 该课程, 这门课程',
    { to: 'it', section: 'teaching', loose: true },
  ],
  [
    'the tool, that tool, this tool, the project, that project, this project, that chip, the framework, that framework, 这个项目, 那个项目, 该项目, 这个工具, 该工具, 这个框架, 这款芯片',
    { to: 'it', section: 'projects', loose: true },
  ],
  [
    `them, these, those, any of it, all of it, some of it, of them, of these, of those, among them, among these, among those, which ones, which of them, which of these, which of those, any of them, any of those,
    one of them, one of those, each of them, all of them, both of them, all of these, all of those, are they, were they, these papers, those papers, 其中, 其中的, 它们, 这些, 那些, 这些论文,
    那些论文, 这些专利, 里面, 这里面, 当中`,
    { to: 'all' },
  ],
  [
    `one, ones, each, respectively, both, which one, which is, which was, which are, which were, 分别, 各自, 各, 都, 哪些, ${joined('哪, 哪一, 哪几, 哪两, 哪三', measures)}`,
    { to: 'all', loose: true },
  ],
  [
    'the other, the other one, the other ones, other ones, the others, the rest, another one, 另一个, 另一篇, 另一项, 另一门, 另外一个, 另外那个, 另外的, 其他的, 其它的, 别的, 其余的, 剩下的',
    { to: 'others' },
  ],
  [
    'any others, any other, anything else, what else, others, any more, more, are there more, is there more, 还有吗, 还有别的, 还有别的吗, 还有其他, 还有其他的吗, 还有没有, 更多, 没了吗, 就这些吗, 就这些',
    { to: 'more' },
  ],
  [
    'before that, and before that, prior to that, previous to that, before this one, the one before that, the one before it, the one before, the previous one, the preceding one, 在那之前, 在这之前, 在此之前, 再之前, 那之前, 这之前, 前一个, 前一篇, 上一个, 上一篇, 再往前一篇',
    { to: 'earlier' },
  ],
  [
    'the one after that, the one after it, the one after, the next one, the following one, 后一个, 后一篇, 下一个, 下一篇',
    { to: 'later' },
  ],
  [
    'the newest one, the latest one, the most recent one, the newer one, the later one, 最新的那个, 最新的那篇, 最新的一篇, 最晚的那个',
    { to: 'newest' },
  ],
  [
    'the oldest one, the earliest one, the older one, the earlier one, 最早的那个, 最早的那篇, 最早的一篇',
    { to: 'oldest' },
  ],
  [
    'the first one, first one, number one, number 1, the 1st one, the former, 第一个, 第1个, 前者',
    { to: 'places', slice: [0, 1] },
  ],
  [`the first, the 1st, ${joined('第一, 第1', measures)}`, { to: 'places', slice: [0, 1], noun: false }],
  [
    `the second, the second one, second one, number two, number 2, the 2nd, the 2nd one, 2nd one, the latter, ${joined('第二, 第2', measures)}, 后者`,
    { to: 'places', slice: [1, 2] },
  ],
  [
    `the third, the third one, third one, number three, number 3, the 3rd, the 3rd one, 3rd one, ${joined('第三, 第3', measures)}`,
    { to: 'places', slice: [2, 3] },
  ],
  [
    `the fourth, the fourth one, fourth one, number four, number 4, the 4th, the 4th one, ${joined('第四, 第4', measures)}`,
    { to: 'places', slice: [3, 4] },
  ],
  [
    `the fifth, the fifth one, fifth one, number five, number 5, the 5th, the 5th one, ${joined('第五, 第5', measures)}`,
    { to: 'places', slice: [4, 5] },
  ],
  ['the last one, last one, the final one, 最后一个, 最后那个', { to: 'places', slice: [-1] }],
  [`the last, ${joined('最后一', measures)}`, { to: 'places', slice: [-1], noun: false }],
  [`the first two, first two, ${joined('前两, 前面两', measures)}`, { to: 'places', slice: [0, 2] }],
  [`the first three, first three, ${joined('前三', measures)}`, { to: 'places', slice: [0, 3] }],
  [`the last two, last two, ${joined('后两, 最后两', measures)}`, { to: 'places', slice: [-2] }],
  [`the last three, last three, ${joined('后三, 最后三', measures)}`, { to: 'places', slice: [-3] }],
];

/** Words for somebody who was just spoken of. */
export const pronouns = 'he, him, his, she, her, hers, they, them, their, 他, 她, 他们, 她们, 他们俩, 他俩';

/** Words for one of two people who were named, by their order. */
export const personAtPlace: readonly (readonly [phrases: string, place: 0 | 1])[] = [
  [
    'the first one of these, the first one of them, the first of them, the first of these, the first of the two, the first one, the former, the first person, the first guy, first one, 第一位, 前一位, 前者',
    0,
  ],
  [
    'the second one of these, the second one of them, the second of them, the second of these, the second of the two, the second one, the latter, the second person, the second guy, second one, 第二位, 后一位, 后者',
    1,
  ],
];

/** Words for the other of two people who were named. */
export const otherPerson =
  'the other one, the other person, the other, the other guy, the other advisor, the other supervisor, other advisor, other supervisor, 另一位, 另一个, 另外一位, 另外一个, 另一个人, 另外那位, 另一位导师, 另一个导师, 另一位老师, 另一个老师';

/** Words that say that both are meant, the researcher and whoever was spoken of. */
export const jointly =
  'together, jointly, in common, do they share, they share, both of them, with each other, 一起, 共同, 合作, 合写';

/** Beginnings of a question that goes on from the one before: the first takes the words off, the second leaves them. */
export const openings = {
  taken: `wbu, hbu, and, or, but, so, ok, okay, what about, how about, and what about, and how about, same for, the same for, same with, same question for, same thing for, also, then, no, not that, i meant,
    i mean, no i meant, instead, 那, 那么, 和, 还有, 以及, 换成, 同样, 不是, 我是说, 我是问, 另外`,
  left: 'with, in, at, by, since, from, before, after, only, just, on, for, 在, 只, 只要, 只看, 跟, 与, 仅, 从, 除了',
};

/** Ends of such a question. */
export const endings = 'too, as well, instead, also, then, 呢, 也';

/** Relative times that need the time of the question before: how many units later, and of what. */
export const nearby: readonly (readonly [string, number, 'year' | 'month'])[] = [
  [
    'the year after that, the yr after that, the yr after, the year after, the following year, the next year, a year later, one year later, the year afterwards, 后一年, 第二年, 下一年, 次年, 之后一年, 再后一年, 再往后一年, 往后一年, 再晚一年, 晚一年',
    1,
    'year',
  ],
  [
    'the year before that, the yr before that, the yr before, the year before, the previous year, a year earlier, one year earlier, the year prior, 前一年, 上一年, 之前一年, 再前一年, 再往前一年, 往前一年, 再早一年, 早一年, 更早一年',
    -1,
    'year',
  ],
  [
    `the month after that, the month after, the following month, the next month, a month later, one month later, 后一个月, 下一个月, ${joined('第二, 第2', measures)}`,
    1,
    'month',
  ],
  [
    'the month before that, the month before, the previous month, a month earlier, one month earlier, 前一个月, 上一个月',
    -1,
    'month',
  ],
];

/** Concepts that ask something of what was spoken of. */
export const asking: readonly Concept[] = [
  ...questioning,
  'duration',
  'whether',
  'link',
  'cite',
  'how',
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
  'volume',
  'term',
  'venueAsk',
  'meaning',
];

/** What is asked, rather than what is asked about: these name no subject of their own. */
export const aspects: ReadonlySet<Concept> = new Set<Concept>([
  ...asking,
  'author',
  'published',
  'accepted',
  'submitted',
  'publish',
  'onArxiv',
  'topic',
  'present',
  'giver',
  'invited',
  'support',
  'inventor',
  'office',
  'place',
  'language',
  'origin',
  'otherNames',
  'nameWord',
  'winner',
]);

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
