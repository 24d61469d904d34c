import type { Row } from './questions.ts';

/** Questions of people outside the field, and of a test's author. */
export const outsideQuestions: Readonly<Record<string, readonly Row[]>> = {
  who: [
    [
      'who is the other auther on the anomoly detection paper from 2020',
      { items: ['anomaly-detection'], says: ['Abbaszadeh'] },
    ],
    [
      "Hi! I'm writing a short piece about the pulse event decision patent and have to credit everybody, so could you tell me who the inventors are?",
      { items: ['pulse-event-decision'], says: ['Yannan Xing', 'Xiwen Gong'] },
    ],
    [
      'Who worked with him on the paper about the rat skulls? My daughter loves mice, that is the only reason I ask.',
      { items: ['bregma-lambda'], says: ['Abbaszadeh', 'Hemmings Wu'] },
    ],
  ],
  what: [
    [
      '我们要做一期科普节目，主持人很好奇，所以想请教一下，陆兮科技的"陆兮"这个名字是什么意思？',
      { says: ['fossil|化石|320|3.2|hominin|人族|露西'] },
    ],
    [
      'what was the uc santa cruz comitee on research money for',
      { items: ['2021-05-faculty-research-grant'], says: ['memristive spiking'] },
    ],
    [
      "We want to get peng a small thank-you present from the whole lab and nobody has an idea, so what is he into when he isn't working?",
      { says: ['ukulele', 'cats'] },
    ],
    [
      '我们课题组正在写基金申请,想参考一下:2021年的那笔经费是做什么研究的?',
      { items: ['2021-05-faculty-research-grant'], says: ['memristive|忆阻'] },
    ],
  ],
  'how many': [
    [
      'how mnay papers came out in 2024',
      {
        items: ['matmul-free', 'gated-slot-attention', 'nir', 'auditory-brainstem', 'wifa', 'eagle-and-finch'],
        says: ['6|six'],
      },
    ],
  ],
  'where and when': [
    ['在圣塔克拉拉大学的演讲是多久以前的事了', { items: ['2022-06-santa-clara-talk'], says: ['4|四'] }],
    [
      'My roommate swears the rodent skull paper is in Nature and we have a pizza riding on it. Where did it really come out?',
      { items: ['bregma-lambda'], says: ['PLOS ONE'] },
    ],
    ['Where was the event about women in science held that the UN invited Peng to?', { none: true }],
    [
      'We are arranging the alumni wall by age of the certificate, which is why I ask how long ago Peng completed the leadership certificate program at Santa Cruz.',
      { items: ['2019-03-leadership-certificate'], says: ['7|seven'] },
    ],
    ['how long ago was that telluride newcomer award', { says: ['4 year|four year'] }],
    [
      'We are putting together a travel piece on conference towns, which is why I wonder where he presented the fully memristive network in 2022.',
      { says: ['Austin'] },
    ],
    ['When was the interview with STEM4ALL put online?', { items: ['2024-06-stem4all-interview'], says: ['2024'] }],
    [
      'I think I might have had Peng as my TA in the UAV class but my memory is terrible... when did he teach that one?',
      { items: ['ece-163-2021'], says: ['2021'] },
    ],
  ],
  'is it true': [
    ['is it true that peng is the cto of luxitech or is that just linkedin talk', { says: ['CTO'] }],
    ['synsense, did the guy work there at some pt', { items: ['synsense'], says: ['SynSense'] }],
    [
      'Is it correct that the chip design is open source, so that anybody may look at it?',
      { items: ['snn-accelerator'], says: ['open|yes'] },
    ],
    [
      'I am rather shy about writing to strangers who are busy, so may I ask whether Peng is happy to be contacted by people?',
      { says: ['glad|happy|reach out|hear from|welcome'] },
    ],
    ['is it true the gated slot attention paper was rejected by neurips', { says: ['accepted'] }],
    ['Peng 审过 NeurIPS 的稿子吗', { items: ['review-neurips-2024'], says: ['NeurIPS', '2024'] }],
  ],
  'going on': [
    [
      'how long ago was that',
      { after: 'when did they get the darlington award', says: ['3 y|three y|3.5|3½|43 months'] },
    ],
    ['How many is that in total?', { after: 'Which papers did Peng write with Donguk Choi?', says: ['5|five'] }],
    ['gpa there?', { after: 'where did she do the phd?', none: true }],
    ['Who else wrote it?', { after: 'Which paper won the Darlington award?', says: ['Chua', 'Choi'] }],
    [
      'In which years was that, please?',
      {
        after: 'Has Dr. Zhou reviewed papers for ISCAS?',
        items: ['review-iscas-2025', 'review-iscas-2023', 'review-iscas-2022'],
        says: ['2022', '2023', '2025'],
      },
    ],
    [
      'wbu 2021',
      { after: 'What did Dr Zhou review for in 2023?', only: ['review-mwscas-2021'], says: ['MWSCAS|Midwest'] },
    ],
  ],
  which: [
    [
      "For a tenure-style CV exercise in our writing class I need journal articles only, no conferences or preprints. Which of Dr Zhou's papers would go on it?",
      { only: ['nir', 'auditory-brainstem', 'rram-arrays', 'memristive-integrate-and-fire', 'bregma-lambda'] },
    ],
    [
      'Which conferences had Dr. Zhou on their programme committee in 2024, if you would be so kind, as we are looking for somebody experienced for ours?',
      {
        items: ['neuroai-2024', 'icons-2024', 'icnc-2024'],
        says: ['ICONS|Neuromorphic Systems', 'ICNC|Conference on Neuromorphic Computing'],
      },
    ],
    [
      'which of the papers are in journals rather than at conferences',
      { only: ['nir', 'auditory-brainstem', 'rram-arrays', 'memristive-integrate-and-fire', 'bregma-lambda'] },
    ],
    ['哪些开源框架是用来训练脉冲神经网络的', { items: ['snntorch', 'rockpool'] }],
    ['which paper won best paper', { says: ['Memristive Integrate-and-Fire|integrate-and-fire'] }],
  ],
  'links and citations': [
    [
      "Would you mind sharing the interview with the UN people? I want to show it to the girls in my coding club, they'd be thrilled.",
      { items: ['2024-06-stem4all-interview'] },
    ],
    [
      'I am finishing my thesis tonight, my reference manager just crashed and I desperately need the full reference of the neuromorphic learning paper in JETCAS, thank you so much!!',
      { items: ['rram-arrays'], says: ['Gradient-based Neuromorphic Learning'] },
    ],
    [
      'I do not remember the English title well, but could I have the link to the paper about language models that work without matrix multiplication?',
      { items: ['matmul-free'], says: ['MatMul-free'] },
    ],
    ['I would like the address of the website of his company.', { says: ['luxitech'] }],
    [
      "I'd like to show my parents the start-up that I might intern at; do you have the website of Peng's company?",
      { says: ['LuxiTech'] },
    ],
  ],
  'not said': [
    ['cats - what r their names', { none: true }],
    ['faculty grant how many $$$', { none: true }],
  ],
  lists: [
    [
      'every course he assisted, oldest first',
      { items: ['ece-101-2020', 'ece-171-2021', 'ece-163-2021', 'cse-30-2022', 'cse-12-2022'], first: 'ece-101-2020' },
    ],
    [
      'list all conference commitees / organising stuff they did',
      { items: ['neuroai-2024', 'icons-2024', 'icnc-2024', 'telluride-2023'] },
    ],
    [
      'awards + grants pls, for a press kit',
      {
        items: [
          '2023-04-darlington-award',
          '2022-07-best-new-neuromorph',
          '2021-05-faculty-research-grant',
          '2020-09-nss-mic-trainee-grant',
        ],
      },
    ],
  ],
  comparisons: [
    [
      'For an infographic that compares inventors with authors, would you mind telling me whether he has more journal papers or more conference papers?',
      { says: ['conference', '7|seven'] },
    ],
    [
      'We have a bet going in the office about who is the more frequent partner in crime, Eshraghian or Kang - who has more papers with Peng?',
      { says: ['Eshraghian', '6|six', '5|five'] },
    ],
  ],
  'the latest': [
    [
      'I do not want to repeat what older articles said, hence my question: what was the last talk that he gave?',
      { items: ['2022-06-santa-clara-talk'], says: ['Santa Clara'] },
    ],
  ],
  Vita: [
    [
      'Excuse me, before I trust what you say in front of parents, may I know whether you are a person or a computer program?',
      { says: ['bot|program|Vita'] },
    ],
    ['Where do you get your information from, Vita?', { says: ['profile|homepage|page'] }],
    ['vita can u do chinese too', { says: ['Chinese|中文|yes'] }],
  ],
  'nothing of that': [
    ['Everybody at the party says that he lied about his degree, so tell me honestly, is he a fraud?', { none: true }],
  ],
};
