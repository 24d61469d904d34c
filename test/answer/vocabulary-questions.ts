import type { Row } from './questions.ts';

/** Honest questions with a word that also stands in a phrase of another meaning. */
export const vocabularyQuestions: Readonly<Record<string, readonly Row[]>> = {
  // Chinese has no relative clauses: `什么时候` after a noun asks.
  times: [
    ['RWKV论文是什么时候发表的', { only: ['rwkv'], says: ['2023'] }],
    ['专利是什么时候公开的', { says: ['2022年2月25日', '2022年1月7日'] }],
    ['奖是什么时候得的', { says: ['2023年4月29日', '2022年7月15日'] }],
  ],
  // Who gave an award is not who gave a grant.
  givers: [
    ['who gave the best paper award', { items: ['2023-04-darlington-award'], lacks: ['Committee on Research'] }],
    ['奖是谁颁的', { items: ['2023-04-darlington-award'], lacks: ['Committee on Research'] }],
  ],
  // Words without their endings are other words: intelligence is not intelligent, a country is not countries.
  endings: [
    ['does snnTorch support intelligence processing units', { only: ['snntorch'], says: ['Graphcore'] }],
    ['papers on artificial intelligence', { none: true, says: ['artificial intelligence'] }],
    ['in which country did he study', { items: ['phd', 'bachelor'] }],
    ['what country is the 2022 conference in', { says: ['Austin'] }],
    ['did he teach programming abstractions', { only: ['cse-30-2022'] }],
    ["he's quite active, how many papers", { says: ['13'] }],
    ['is there any record of him teaching', { says: ['5 courses'] }],
    ['what issues did he work on', { none: true, says: ['issues'] }],
    ['when was the patent issued', { says: ['25 February 2022', '7 January 2022'] }],
    ['was he hired by SynSense', { only: ['synsense'] }],
    ['did he design a custom chip', { none: true, says: ['custom'] }],
    ['does he work on lidar', { none: true, says: ['lidar'] }],
  ],
};
