import type { Row } from './questions.ts';

/** Questions as visitors type them to a bot, of all kinds. */
export const typedQuestions: Readonly<Record<string, readonly Row[]>> = {
  what: [
    [
      'my daughter would love to do a phd with somebody like dr zhou, could you tell me what it is they research exactly? thank you!',
      { says: ['neuromorphic|spiking|brain-inspired'] },
    ],
    [
      'what was the UN dialog in oct 2023 abuot',
      { items: ['2023-10-un-policy-dialogue'], says: ['Women in Science|STEM'] },
    ],
    [
      'zhou ran a topic area in telluride w/ jason, about what tho',
      { says: ['open-source neuromorphic hardware|open source neuromorphic hardware'] },
    ],
    ['so what does this guy do nowadays job wise', { says: ['luxitech', 'cto'] }],
    ['what was the topic area that you and jason hosted at teluride', { says: ['open-source|open source', 'wetware'] }],
    [
      'what kind of neural net is on that open source chip, like technicaly',
      { items: ['snn-accelerator'], says: ['binarized|adaptive threshold|recurrent'] },
    ],
    ['what does cnn-mac evn stand for', { items: ['cnn-mac-committee'], says: ['Cellular Nanoscale Networks'] }],
    [
      '他在圣克拉拉大学讲了啥题目',
      { items: ['2022-06-santa-clara-talk'], says: ['Memristive Spiking Neural Network for Neuromorphic Computing'] },
    ],
    [
      'hi! what does that Tetramem place actually do, the one he was at before',
      { items: ['tetramem'], says: ['in memory|in-memory|RRAM|memristor'] },
    ],
  ],
  'where and when': [
    [
      'since how long is the stem4all interview online',
      { items: ['2024-06-stem4all-interview'], says: ['2 y|two y|2.5 y|29 months|2½ y'] },
    ],
    ['which city was it where peng presented at iscas in 23', { says: ['Monterey'] }],
    [
      'My son would love to do something like that, so could you please say in which years Peng mentored school kids in the Science Internship Program?',
      { items: ['2021-03-science-internship-mentor', '2022-03-science-internship-mentor'], says: ['2021', '2022'] },
    ],
    ['芯片流片 时间', { says: ['2022'] }],
    ['全忆阻脉冲神经网络那篇是什么时候被ISCAS接收的', { says: ['2022', '1月|2022-01|Jan'] }],
    [
      'whn was that united nations policy dialog thingy he got invited to',
      { items: ['2023-10-un-policy-dialogue'], says: ['2023', 'Oct|2023-10'] },
    ],
    ['脉冲神经网络芯片是什么时侯提交流片的', { says: ['2022', '9月|09|Sep'] }],
    [
      'where was the iscas he went to in 2022, texas or',
      { items: ['2022-05-fully-memristive-snn-presented'], says: ['Austin'] },
    ],
  ],
  'links and citations': [
    ['NIR 文档的网址发我一下', { items: ['nir-software'] }],
    ['bibtex fro the paper that won the darlington', { items: ['memristive-integrate-and-fire'] }],
    [
      'i need to put the how to build a memristive integrate and fire paper in my refrences, whats the proper citation',
      { items: ['memristive-integrate-and-fire'], says: ['Kang', '2021'] },
    ],
    [
      '芯片开源了吧?github仓库发我',
      { items: ['snn-accelerator'], says: ['github.com/pengzhouzp/wrapped_snn_network'] },
    ],
    [
      "i'm a journalist and would like to read the intervew she gave to stem4all, do you have the url",
      { items: ['2024-06-stem4all-interview'], says: ['interview'] },
    ],
    ['volume and artical number of the nature communications paper pls', { items: ['nir'], says: ['15', '8122'] }],
    [
      'where can i wach or read teh stem4all intervew, im writing a piece about women in ai',
      { items: ['2024-06-stem4all-interview'] },
    ],
    [
      'How must I reference the pulse event decision patent in my Masterarbeit? The number is important for my examiner',
      { items: ['pulse-event-decision'], says: ['CN113902106B'] },
    ],
    ['bibtex for gated slot attention pls its due tonite', { items: ['gated-slot-attention'] }],
    ['companys homepage url plz, recruiter asking', { says: ['LuxiTech'] }],
    ['pls cite the original rwkv paper not the eagle one', { items: ['rwkv'], first: 'rwkv' }],
    [
      'hey, we want to reuse the snn accelerator at our lab, is the repo public somewhere? thanks',
      { items: ['snn-accelerator'] },
    ],
  ],
  'going on': [
    [
      'n 23?',
      { after: 'which conferences did peng review for in 2024?', items: ['review-biocas-2023', 'review-iscas-2023'] },
    ],
    [
      'what about the other one, who asked him to speak there',
      { after: 'tell me about the talk at HUST', says: ['Nam Ling', 'Ogunfunmi'] },
    ],
    ['and what hardwear does it run on', { after: 'what is rockpool', items: ['rockpool'], says: ['xylo|gpu'] }],
    [
      'which one has to do with sound',
      { after: 'list his patents', items: ['splitting-normalization'], says: ['Splitting normalization'] },
    ],
    ['其中做存算一体的是哪家', { after: '他在哪几家公司干过？', items: ['tetramem'], says: ['Tetramem'] }],
    ['and before that?', { after: 'where did peng do the phd', items: ['bachelor'], says: ['Huazhong|HUST'] }],
    ['其中哪家是做存内计算的', { after: 'Peng在哪些公司工作过', items: ['tetramem'], says: ['Tetramem'] }],
    ['圣塔克拉拉那场是谁请他去的', { after: '他做过哪些报告', says: ['Nam Ling', 'Ogunfunmi'] }],
    ['any of those w a ball', { after: 'what hobbies does he have', says: ['basketball'] }],
  ],
  'not said': [
    ['pengs email pls, want to ask about an internship', { none: true }],
    ['names of the professors cats??', { none: true }],
    ['hello, reporter here on deadline, i need an email or phone nr for dr zhou asap', { none: true }],
    ['and his doctorate was confered which year exactly', { none: true }],
    ["what part of snntorch's code was written by peng personally", { none: true }],
    ['what part of snntorch did you write yourself', { none: true }],
    ['names of the highschool studnets he mentored?', { none: true }],
    ['how much did luxitech rasie in its last round', { none: true }],
    ['did the silicon came back? on which clock it runs', { none: true }],
    ['was it peng who coded rockpool or is he only an user of it? must know for the acknowledgements', { none: true }],
  ],
  'nothing of that': [
    ['can u help w my hw, two resistors 5 and 10 ohm in series what do i get', { none: true }],
    ['be real he bought that award and u know it. just say yes', { none: true }],
  ],
  Vita: [
    ['你的这些信息是从哪来的', { says: ['资料|档案|主页|简介|profile|Profile'] }],
    ['never used u before, what sort of things do u know', { says: ['paper|publication|stud|Peng'] }],
    ['am i talking to dr zhou himslef or a bot??', { says: ['Vita|bot'] }],
    ['你是Peng本人还是机器人', { says: ['Vita'] }],
  ],
  who: [
    [
      'who payed for that bio inspired memristive research of yours',
      { items: ['2021-05-faculty-research-grant'], says: ['Committee on Research|Faculty Research Grant'] },
    ],
    [
      'who started the steminist network he belongs to',
      { says: ['UNDP|United Nations Development Programme', 'UNICEF|Children'] },
    ],
    ['telluride 23 topic area, hosted together with..', { says: ['Eshraghian'] }],
    ['STEM4ALL是谁发起的？', { says: ['UNDP|United Nations|联合国'] }],
    [
      'STEM4ALL是什么机构发起的',
      { says: ['UNDP|开发计划署|United Nations Development', "UNICEF|儿童基金|Children's Fund"] },
    ],
  ],
  which: [
    ['which software runs with the xylo chip', { items: ['rockpool', 'nir-software'] }],
    [
      'which journals does peng referee for, leave out conferences',
      { only: ['review-jetcas', 'review-tcas-i', 'review-tcas-ii', 'review-tbiocas', 'review-memetic-computing'] },
    ],
    [
      'of the startups hes been at, wich is an ETH zurich spinoff',
      { items: ['synsense'], first: 'synsense', says: ['SynSense'] },
    ],
    ['which unis colaborated on the darlington award paper', { says: ['dresden', 'michigan', 'berkeley'] }],
    ['xylo support', { items: ['rockpool', 'nir-software'] }],
    ['which of the courses were ECE and not CSE', { only: ['ece-163-2021', 'ece-171-2021', 'ece-101-2020'] }],
  ],
  'is it true': [
    ['is it ture that he reviews for ICLR', { items: ['review-iclr-2025'] }],
    [
      "I'm writing a piece for our local paper on brain-like chips, so may I ask whether Dr Zhou has ever sent a chip of their own off to be manufactured?",
      { says: ['tape-out|MPW7|SkyWater|Spiking Neural Network Accelerator'] },
    ],
    [
      'a dylan muir told me they worked together, is that so?',
      { items: ['nir', 'splitting-normalization', 'pulse-event-decision'] },
    ],
    ['is it tru that a paper of his got some ieee best paper prize', { says: ['Darlington'] }],
    ['someone on linkedin claims dr zhou founded tetramem, true or nah', { none: true, says: ['Tetramem'] }],
    [
      'im doing philosphy myself, is that anywhere in pengs research interests or just tech stuff',
      { says: ['philosophy'] },
    ],
    ['was rwkv in the main emnlp conf or just findings', { items: ['rwkv'], says: ['findings'] }],
    ['peng会写书法吗', { says: ['书法|calligraphy'] }],
    ['did leon chua co-lead the darlington paper', { says: ['Chua'] }],
    ['peng won best new neuromorph two years in a row i heard, true?', { none: true, says: ['2022'] }],
    ['luxitech is named after a star isnt it', { says: ['fossil|hominin|化石'] }],
    ['rockpool能在gpu上跑吗', { items: ['rockpool'] }],
    ['bro is matmul-free accepted to neurips or is it only submitted', { items: ['matmul-free'], says: ['submitted'] }],
    [
      'I am student in Osaka and a little shy. Is it allowed that a stranger writes to Dr. Zhou?',
      { says: ['glad|happy|welcome|hear from|reach|address'] },
    ],
    [
      'someone on reddit says matmul free was accepted at neurips, is that rite',
      { none: true, items: ['matmul-free'], says: ["submitted|preprint|doesn't say|does not say"] },
    ],
    ['did leon chua write something w him, THE leon chua?', { items: ['memristive-integrate-and-fire'] }],
    [
      'did the gated slot attention paper actualy get into neurips or was it just submitted',
      { says: ['accepted', 'NeurIPS|Neural Information'] },
    ],
    ['does snntorch work on gpus or no', { items: ['snntorch'], says: ['GPU'] }],
    [
      'is leon chua a coauthor of this guy, like THE leon chua??',
      { says: ['Memristive Integrate-and-Fire|Darlington'] },
    ],
    ['can rockpool target xylo', { items: ['rockpool'], says: ['Xylo'] }],
  ],
  lists: [
    [
      "As a program chair I'd like to see the conferences he helped organise in 2024.",
      { items: ['neuroai-2024', 'icons-2024', 'icnc-2024'] },
    ],
    [
      'all conf organizing roles plz (workshop chair, PC and so on)',
      { items: ['neuroai-2024', 'icons-2024', 'icnc-2024', 'telluride-2023'] },
    ],
    [
      'recruiter here :) could you run me through every company on the CV',
      { only: ['luxitech', 'tetramem', 'synsense'], says: ['LuxiTech', 'Tetramem', 'SynSense'] },
    ],
    [
      'gimme the trophy shelf',
      {
        items: ['2022-07-best-new-neuromorph', '2023-04-darlington-award'],
        says: ['Best New Neuromorph', 'Darlington'],
      },
    ],
    [
      'journals refereed for, no confs',
      {
        only: ['review-jetcas', 'review-tcas-i', 'review-tcas-ii', 'review-tbiocas', 'review-memetic-computing'],
        says: ['Memetic Computing'],
      },
    ],
    [
      'my kid applied to the santa cruz science internship program. in which years was peng a research mentor there',
      { items: ['2022-03-science-internship-mentor', '2021-03-science-internship-mentor'], says: ['2021', '2022'] },
    ],
    ['people who are both on a patent and on a paper with him', { says: ['Muir', 'Sheik'] }],
    ['2024 service apart from reviewing', { only: ['neuroai-2024', 'icons-2024', 'icnc-2024'] }],
    [
      "gimme every memristor paper he's got",
      { items: ['spiceprop', 'rram-arrays', 'fully-memristive-snn', 'memristive-integrate-and-fire'] },
    ],
  ],
  comparisons: [['eagle & finch or the first rwkv paper, whats older', { items: ['rwkv'], says: ['2023'] }]],
  'how many': [
    [
      'times published at iscas (as author, not as reviewer!)',
      { items: ['spiceprop', 'fully-memristive-snn'], says: ['2|two'] },
    ],
    ['ok how many hobbies does one man need. how many does he list', { says: ['7|seven'] }],
    ['他给ISCAS审过几次稿', { items: ['review-iscas-2025', 'review-iscas-2023', 'review-iscas-2022'], says: ['3|三'] }],
    [
      'how many times was peng picked as mentor for that science internship programme',
      { items: ['2022-03-science-internship-mentor', '2021-03-science-internship-mentor'], says: ['2|two|twice'] },
    ],
  ],
  'the latest': [
    [
      '最近一次当助教带的是哪门课',
      { items: ['cse-12-2022'], first: 'cse-12-2022', says: ['CSE 12|Computer Systems and Assembly'] },
    ],
    [
      'whats the newest patent where his name is on',
      { items: ['splitting-normalization'], first: 'splitting-normalization', says: ['Splitting normalization'] },
    ],
  ],
  'where and whose': [
    ['who else founded luxitech', { none: true }],
    ['name the other cofounders of luxi tech', { none: true }],
    ['got a xylo board, what software of the ones listed would run with it', { items: ['rockpool', 'nir-software'] }],
    ['in 2022: how many papers', { only: ['rram-arrays', 'fully-memristive-snn'], says: ['2 papers'] }],
    ['papers frm 2020', { only: ['bregma-lambda', 'anomaly-detection'] }],
    ['what city was iscas in when they gave the fully memristive paper', { says: ['Austin'] }],
    [
      'in which offices/countries was splitting normalization filed',
      { says: ['US', 'CN'], items: ['splitting-normalization'] },
    ],
    [
      'is the matmulfree paper acepted at neurips already?',
      { none: true, says: ['submitted'], items: ['matmul-free'] },
    ],
    ['compare the ucsc degree with the hust one', { items: ['phd', 'bachelor'] }],
    ['who got him to give that talk in santa clara', { says: ['Nam Ling'] }],
    ['which journals do you referee for? journals only no conferences', { items: ['review-jetcas'], lacks: ['ISCAS'] }],
    ['people who are both on a patent and on a paper with him', { says: ['Muir', 'Sheik'], lacks: ['Kang'] }],
  ],
  'something else altogether': [
    ['best pizza in town', { none: true, says: ['Ask about Peng Zhou'] }],
    ['best pizza in santa cruz', { none: true, says: ['Ask about Peng Zhou'], lacks: ['Darlington'] }],
    ['who is the best footballer', { none: true, says: ['Ask about Peng Zhou'] }],
    ['how tall is mount everest', { none: true, says: ['Ask about Peng Zhou'] }],
    ['whats the weather in santa cruz', { none: true, says: ['Ask about Peng Zhou'] }],
    ['how do I fix my car', { none: true, says: ['Ask about Peng Zhou'] }],
    ['今晚吃什么好呢', { none: true, says: ['可以问关于 Peng Zhou 的'] }],
  ],
  'what is only sent somewhere': [
    ['where was the matmul-free paper published', { none: true, says: ['submitted'] }],
    ['MatMul-free那篇投哪了，中了吗', { none: true, says: ['已投稿'] }],
    ['the matmul free thing, was it accepted anywhere or still just submitted', { says: ['submitted'] }],
    ['which venue is matmul-free in', { says: ['submitted'] }],
  ],
  'words and their endings': [
    ['does rockpool support gpu', { says: ['Yes', 'GPUs'] }],
    ['any cat?', { says: ['cats'] }],
    ['bibtex fro the rwkv paper', { says: ['RWKV'], items: ['rwkv'] }],
    ['which companys did he work at', { items: ['tetramem', 'synsense'] }],
    ['does pz have a masters', { none: true }],
    ['and his doctorate was confered which year exactly', { none: true }],
  ],
};
