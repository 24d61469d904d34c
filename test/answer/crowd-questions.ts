import type { Row } from './questions.ts';

/** Questions of a mixed crowd: relatives, recruiters, journalists, students, people on phones. */
export const crowdQuestions: Readonly<Record<string, readonly Row[]>> = {
  studies: [
    ['which college did peng go to before santa cruz', { items: ['bachelor'], says: ['Huazhong|HUST'] }],
    ['周博士是在哪所大学读的博', { items: ['phd'], says: ['Santa Cruz|UCSC|圣克鲁兹'] }],
  ],
  work: [
    [
      'recruiter here 👋 how many companies are on the cv',
      { items: ['luxitech', 'tetramem', 'synsense'], says: ['3|three'] },
    ],
    ['why is the company called luxi', { says: ['hominin|fossil'] }],
    ['陆兮科技是做什么的？', { items: ['luxitech'], says: ['语言模型|language model|LLM|大模型'] }],
    ['and before that', { after: 'where does peng work now', items: ['tetramem', 'synsense'] }],
    ['what companies did he work for b4 luxitech', { items: ['tetramem', 'synsense'] }],
    ['请问Peng Zhou在陆兮科技担任什么职务', { items: ['luxitech'], says: ['CTO|技术官'] }],
    ['我是北京的记者,想了解“陆兮”这个名字的来历', { says: ['化石|hominin|fossil'] }],
    ['SynSense和Tetramem有啥区别', { items: ['synsense', 'tetramem'] }],
    ['陆兮科技的首席技术官是谁呀', { says: ['Peng'] }],
    ['hey doc where did u work before luxi', { items: ['synsense', 'tetramem'], says: ['SynSense', 'Tetramem'] }],
  ],
  papers: [
    [
      'did the matmul thing actually get into neurips or was it only sent there',
      { none: true, items: ['matmul-free'], says: ['submitted'] },
    ],
    [
      'papers where peng is listed first',
      { items: ['spiceprop', 'rram-arrays', 'fully-memristive-snn', 'bregma-lambda', 'anomaly-detection'] },
    ],
    ["anything about hearing? i'm an audiologist", { items: ['auditory-brainstem'] }],
    ['帮忙生成一下Eagle and Finch的引用格式', { only: ['eagle-and-finch'] }],
  ],
  coauthors: [
    ['peng + wei lu joint work?', { only: ['rram-arrays', 'memristive-integrate-and-fire'] }],
    ['和谁一起写的', { after: 'WIFA是什么论文', says: ['Xuan Zhang|Zhuoran Song|Xiaoyao Liang'] }],
  ],
  venues: [
    [
      'where did the 2020 work come out',
      { items: ['bregma-lambda', 'anomaly-detection'], says: ['PLOS ONE|Bregma', 'NSS/MIC|Nuclear Science|Anomaly'] },
    ],
    [
      "All the places he's published in, journals + conferences",
      { says: ['NeurIPS|Neural Information', 'ISCAS|Symposium on Circuits', 'PLOS ONE'] },
    ],
  ],
  dates: [
    ['did he present anything in texas', { says: ['Austin|Fully Memristive'] }],
    [
      'everything besides papers that happened in 2021',
      { items: ['2021-10-hust-talk', '2021-05-faculty-research-grant', '2021-03-science-internship-mentor'] },
    ],
  ],
  awards: [
    [
      'proud aunt speaking. tell me every prize my nephew peng won :)',
      { items: ['2022-07-best-new-neuromorph', '2023-04-darlington-award'] },
    ],
    ['离拿到达林顿最佳论文奖过去多久啦', { says: ['3 年|3年|三年|2023'] }],
    ['Best New Neuromorph 是什么奖，在什么场合颁的', { items: ['2022-07-best-new-neuromorph'], says: ['Telluride'] }],
  ],
  service: [
    [
      "hello, i'm chairing a neuromorphic conference next year and would like to know whether dr. zhou has been on a program committee before, and for what",
      {
        items: ['icons-2024', 'icnc-2024'],
        says: ['ICONS', 'ICNC|International Conference on Neuromorphic Computing'],
      },
    ],
    ['which ieee cass tech commitees is he in', { items: ['nsa-committee', 'cnn-mac-committee'] }],
  ],
  tools: [
    ['did peng write snntorch himself', { none: true }],
    ['snnTorch和Rockpool有什么区别', { items: ['snntorch', 'rockpool'] }],
    [
      'snntorch vs rockpool, what hardware does each do',
      { items: ['snntorch', 'rockpool'], says: ['Graphcore|IPU', 'Xylo'] },
    ],
  ],
  chip: [
    ['那个开源芯片有啥特点', { items: ['snn-accelerator'], says: ['二值|binarized'] }],
    ['那颗芯片是啥时候送去流片的', { says: ['2022', '9|九|Sep'] }],
  ],
  interests: [
    ['is philosophy part of what they do', { says: ['philosophy'] }],
    ['研究方向有哪些?我想报他的研究生', { says: ['neuromorphic|神经形态'] }],
  ],
  reviewing: [
    ['what about 2021', { after: 'which conferences did he review for in 2022', only: ['review-mwscas-2021'] }],
    ['他总共给多少个会议和期刊审过稿', { says: ['15|11|十五|十一'] }],
  ],
  hobbies: [
    [
      'what does peng do for fun when hes not working so hard',
      { says: ['basketball', 'skateboarding', 'snowboarding', 'calligraphy'] },
    ],
  ],
  'off topic': [
    ['For the visa invitation letter we need his nationality. What is it?', { none: true }],
    ['can u do my physics hw, q3 is F=ma with m=2 and a=5', { none: true }],
  ],
  talks: [
    [
      'Could you list the invited talks he has given, not paper presentations',
      { items: ['2022-06-santa-clara-talk', '2021-10-hust-talk'], says: ['Santa Clara', 'HUST|Huazhong'] },
    ],
    ['and the one before?', { after: 'what was the latest invited talk', items: ['2021-10-hust-talk'] }],
  ],
  grants: [
    [
      'what did the faculty research grant pay for',
      { items: ['2021-05-faculty-research-grant'], says: ['Memristive Spiking Neural Network'] },
    ],
    [
      'who gave him the trainee money in 2020',
      { items: ['2020-09-nss-mic-trainee-grant'], says: ['NSS|Nuclear Science'] },
    ],
    [
      'how long ago was the ucsc one',
      { after: 'list the grants and who gave them', items: ['2021-05-faculty-research-grant'], says: ['5|five'] },
    ],
  ],
  patents: [
    [
      'and the other one?',
      { after: 'Please tell me about the pulse event decision patent', items: ['splitting-normalization'] },
    ],
    ['who else is on the second one besides peng', { after: 'show me the patents', says: ['Muir', 'Qiao'] }],
  ],
  contact: [
    [
      'would he mind if a stranger from the reading group gets in touch',
      { says: ['glad|happy|welcome|reach out|pleased|no address|homepage'] },
    ],
    ['can u give me his e-mail, need to send a cv', { none: true }],
  ],
  vita: [['你能回答哪些问题', {}]],
  'said in passing': [
    [
      'oct 2021 talk, where was that held',
      { after: 'when was the ISCAS 2023 paper presented', items: ['2021-10-hust-talk'], says: ['HUST|Huazhong'] },
    ],
    [
      'for which editions of iscas did peng review',
      { only: ['review-iscas-2025', 'review-iscas-2023', 'review-iscas-2022'] },
    ],
    ['how should i cite the auditory brainstem one in my thesis', { items: ['auditory-brainstem'] }],
  ],
  'words inside others': [
    ['ta在哪里读的博士', { items: ['phd'], says: ['Santa Cruz'] }],
    ['帮我算一下他有多少篇论文', { says: ['13'] }],
    ['通讯地址是什么', { none: true, lacks: ['末位作者'] }],
  ],
};
