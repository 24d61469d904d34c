import type { Row } from './questions.ts';

/** Questions that people with no knowledge of the vocabulary wrote, in haste: what is said on the way, what is not there. */
export const sloppyQuestions: Readonly<Record<string, readonly Row[]>> = {
  who: [
    [
      'whos leon chua and what does he have to do w/ peng',
      { says: ['Darlington|Integrate-and-Fire'], items: ['leon-chua'] },
    ],
    [
      'who did they write the rat skull landmarks thing with??',
      { says: ['Zheng Liu', 'Hemmings Wu', 'Yuli Wang', 'Abbaszadeh'], items: ['bregma-lambda'] },
    ],
    ['who wuz his phd supervisers', { says: ['Kang', 'Eshraghian'] }],
    [
      'From whom came the Faculty Research Grant, and on which date was that reported?',
      { says: ['Committee on Research', '2021-05|May|5月', '2021'], items: ['2021-05-faculty-research-grant'] },
    ],
    [
      'co-authors of towards real-time ML for anomaly detection',
      { says: ['Abbaszadeh'], items: ['anomaly-detection'] },
    ],
  ],
  what: [
    ["I'm curious, what is the company name Luxi supposed to mean", { says: ['hominin|fossil'] }],
    [
      "Hello! I'm a science journalist writing about open silicon and, if it isn't too much trouble, could you tell me what shuttle run Dr. Zhou's chip was submitted to? Thank you so much",
      { says: ['MPW7'] },
    ],
    ['patent nr of the pulse event one', { says: ['CN113902106B'], items: ['pulse-event-decision'] }],
    ['what topics is this guy into research wise', { says: ['neuromorphic', 'spiking'] }],
    ['tellurid, whats that n what did he do there', { says: ['Telluride'], items: ['telluride-2023'] }],
    ["candidate's current job title?", { says: ['CTO', 'LuxiTech'] }],
    ['vol. and page of the NIR article', { says: ['15', '8122'], items: ['nir'] }],
  ],
  where: [
    [
      'where does steve kang have his lab',
      { says: ['Nanoelectronic Integrated Systems|Santa Cruz|UCSC'], items: ['sung-mo-kang'] },
    ],
    ['where did tetramems RRAM tech come from originally', { says: ['USC', 'UMass', 'HP'], items: ['tetramem'] }],
    ['wher did peng go 2 skool', { says: ['UCSC|Santa Cruz', 'HUST|Huazhong'], items: ['phd', 'bachelor'] }],
  ],
  when: [
    ['when did RWKV first hit arxiv', { says: ['2023', 'May|2023-05|05/22|5/22'] }],
    ['exact day of the tapeout submission?', { says: ['13', 'Sep|2022-09|09/13|9/13', '2022'] }],
    [
      'do u know when he did that leadership certificate thing for grad students',
      { says: ['2019', 'Mar|2019-03|03/16|3/16'], items: ['2019-03-leadership-certificate'] },
    ],
    [
      'When did Jason Eshraghian become an assistant professor in the department?',
      { says: ['2022-08|Aug|8月', '2022'], items: ['2022-08-eshraghian-joins-ece'] },
    ],
    [
      '联合国那场女性科学家的政策对话是哪一天？',
      {
        says: ['2023-10-13|13 Oct|13 October|Oct 13|October 13|Oct. 13|10月13日'],
        items: ['2023-10-un-policy-dialogue'],
      },
    ],
  ],
  which: [
    ['whos on BOTH patents apart from peng himself', { says: ['Ning Qiao', 'Muir'] }],
    ['snowbord or ski??', { says: ['snowboard'] }],
    [
      'Please name the oldest news item that is recorded.',
      { says: ['Leadership'], items: ['2019-03-leadership-certificate'], first: '2019-03-leadership-certificate' },
    ],
  ],
  count: [['total nr of publications pls', { says: ['13|thirteen'] }]],
  ago: [
    ['how many years has it been since his bachelors', { says: ['10|ten'], items: ['bachelor'] }],
    [
      'how much time between rwkv going on arxiv and it getting accepted',
      { says: ['4 months|four months|4½|4.5|139|almost 5|5 months|five months|Oct|2023-10'] },
    ],
  ],
  whether: [
    ['does the CTO skateboard by any chance lol', { says: ['skateboard'], lacks: ['No,'] }],
    ['has he ever mentored interns', { says: ['Science Internship Program'], lacks: ['No,'] }],
    ['i gotta take cse12 next quarter did he TA that one', { says: ['2022'], items: ['cse-12-2022'] }],
    ['Hi! Does Dr Zhou have any experience with large language models?', { says: ['language model'] }],
    [
      'Does the candidate serve on any technical committees of the IEEE?',
      { says: ['Neural Systems|NSA', 'Cellular Nanoscale|CNN-MAC'], items: ['nsa-committee', 'cnn-mac-committee'] },
    ],
    ['bet he never had a single grant', { items: ['2021-05-faculty-research-grant', '2020-09-nss-mic-trainee-grant'] }],
  ],
  list: [
    [
      'as chair of a small workshop id like to know which technical committees dr zhou sits on',
      {
        says: ['Neural Systems and Applications', 'Memristor Array Computing|CNN-MAC'],
        items: ['nsa-committee', 'cnn-mac-committee'],
      },
    ],
    [
      'full author list for gated slot attn',
      { says: ['Yu Zhang', 'Songlin Yang', 'Guohong Fu', 'Wei Bi'], items: ['gated-slot-attention'] },
    ],
    [
      'anything with dylan muir? papers, patents whatever',
      { items: ['nir', 'splitting-normalization', 'pulse-event-decision'] },
    ],
  ],
  compare: [
    ['difference between snntorch and rockpool', { says: ['Graphcore|IPU', 'Xylo'], items: ['snntorch', 'rockpool'] }],
    ['was 2023 or 2024 the busier year for publishing', { says: ['2024', '6|six', '2|two'] }],
    [
      'did the tapeout happen before or after the telluride award',
      { says: ['after|later|first|before|earlier', 'Sep|2022-09', 'Jul|2022-07'] },
    ],
    [
      'How long did it take from the preprint of the RWKV paper to its acceptance by EMNLP Findings?',
      { says: ['2023-05|May|5月|139 days|four months|4 months', '2023-10|Oct|10月|139 days|four months|4 months'] },
    ],
    ['NIR的预印本和正式接收相隔多久？', { says: ['2023-11|Nov|11月|9个月|九个月', '2024-08|Aug|8月|9个月|九个月'] }],
    [
      'where do tetramem and synsense come from originally, academia-wise',
      { says: ['Zurich', 'USC|UMass|HP Labs|Southern California'], items: ['tetramem', 'synsense'] },
    ],
  ],
  link: [
    [
      'got a url for the interview about gender equal LLMs with the UN people',
      { says: ['STEM4ALL'], items: ['2024-06-stem4all-interview'] },
    ],
    ['can u giv me the rodnt skull paper link for my bio hw plz', { items: ['bregma-lambda'], first: 'bregma-lambda' }],
  ],
  cite: [
    [
      'hi, for my thesis i need to reference the dynamical RRAM arrays article, how do i cite it in APA or ieee',
      { says: ['Gradient-based Neuromorphic Learning'], items: ['rram-arrays'] },
    ],
    ['怎么引用那篇找 bregma 和 lambda 点的论文', { says: ['Bregma and Lambda'], items: ['bregma-lambda'] }],
  ],
  followup: [
    ['and rockpool', { says: ['Rockpool'], items: ['rockpool'], after: "what's snntorch" }],
    [
      'where did that come out',
      {
        says: ['NSS/MIC|Nuclear Science'],
        items: ['anomaly-detection'],
        after: 'co-authors of towards real-time ML for anomaly detection',
      },
    ],
  ],
  absent: [
    ['how much does a cto like him make at luxitech', { none: true }],
    ['abstract of the WIFA paper please', { none: true }],
    ["what's the name of his cat", { none: true }],
  ],
  vita: [
    ['what kind of stuff can i ask u', { says: ['Peng|profile'] }],
    ['where do you get all this info from', { says: ['profile|homepage'] }],
    ['what are you even good for, useless bot', { says: ['Peng|profile'] }],
  ],
  latest: [['What was the last talk that is recorded, and where was it given?', { says: ['Santa Clara|ISCAS'] }]],
  mechanism: [
    ['how many papers per year on average', { says: ['2.6'] }],
    ['what percentage of his papers are journal papers', { says: ['5 of 13', '38'] }],
    ['who was on both patents', { says: ['Dylan Richard Muir', 'Ning Qiao', 'Peng Zhou'], lacks: ['Hao Liu'] }],
    ['were the two patents published in the same year?', { says: ['Yes', '25 February 2022', '7 January 2022'] }],
    [
      'who are his three most frequent coauthors',
      { says: ['Jason Eshraghian: 6', 'Donguk Choi: 5', 'Sung-Mo Kang: 5'] },
    ],
    ['what is the second most recent paper?', { only: ['nir'] }],
    ["papers that aren't with Eshraghian", { lacks: ['RRAM'], items: ['wifa', 'rwkv'] }],
    [
      'between march and june 2022 what happened',
      { items: ['2022-03-spiceprop-preprint', '2022-06-santa-clara-talk'] },
    ],
    ['how many months between the two talks', { says: ['8 months'] }],
    ['how many days between the two 2022 patents', { says: ['49 days'] }],
    ['was the telluride award before the darlington one?', { says: ['15 July 2022', '29 April 2023'] }],
    ['is 2024 his most productive year', { says: ['Yes', '2024: 6'] }],
    ['does NIR have more authors than WIFA?', { says: ['15', '7'], only: ['nir', 'wifa'] }],
    ['give me doi + arxiv id of the NIR paper', { says: ['10.1038/s41467-024-52259-9', '2311.14641'] }],
    ['who invited him to Santa Clara and when was that?', { says: ['Nam Ling', '23 June 2022'] }],
    ['compare tetramem and synsense', { says: ['computing in memory', 'Zurich'] }],
    ['As a grad student, I would love to know which open-source tools Peng lists', { items: ['snntorch', 'rockpool'] }],
    ['I run a podcast and want to invite him - how can I get in touch?', { only: ['about'] }],
    ['yo who is this dude peng', { says: ['LuxiTech'] }],
    ['does the CTO play the ukulele', { says: ['Yes'] }],
    ['papers on giraffes', { none: true }],
    ['giraffe papers', { none: true }],
    ['does he have any small papers?', { none: true }],
    ['did he study taekwondo', { none: true }],
    ['did he found luxitech by himself?', { none: true }],
    ['who co-founded luxitech with him', { none: true }],
    ['did the chip work?', { none: true }],
    ['what is he teaching now', { none: true }],
    ['who made rockpool', { none: true }],
    ['how much power does the chip use', { none: true }],
    ['can i work for him', { none: true }],
    ['what does he earn', { none: true }],
    ['give me the abstract of the NIR paper', { none: true, only: ['nir'] }],
    ['what does RWKV stand for', { none: true }],
    ['who is older, Kang or Chua', { none: true }],
    ['who programmed this bot', { says: ['profile'] }],
    ['what kind of bot are you', { says: ['Vita'] }],
  ],
};
