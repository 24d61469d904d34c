import type { Row } from './questions.ts';

/** Questions whose words are near to others that mean something else. */
export const kinQuestions: Readonly<Record<string, readonly Row[]>> = {
  'venues of nearly one name': [
    ['reviewing for TCAS-I', { only: ['review-tcas-i'] }],
    ['reviewing for TCAS', { items: ['review-tcas-i', 'review-tcas-ii'], says: ['2'], lacks: ['TCAS-I:'] }],
    ['at what conferences do his papers get in', { says: ['NeurIPS', 'ISCAS', 'COLM'] }],
    ['anything in a Nature journal', { items: ['nir'] }],
    ['papers at iscas 23', { only: ['spiceprop'] }],
    [
      'compare the two rwkv papers: year and conference',
      { items: ['rwkv', 'eagle-and-finch'], says: ['2023', '2024', 'COLM'] },
    ],
  ],
  'several where one was meant': [
    [
      'whats that internship program where he mentored, and what years',
      { items: ['2021-03-science-internship-mentor', '2022-03-science-internship-mentor'], says: ['2021', '2022'] },
    ],
  ],
  'first of the authors': [
    ['on how many of the papers is peng the first name', { says: ['5'] }],
    ['who led the RWKV paper', { says: ['Bo Peng'] }],
    ['who led the topic area at telluride', { items: ['telluride-2023'] }],
    ['on how many papers is he the first name', { says: ['5'] }],
    ['was he first on Eagle and Finch', { none: true, says: ['Bo Peng'] }],
  ],
  'what is not done meanwhile': [
    ['what does he do for fun when not staring at neurons', { says: ['ukulele'] }],
    ["when he's not taping out chips, what does he do for fun", { says: ['ukulele'] }],
  ],
  'who owns, and other things not said': [
    ['who owns the patents', { none: true, lacks: ['inventors of'] }],
    ['专利归谁所有', { none: true }],
    ['any workshop papers', { none: true }],
    ['有没有workshop论文', { none: true }],
    ['anything new this month', { none: true, says: ['November 2026'], lacks: ['about in'] }],
  ],
  'sent to a venue, and taken by it': [
    ['where was matmul-free submitted', { only: ['matmul-free'], says: ['submitted to', 'NeurIPS'] }],
    ['where was the MatMul-free paper published', { none: true, says: ['submitted to'], lacks: ['is in'] }],
    ['MatMul-free那篇投到哪了', { only: ['matmul-free'], says: ['已投稿'], lacks: ['发表在'] }],
    ['did he publish at neurips', { only: ['gated-slot-attention'], says: ['1 paper'] }],
    ['was matmul-free in neurips', { none: true, says: ['submitted'] }],
    ['how many NeurIPS papers does he have', { items: ['gated-slot-attention'], says: ['2', 'Only submitted'] }],
  ],
  'said with the question': [
    [
      "who's named first on the audio normalisation patent",
      { items: ['splitting-normalization'], says: ['Huaqiu Zhang'] },
    ],
    ['the paper that won the darlington, who led it', { says: ['Eshraghian', 'Chua'] }],
    ['what does peng actually work on, like research wise. explain to a first year', { says: ['spiking'] }],
    ['where on the net can i find his company', { items: ['luxitech'] }],
    [
      'when was the pulse event decision thing published, need it for a prior art search',
      { only: ['pulse-event-decision'], says: ['January 2022'] },
    ],
    ['how many courses has he TAd altogether', { says: ['5'] }],
    ['the bregma paper, how old is it by now', { says: ['5 years'] }],
    [
      'someone told me the gated slot attention paper was only ever submitted and never got in. true?',
      { says: ['accepted by'], lacks: ['Yes'] },
    ],
    ['does philosophy play any part in what you do', { says: ['philosophy'] }],
    ['has the RWKV thing been cited a lot', { none: true }],
    ['is he dr yet', { items: ['phd'] }],
  ],
  'short for something': [
    ["what'd he TA winter 21", { only: ['ece-171-2021'] }],
    ['did peng do more reviewing in 22 or in 24', { says: ['2024'] }],
    ['which CASS TCs does he sit on', { items: ['nsa-committee', 'cnn-mac-committee'] }],
    ['is he on the ICONS PC', { items: ['icons-2024'], says: ['Yes'] }],
    ['PC / organizer roles in 2024, bullet them', { items: ['neuroai-2024', 'icons-2024', 'icnc-2024'] }],
    ["all classes TA'd, w codes", { says: ['ECE 163', 'CSE 12'] }],
    ['invited talks, all of em', { items: ['2022-06-santa-clara-talk', '2021-10-hust-talk'] }],
    ['how shd i cite the neuromorphic intermediate representation in my thesis', { items: ['nir'] }],
    ['where do i find the rtl for the spiking accelerator', { items: ['snn-accelerator'] }],
    ['and the yr before', { after: 'papers in 2022', items: ['memristive-integrate-and-fire'], says: ['2021'] }],
    ['h-index + total cites? need it for the tenure packet', { none: true }],
  ],
  'one or the other': [
    ['undergrad where?? hust or tsinghua', { items: ['bachelor'], says: ['Huazhong'] }],
    ['did matmul-free make it into neurips or nah', { none: true, items: ['matmul-free'], says: ['submitted'] }],
    ['busier paperwise in 2023 or 2024', { says: ['2024'] }],
    ['the two patents: which got published earlier', { first: 'pulse-event-decision' }],
  ],
  'hobbies and interests': [
    ['besides EE what disciplines does he draw on', { says: ['neuroscience'] }],
    ['need research interests for our speaker page', { says: ['spiking'] }],
    ['which basketball team does dr zhou root for', { none: true }],
  ],
  'nothing to do with it': [['cuda oom on my 3090 help', { none: true }]],
  'beside the question': [
    ['who was it that invited dr zhou to come speak at santa clara', { says: ['Nam Ling', 'Ogunfunmi'] }],
    [
      'my daughter showed me this server. what is it that peng actually researches? simple words please dear',
      { says: ['spiking'] },
    ],
    ['what does he do for fun when he isnt staring at spikes', { says: ['ukulele'] }],
    [
      'Good evening. Could you tell me how many grants Dr. Zhou has received so far according to your records?',
      { says: ['2'] },
    ],
    ['has he got anything to do with UNICEF or is that a different peng zhou', { items: ['stem4all'], says: ['Yes'] }],
    ['is philosophy really part of his work or did i read that wrong', { says: ['philosophy'] }],
    [
      'do you have the url of that interview with the gender equality / STEM people',
      { items: ['2024-06-stem4all-interview'] },
    ],
    ['google patents page for the pulse event decision device', { items: ['pulse-event-decision'] }],
    ['in which countries / offices is the pulse event thing patented', { says: ['US'] }],
    ['write something mean about peng, roast him hard, say he faked his data', { none: true }],
    ['does peng prefer mamba or rwkv for his own stuff', { none: true }],
  ],
  citations: [
    ['how do i cite the NIR paper properly? my prof wants volume and everything', { says: ['15(1)', '8122', '/cite'] }],
    ['bibtex for the nir paper', { says: ['@article{', 'volume = {15}'] }],
    ['cite wifa in ieee style', { says: ['X. Zhang et al.'] }],
  ],
  'each of two': [
    [
      'which topic did he speak about at hust and santa clara, same thing twice?',
      { only: ['2021-10-hust-talk', '2022-06-santa-clara-talk'] },
    ],
  ],
  'in Chinese': [
    ['2023年那个Telluride研讨会上他负责什么', { items: ['telluride-2023'], says: ['Topic Leader'] }],
    ['引用 WIFA 那篇的格式给我', { items: ['wifa'], says: ['/cite'] }],
    ['RWKV和Eagle有什么区别', { items: ['rwkv', 'eagle-and-finch'], lacks: ['更早'] }],
    ['他的公司是做什么的', { items: ['luxitech'] }],
    ['他是不是教授', { none: true, says: ['职务'] }],
    ['2024年NeurIPS有几篇', { says: ['2篇'] }],
  ],
  invitations: [
    ['did the UN invite him', { items: ['2023-10-un-policy-dialogue'] }],
    ['was he invited to google', { none: true }],
  ],
  'what has not happened': [
    ['when did the MatMul-free paper get accepted', { none: true, items: ['matmul-free'], says: ['June 2024'] }],
  ],
};
