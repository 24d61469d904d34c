import type { Row } from './questions.ts';

/** Questions in the manner of chat rooms, and of kinds that an unseen set once failed. */
export const recentQuestions: Readonly<Record<string, readonly Row[]>> = {
  chat: [
    ['smh where does dr zhou work rn', { says: ['LuxiTech'] }],
    ['whats she working on atm ngl', { says: ['neuromorphic|LuxiTech'] }],
    ['yo bro whats the newest paper asap', { first: 'gated-slot-attention' }],
    ['who supervised peng, asking for a friend lol', { says: ['Kang', 'Eshraghian'] }],
    ['which class did dr z TA last', { only: ['cse-12-2022'] }],
    ['dr k homepage', { items: ['sung-mo-kang'] }],
    ['imo he has too many papers. how many tho', { says: ['13'] }],
    ['prof kangs website pls', { only: ['sung-mo-kang'] }],
    ['when was the talk at scu', { says: ['23 June 2022'] }],
  ],
  asides: [
    ['how many people are on the nir paper, it goes on forever', { says: ['15'] }],
    ['how do i cite NIR, the journal version not arxiv', { only: ['nir'] }],
    ['which shuttle did the chip go on', { says: ['MPW7'] }],
    ['is it ok if i write to peng out of the blue', { only: ['about'] }],
    ['what is the RWKV paper, sounds cool lol', { first: 'rwkv' }],
  ],
  hobbies: [
    ['does the prof skateboard tho', { says: ['Yes', 'skateboarding'] }],
    ['can he meditate', { says: ['Yes', 'meditation'] }],
    ['does she ski', { none: true }],
    ['他打篮球吗，还是只看球', { says: ['basketball'] }],
    ['不做科研的时候他喜欢什么', { says: ['ukulele'] }],
  ],
  events: [
    ['who got the professor to come give a talk at santa clara', { says: ['Nam Ling', 'Ogunfunmi'] }],
    ['when was jason hired', { only: ['2022-08-eshraghian-joins-ece'] }],
    ['when was eshraghian appointed', { only: ['2022-08-eshraghian-joins-ece'] }],
    ['Eagle and Finch 中了什么会', { says: ['COLM'] }],
    ['Kang 老师在哪个组', { says: ['Nanoelectronic'] }],
    ['where is the name luxi from', { says: ['fossil'] }],
    ['what was the last year he sat on a program committee', { says: ['2024'] }],
    ['what was the first year he was a TA', { only: ['ece-101-2020'] }],
  ],
  several: [
    ['list the companies he has worked for', { only: ['luxitech', 'tetramem', 'synsense'] }],
    ['list the companies he founded', { only: ['luxitech'] }],
    ['was 2022 a better year than 2024 for publications', { says: ['2024: 6', '2022: 2'] }],
    ['which year was the worst for papers', { says: ['2021'] }],
    ['what is the difference between rockpool and snntorch hardware wise', { says: ['Xylo', 'IPU'] }],
    ['which of the two patents is older', { says: ['7 January 2022'] }],
    ['两场报告哪个早', { first: '2021-10-hust-talk' }],
    [
      'which papers are still unpublished',
      { only: ['matmul-free', 'gated-slot-attention', 'auditory-brainstem', 'wifa'] },
    ],
    ['who did he publish with more, kang or eshraghian', { says: ['Eshraghian'] }],
  ],
  places: [
    ['when was the talk at HUST in wuhan', { only: ['2021-10-hust-talk'] }],
    ['when was the talk in wuhan', { none: true }],
    ['did he speak at HUST in paris', { none: true }],
  ],
  uncounted: [
    ['how many papers did he review for neurips 2024', { none: true, only: ['review-neurips-2024'] }],
    ['他审过多少篇稿', { none: true }],
    ['how many times did he review for ISCAS', { says: ['3'] }],
    ['how many students took CSE 12', { none: true, only: ['cse-12-2022'] }],
    ['how many downloads does snntorch have', { none: true, only: ['snntorch'] }],
  ],
  'titles of others': [
    ['when did peng write attention is all you need', { none: true }],
    ['who wrote attention is all you need', { none: true }],
    ['when did he publish deep residual learning for image recognition', { none: true }],
  ],
  'going on': [
    [
      'and the other one?',
      { after: ['who supervised the phd', 'how many papers with kang'], says: ['Eshraghian', '6'] },
    ],
    ['另一位呢', { after: 'SCU的报告是谁邀请的', says: ['Ogunfunmi'] }],
    ['再往前一年呢', { after: '2021年他当过哪些课的助教', only: ['ece-101-2020'] }],
    ['which of those run on xylo', { after: 'what software is on the page', only: ['rockpool', 'nir-software'] }],
    ['would they mind if i write', { after: 'list the papers', only: ['about'] }],
  ],
};
