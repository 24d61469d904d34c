import type { Row } from './questions.ts';

const patents = ['splitting-normalization', 'pulse-event-decision'];

/** Questions that stand by themselves, whatever was asked before. */
export const unchanged: readonly string[] = [
  'all the grants pls',
  'when was that stem4all interview out',
  'do u know when he did that leadership certificate thing',
  "I'm curious, what is the company name Luxi supposed to mean",
  'how many of the papers came out before 2022',
  'how long has it been since he finished his bachelor',
  'What is the most recent piece of news that the profile has?',
  'is it true that he studied at HUST?',
  'papers with both kang and eshraghian on them',
  'has this person ever taped out a chip?',
  '那个SNN加速器是开源的吗？',
  'Nature Communications 那篇是什么时候被接收的？',
  '把工作经历都列出来',
  'ISCAS上发过几篇',
  'what is it they research exactly',
  'since how long is the stem4all interview online',
  'which city was it where peng presented at iscas in 23',
  'is it ture that he reviews for ICLR',
  'has he got more journal or more conference papers',
  'at which uni was the latest invited lecture',
  'so what does this guy do nowadays',
  'what was peng up to between june n august 2022',
  'is it allowed that a stranger writes to Dr Zhou',
  'where can i read that interview with peng',
  'what pills should I take',
  '哪些论文是发在ISCAS上的',
  '华科那次报告过去多久了',
];

/** What may have been asked before them: a list, one record, works with somebody, yes or no. */
export const before: readonly string[] = [
  'list his papers from 2024',
  'tell me about the wifa paper',
  'papers with kang',
  'did he get any grants',
  '他教过什么课',
];

/** Questions one after another; only what comes back for the last is looked at. */
export const conversations: Readonly<Record<string, readonly Row[]>> = {
  'from the question before a list': [
    ['and neurips', { after: ['does peng review for iclr', 'which year'], only: ['review-neurips-2024'] }],
    [
      'and with wei lu?',
      {
        after: ['how many papers with jason', 'which is the latest'],
        items: ['rram-arrays', 'memristive-integrate-and-fire'],
        says: ['2 papers'],
      },
    ],
    ['how many papers together', { after: 'does he know jason eshraghian', says: ['6 papers'] }],
    ['which was first', { after: 'spiceprop vs rram arrays, whats the difference', says: ['2 March 2022'] }],
    ['and before that?', { after: 'where did peng do the phd', only: ['bachelor'] }],
    [
      'same for the monterey one',
      { after: ['iscas papers', 'the austin one', 'bibtex'], says: ['@inproceedings'], only: ['spiceprop'] },
    ],
    [
      "who's the first inventor on it",
      { after: ['hey does peng have patents', 'the second one'], says: ['Peng Zhou'], only: ['pulse-event-decision'] },
    ],
    ['what do they do there', { after: 'did he work at synsense', only: ['synsense'], says: ['spun out'] }],
    ['第二作者是谁', { after: 'RRAM阵列那篇论文的作者有哪些？', only: ['rram-arrays'], says: ['Donguk Choi'] }],
    ['list em', { after: 'how many is he first author on', items: ['spiceprop', 'bregma-lambda'] }],
  ],
  'about what was just told': [
    ['Nice! Which paper was that for?', { after: 'Did Peng win any award?', items: ['memristive-integrate-and-fire'] }],
    ['is there a paper about it', { after: "what's nir", items: ['nir'], says: ['1 paper'] }],
    ['did he publish there as well?', { after: 'how often has Peng reviewed for ISCAS', items: ['spiceprop'] }],
    ['他在那里担任什么职位?', { after: '什么是陆兮科技', only: ['luxitech'] }],
    ['venue', { after: 'latest paper?', says: ['NeurIPS'], only: ['gated-slot-attention'] }],
    ['how much was it?', { after: ['any grants?', 'who gave the first one'], none: true }],
    ['and what about patents', { after: 'what does CNN-MAC stand for', says: ['2 patents'] }],
    ['tell me more about the talk', { after: 'what was peng up to in 2021?', items: ['2021-10-hust-talk'] }],
    ['how long ago was that', { after: 'when did they get the darlington award', says: ['3 years'] }],
    ['那本科呢?', { after: ['他博士在哪里读的?', '导师是谁'], none: true, lacks: ['Kang'] }],
    ['which papers did he write with the first one', { after: "Who supervised Peng's PhD?", says: ['5'] }],
  ],
  'words that refer back': [
    ['who else is on it', { after: 'tell me about the wifa paper', says: ['Xiaoyao Liang'] }],
    ['which of those was for a paper', { after: 'what awards did he win', first: '2023-04-darlington-award' }],
    ['when was the python one', { after: 'what courses did he TA', says: ['Winter 2022'], only: ['cse-30-2022'] }],
    [
      'who gave the money for the 2021 one',
      { after: 'did they get any grants', says: ['Committee on Research'], only: ['2021-05-faculty-research-grant'] },
    ],
    ['just the ece ones', { after: 'which courses did he ta', only: ['ece-163-2021', 'ece-171-2021', 'ece-101-2020'] }],
    ['the last two', { after: 'which courses did he ta', only: ['ece-171-2021', 'ece-101-2020'] }],
    ['when were they published', { after: 'list his patents', says: ['7 January 2022', '25 February 2022'] }],
    ['分别是哪天公布的', { after: '他有哪些专利', says: ['2022年1月7日', '2022年2月25日'], only: patents }],
    ['2021年的是哪两门', { after: '当过几门课的助教', only: ['ece-163-2021', 'ece-171-2021'] }],
    ['Python那门呢', { after: '他教过什么课', only: ['cse-30-2022'] }],
    ['第二家是做什么的', { after: '他待过哪些公司', only: ['tetramem'] }],
    ['第一作者是Yu Zhang的是哪一篇', { after: '和Rui-Jie Zhu合作过哪些论文', only: ['gated-slot-attention'] }],
    [
      '被接收的有哪些',
      {
        after: '2024年有哪些论文',
        only: ['gated-slot-attention', 'nir', 'auditory-brainstem', 'wifa', 'eagle-and-finch'],
      },
    ],
    ['and its doi?', { after: 'who is the first author of the nir paper', says: ['10.1038/s41467-024-52259-9'] }],
    ['and the zurich spin-off, what do they do', { after: 'where has he worked', only: ['synsense'] }],
  ],
  'what is put into the question before': [
    ['how many papers do they have together', { after: 'who is jason eshraghian', says: ['6'] }],
    ['他们一起写了几篇论文', { after: '谁是Jason Eshraghian', says: ['6'] }],
    ['any journals too?', { after: 'which conferences has peng reviewed for', items: ['review-jetcas'] }],
    ['期刊呢', { after: '他审过哪些会议', items: ['review-jetcas', 'review-memetic-computing'] }],
    ['and in the month after that?', { after: 'what happened in october 2023?', only: ['2023-11-nir-preprint'] }],
    ['前一年呢', { after: '2023年有几篇论文', says: ['2022', '2'], only: ['rram-arrays', 'fully-memristive-snn'] }],
    ['same for 2022', { after: 'how many papers in 2023', only: ['rram-arrays', 'fully-memristive-snn'] }],
    ['how many', { after: 'does he have patents', only: patents }],
  ],
  'three in a row': [
    ['and the first?', { after: ['list his patents', 'the second one'], only: ['splitting-normalization'] }],
    ['not that one, the other', { after: ['list his patents', 'the first one'], only: ['pulse-event-decision'] }],
    ['另一个呢', { after: ['他有哪些专利', '第二个'], only: ['splitting-normalization'] }],
    ['when was it', { after: ['what awards did he win', 'which of those was for a paper'], says: ['29 April 2023'] }],
    ['and the other one', { after: ['what did he publish in 2022', 'the ISCAS one'], only: ['rram-arrays'] }],
    ['who wrote it', { after: ['papers about memristors', 'which one is the oldest'], says: ['Kang'] }],
    ['分别发表在哪', { after: ['他和Kang合作过哪些论文', '其中2022年的有哪些'], says: ['JETCAS', 'ISCAS'] }],
    ['圣克拉拉那场呢', { after: ['他做过哪些报告', '在华科那场是什么时候'], only: ['2022-06-santa-clara-talk'] }],
    ['谁写的', { after: ['2024年有哪些论文', 'Nature那篇的DOI'], says: ['Jens E Pedersen'], only: ['nir'] }],
    ['and in 2021?', { after: ['papers in 2023', 'and in 2022?'], only: ['memristive-integrate-and-fire'] }],
  ],
};

/** Chinese as it is spoken and typed. */
export const chineseQuestions: Readonly<Record<string, readonly Row[]>> = {
  spoken: [
    ['请问 Telluride 2023 的专题是谁和 Peng 一起主持的？', { says: ['Eshraghian'] }],
    ['Peng 现在的职务是什么', { says: ['CTO', 'LuxiTech'] }],
    ['Tetramem 是一家做什么的公司？', { says: ['computing in memory'], only: ['tetramem'] }],
    ['他平时除了做科研喜欢玩什么', { says: ['basketball'] }],
    ['2021年10月那场报告是在哪儿做的', { says: ['Huazhong'], only: ['2021-10-hust-talk'] }],
    ['他教过（助教也算）哪些课', { items: ['cse-12-2022', 'ece-101-2020'] }],
    [
      '2022年1月到3月都有哪些动态',
      { items: ['2022-01-pulse-event-decision-published', '2022-03-science-internship-mentor'] },
    ],
    ['脉冲事件那个专利在谷歌专利上的链接', { items: ['pulse-event-decision'] }],
    ['怎么引用那篇找 bregma 和 lambda 点的论文', { says: ['/cite'], items: ['bregma-lambda'] }],
    ['请问距离他本科毕业已经过去多少年了？', { says: ['10年'] }],
    ['联合国那场女性科学家的政策对话是哪一天？', { says: ['2023年10月13日'] }],
    ['候选人目前在哪家公司，什么职位', { says: ['CTO', 'LuxiTech'] }],
    ['主页上列了哪些开源软件框架', { items: ['snntorch', 'rockpool', 'nir-software'] }],
    ['当过哪些会议的程序委员会委员', { items: ['neuroai-2024', 'icons-2024', 'icnc-2024'] }],
    ['鹏哥本科在哪念的', { says: ['Huazhong'] }],
    ['他一共拿过几笔资助', { says: ['2'] }],
    ['他给NeurIPS审过稿没', { items: ['review-neurips-2024'] }],
    ['snnTorch是干啥的', { says: ['spiking neural networks'], only: ['snntorch'] }],
    ['你能干啥', { says: ['Peng Zhou'] }],
    ['2020年的那笔资助是谁给的', { says: ['NSS/MIC'], only: ['2020-09-nss-mic-trainee-grant'] }],
  ],
  traditional: [
    ['彭舟獲得過什麼獎', { items: ['2023-04-darlington-award', '2022-07-best-new-neuromorph'] }],
    ['他在哪裡讀的博士', { says: ['Santa Cruz'] }],
    ['RWKV那篇論文發表在哪個會議', { says: ['EMNLP'] }],
  ],
  'not said': [
    ['Peng Zhou 的中文名怎么写', { none: true }],
    ['在Tetramem干了几年', { none: true }],
    ['有没有关于量子计算的论文', { none: true }],
    ['他在上海待过吗', { none: true }],
    ['他微信多少啊', { none: true }],
    ['那笔2021年的资助有多少钱', { none: true }],
  ],
};
