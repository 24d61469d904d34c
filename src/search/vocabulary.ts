/**
 * Words as data, to be extended by hand. What a row does is said above it; folded words (lower case, no accents), parted
 * by commas. CJK words stand in the same rows.
 */

/** Words that hold a sentence together. They are not searched for, unless nothing else is typed. */
export const smallWords = list(`
  a, an, the, of, on, for, in, and, or, to, with, without, by, at, from, into, onto, via, as, than, per, vs, about, between, among, through, over, under,
  adn, nad, teh, hte, wiht, taht, waht, fo, ot, fro,
  is, are, was, were, be, been, being, am, it, its, this, that, these, those, there, here, not, no, so, but, if, then, et, al, de
`);

/** Words of asking, and the people who ask and are asked about. They are not searched for, unless nothing else is typed. */
export const askingWords = list(`
  what, whats, compare, comparing, comparison, versus, explain, describe, summarize, summarise, display, fetch, discuss, discusses, discussing, think, read, maybe, curious, interested, let, lets, who, whos, whom, whose, which, where, when, why, how, do, does, did, doing, done, has, have, had, can, could, would, will, should,
  any, anything, some, something, someone, somebody, anyone, anybody, all, every, everything, each, list, show, find, search, look, looking, get, give, tell, see, want, need, know, remember, recall,
  me, us, my, our, i, im, we, you, your, yours, he, him, his, she, her, hers, they, them, their, theirs, himself, herself,
  please, pls, plz, thanks, thank, hello, hi, hey, ok, vita, bot, dr, mr, ms, mrs,
  one, ones, thing, things, thingy, stuff, item, items, info, information, details, detail, more, much, many, lot, lots, kind, sort, type, other, another, same, such, really, actually, just, only, also, too, again, ever, some,
  called, named, titled, name, title, regarding, concerning, related, relating, relevant, re, wrt, topic, topics, subject, field, area, involving, including, featuring, mentions, mentioning, mentioned,
  written, write, wrote, writes, made, make, makes, making, created, co, coauthored, cowrote, authored, author, authors, given, gave, go, went, going, got, come, came, happened, happen, use, used, uses, using,
  together, along, instead, rather, up, out, off, back, now, today, still, yet, date, dated, year, years, month, day, time, http, https, www, com, org, net, doi, pdf, abs, html, link, links, url,
  prof, becoming, become, became, becomes, try, trying, train, trained, training,
  的, 了, 吗, 呢, 吧, 啊, 是, 有, 有没有, 没有, 和, 与, 跟, 及, 或, 在, 上, 中, 里, 里面, 对, 把, 被, 让, 用, 用于, 基于, 关于, 有关, 相关, 相关的, 方面, 哪, 哪些, 哪个, 哪里, 哪儿, 什么, 谁, 谁的, 怎么, 如何, 为什么, 几, 几篇, 多少,
  他, 她, 它, 他的, 她的, 你, 你的, 您, 我, 我们, 我的, 他们, 请, 请问, 给, 给我, 找, 查, 查找, 查询, 搜, 搜索, 看, 看看, 显示, 列出, 告诉, 知道, 想, 要, 所有, 全部, 一些, 一个, 一篇, 一下, 那, 那个, 那篇, 这, 这个, 这篇, 个, 篇, 项, 写, 写的, 写过, 做, 做的, 做过, 科研, 两个, 三个, 两篇, 三篇, 几个, 两项, 三项, 第一, 参加, 参与, 合作, 合作的, 合写, 一起, 叫, 名字, 年, 月, 日, 的东西, 东西
`);

/** Words that count where they stand in a record, and are not missed where they don't. */
export const softWords = list(`
  work, works, working, worked, research, researcher, researching, based, new, novel, approach, technique, techniques, idea, ideas, scientific, problem, problems, use, good, cool, interesting, famous, main, big, part, role, domain, joint, own, aware, towards, toward, material, materials, professor, previous, previously, former, formerly, past, current, currently, international,
  国际, 研究, 方法, 系统, 工作, 技术, 应用, 方向
`);

/**
 * Words and phrases that mean about the same: whoever types one finds the others. `a > b` finds b for a, but not a for b.
 */
export const sameMeaning = rows(`
  large language model, language model, llm, lm, language modeling, 大语言模型, 语言模型, 大模型
  chatgpt, gpt, chatbot > large language model
  img, imgs > image
  attn > attention
  repr > representation
  hw > hardware
  sw > software
  nlp, natural language processing, 自然语言处理
  docs, doc > documentation
  repo, repository > github
  transformer, 变换器
  attention, attention mechanism, self attention, 注意力, 注意力机制
  recurrent neural network, rnn, recurrent network, recurrence, recurrent, 循环神经网络
  linear attention, linear transformer, linear time, subquadratic attention, linear complexity, 线性注意力
  slot, slots, 槽
  gate, gated, gating, 门控
  matmul, matrix multiplication, matrix multiply, matrix product, matrix multiplies, mat mul, gemm, multiplication, 矩阵乘法, 矩阵乘
  matmul free, matrix multiplication free, multiplication free, without matmul, without matrix multiplication, no matmul, 无矩阵乘法
  matrix valued, matrix, 矩阵
  sequence modeling, sequence model, 序列建模
  efficient, efficiency, low power, energy efficient, power efficient, energy saving, power saving, less power, low energy, fast, 高效, 低功耗
  power, energy, 功耗, 能耗
  scalable, scaling, scale, 可扩展
  spiking neural network, snn, spiking network, spiking net, spiking neural net, spike based network, 脉冲神经网络, 尖峰神经网络
  spiking, spike, spikes, pulse, 脉冲
  neuron, neuronal, 神经元
  spiking neuron, integrate and fire, lif, leaky integrate and fire, neuron model
  information theory, 信息论
  information retrieval, 信息检索
  neural network, neural net, nn, 神经网络
  graph neural network, gnn, graph network, 图神经网络
  neuromorphic, brain inspired, brain like, bio inspired, bioinspired, biologically inspired, neuro inspired, 类脑, 神经形态, 神经拟态
  neuromorphic computing, brain inspired computing, brain like computing, 类脑计算, 神经形态计算
  neuromorphic hardware, neuromorphic chip > neuromorphic accelerator, spiking accelerator
  biomimetic, bio mimetic, bionic, biomimicry, bio inspired, 仿生
  memristor, memristive, memristance, 忆阻器, 忆阻
  rram, reram, resistive memory, resistive switching, resistive ram, resistive random access memory, 阻变存储器
  in memory computing, compute in memory, computing in memory, in memory compute, cim, imc, processing in memory, pim, 存算一体, 存内计算
  crossbar, array, 阵列
  backpropagation, backprop, backpropagating, back propagation, back propagating, error propagation, bptt, 反向传播
  gradient, gradient based, gradient descent, 梯度, 梯度下降
  error, errors, 误差
  unsupervised, unsupervised learning, without supervision, without labels, unlabeled, unlabelled, label free, no labels, self organized, stdp, 无监督, 无监督学习
  plasticity, synaptic plasticity, short term plasticity, stp, 可塑性
  synapse, synaptic, 突触
  2d, 2d material, two dimensional, 2 dimensional, monolayer, 二维
  auditory, hearing, sound, audio, acoustic, ear, cochlea, cochlear, 听觉, 声音, 音频
  speech, voice, keyword spotting > audio
  brainstem, brain stem, 脑干
  anomaly, outlier, abnormality, abnormal, novelty, 异常
  anomaly detection, outlier detection, novelty detection, fault detection, 异常检测
  real time, realtime, 实时
  rodent, rat, mouse, mice, murine, 鼠, 大鼠, 小鼠, 老鼠, 啮齿动物
  skull, cranium, cranial, 头骨, 颅骨
  brain, head > skull, brainstem
  animal > rodent
  bregma, stereotaxic, stereotactic
  point, landmark, keypoint, key point, fiducial, 关键点, 标志点
  detect, detecting, detection, find, finding, locate, locating, localize, localization, localisation, recognize, spot, spotting, 检测, 定位
  image, imaging, picture, photo, photograph, scan, 图像, 图片, 影像
  automatic, automatically, automated, auto, 自动
  anatomy, anatomical, 解剖
  accelerator, accelerate, acceleration, speed up, speedup, 加速器, 加速
  hardware, 硬件
  circuit, electronic, electronics, 电路, 电子
  analog, analogue, 模拟
  cass, circuits and systems society
  chip, asic, integrated circuit, silicon, microchip, ic, 芯片, 集成电路
  chip design, circuit design, ic design > chip
  tape out, tapeout, taped out, tapedout, fabrication, fabricated, shuttle, mpw, 流片
  open source, opensource, oss, 开源
  simulator, simulation, simulate
  primitive, building block
  intermediate representation, instruction set, ir, isa, 中间表示, 指令集
  interoperable, interoperability, cross platform, portable, portability, unified, common format, exchange format, 互操作
  binarized, binarised, binary, 1 bit, one bit, quantized, 二值
  low bit, quantization, quantisation > binarized
  weight, 权重
  importance, important
  edge computing, edge, 边缘计算
  on device, embedded, tinyml > edge
  dynamic, dynamical, dynamics
  uav, drone, unmanned aerial vehicle, unmanned aircraft, quadcopter, 无人机
  programming, coding, code > python
  programming, coding, 编程
  assembly, assembler, 汇编
  normalization, normalisation, normalizing, 归一化
  feature extraction, feature extractor, feature extracting, 特征提取
  device, apparatus, equipment, 设备, 装置
  medical imaging, biomedical imaging
  nuclear, radiation
  biomedical, medical, medicine, 医学, 生物医学
  artificial intelligence, ai, 人工智能
  machine learning, ml, 机器学习
  deep learning > neural network
  workshop, summer school, 研讨会, 工作坊
  woman, women, female, gender, girl, 女性, 性别
  inclusion, diversity, equality, equity, gender equality > women
  united nations, un, 联合国
  internship, intern, 实习
  high school student, high schooler, high school > internship
  leadership, leader, 领导力
  certificate, certification, 证书
  founder, co founder, cofounder, founded, cofounded, founding, cofounding, 创始人, 联合创始人, 创办
  cto, chief technology officer, technical director, 首席技术官
  ceo > cto
  startup, start up, company, firm, 创业公司, 公司
  university of california, 加州大学
  ucsc, uc santa cruz, university of california santa cruz, santa cruz, cal santa cruz, 加州大学圣克鲁兹分校, 加州大学圣克鲁斯分校, 圣克鲁兹, 圣克鲁斯
  hust, huazhong university of science and technology, huazhong university, huazhong, hua zhong, 华中科技大学, 华中科大, 华科
  santa clara university, scu, santa clara, 圣塔克拉拉大学, 圣克拉拉大学
  uc berkeley, ucb, university of california berkeley, berkeley, 伯克利
  university of michigan, umich, michigan, 密歇根大学, 密歇根
  tu dresden, technical university of dresden, dresden
  sungkyunkwan university, skku, sungkyunkwan
  eth zurich, eth, 苏黎世联邦理工
  university of zurich, uzh, 苏黎世大学
  umass amherst, umass, university of massachusetts
  usc, university of southern california
  hp labs, hewlett packard, hp
  electrical and computer engineering, ece, electrical engineering, ee, 电气与计算机工程, 电子工程
  computer science, cs, 计算机科学
  undp, united nations development programme, united nations development program, 联合国开发计划署
  unicef, united nations children fund, united nations international children emergency fund, 联合国儿童基金会
  graphcore, ipu, intelligence processing unit
  gpu, graphics card
  skateboard, skateboarding, skate, skating, 滑板
  snowboard, snowboarding, skiing, 滑雪, 单板滑雪
  basketball, 篮球
  ukulele, uke, 尤克里里
  cat, kitten, kitty, 猫
  calligraphy, 书法
  meditation, meditate, meditating, mindfulness, 冥想
  sport, sports, athletics, 运动 > basketball, skateboarding, snowboarding
  music, musical instrument, instrument, 音乐 > ukulele
  pet, 宠物 > cat
  philosophy, 哲学
  cognitive science, 认知科学
  neuroscience, brain science, 神经科学, 脑科学
  fossil, hominin, hominid
  texas, tx
  swiss, switzerland, 瑞士 > zurich
  german, germany, 德国 > germany
  korean, korea, 韩国 > korea
  california, ca
  peng, 鹏
`);

/** A row of `sameMeaning`: whoever types one of the phrases on the left finds those on the right, too. */
export interface Meaning {
  readonly says: readonly string[];
  readonly finds: readonly string[];
}

function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function rows(text: string): readonly Meaning[] {
  return text
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [left = '', right = left] = row.split('>');
      return { says: list(left), finds: list(right) };
    });
}
