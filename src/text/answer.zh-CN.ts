import type { PartialDate } from '../profile/date.ts';
import type { answerEn } from './answer.en.ts';

/** `3篇论文`; without a number the noun alone. */
const noun = (measure: string, name: string) => (number?: number) =>
  number === undefined ? name : `${number}${measure}${name}`;

const and = (list: readonly string[]) =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join('、')}和${list.at(-1) ?? ''}`;

/** `2023年5月22日`, `2022年11月`, `2024年`. */
function date(partial: PartialDate): string {
  const [year = '', month, day] = partial.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** A space between Chinese characters and Latin letters, as the rest of the catalogue has it. */
const spaced = (text: string) =>
  text.replace(/(\p{Script=Han})(?=[A-Za-z])|([A-Za-z])(?=\p{Script=Han})/gu, (letter) => `${letter} `);

/** 用平白的话回答问题。See `answer.en.ts` for what each text is for. */
export const answerZh: typeof answerEn = {
  and,
  date,
  quoted: (title) => `“${title}”`,
  sentence: (text) => spaced(`${text}${/[。！？：.!?:]$/.test(text) ? '' : '。'}`),
  yes: (fact) => `是的：${fact}`,
  opened: (filters, fact) => (filters ? `${filters}：${fact}` : fact),
  listed: (what, names) => `${what}：${and(names)}`,
  withDetail: (name, detail) => `${name}（${detail.replace(/, (?=\p{Script=Han}|\d{4}年)/gu, '，')}）`,
  more: (number) => `另外${number}项`,

  nouns: {
    papers: noun('篇', '论文'),
    journalPapers: noun('篇', '期刊论文'),
    conferencePapers: noun('篇', '会议论文'),
    preprints: noun('篇', 'arXiv 上的预印本'),
    firstAuthorPapers: noun('篇', '第一作者论文'),
    lastAuthorPapers: noun('篇', '末位作者论文'),
    workshopPapers: noun('篇', '研讨会论文'),
    awardedPapers: noun('篇', '获奖论文'),
    submittedPapers: noun('篇', '已投稿的论文'),
    acceptedPapers: noun('篇', '被接收的论文'),
    unpublished: noun('篇', '尚未发表的论文'),
    inPress: noun('篇', '已接收但未出版的论文'),
    patents: noun('项', '专利'),
    talks: noun('场', '报告'),
    presentations: noun('篇', '在会议上宣讲的论文'),
    awards: noun('个', '奖项'),
    grants: noun('项', '资助'),
    courses: noun('门', '课程'),
    mentoring: noun('次', '指导工作'),
    committees: noun('个', '委员会'),
    organising: noun('项', '会议职务'),
    reviewing: noun('项', '审稿工作'),
    journalReviewing: noun('种', '审稿的期刊'),
    conferenceReviewing: noun('个', '审稿的会议'),
    social: noun('项', '社会服务'),
    services: noun('项', '服务'),
    tools: noun('个', '开源框架'),
    chips: noun('款', '芯片'),
    projects: noun('个', '项目'),
    currentJobs: noun('份', '现任工作'),
    jobs: noun('份', '工作'),
    doctorate: noun('个', '博士学位'),
    bachelor: noun('个', '学士学位'),
    master: noun('个', '硕士学位'),
    otherSchools: noun('个', '其他学校'),
    degrees: noun('个', '学位'),
    certificates: noun('个', '证书'),
    interviews: noun('次', '采访'),
    events: noun('个', '活动'),
    news: noun('条', '动态'),
    coauthors: noun('位', '合作者'),
    sharedWorks: noun('篇', '论文和专利'),
    venues: noun('个', '发表渠道'),
    conferences: noun('个', '会议'),
    journals: noun('种', '期刊'),
    interests: noun('个', '研究方向'),
    hobbies: noun('个', '爱好'),
    everything: noun('条', '记录'),
  },

  filters: {
    join: (parts) => parts.join('，'),
    people: (names) => `与 ${names} 合作`,
    venue: (venue) => `在 ${venue}`,
    words: (words) => `关于${words}`,
    except: (words) => `除 ${words} 之外`,
    on: date,
    since: (partial) => `${date(partial)}以来`,
    until: (partial) => `${date(partial)}及以前`,
    between: (from, to) => `${date(from)}至${date(to)}`,
    month: (month) => `${month}月`,
    narrowed: (name, filters) => (filters ? `${filters}${/[\w.)]$/.test(filters) ? ' ' : ''}的${name}` : name),
  },

  nothing: (what) => `资料里没有提到${what}。`,
  notSo: (what) => `资料里没有这样说：没有提到${what}。`,
  doesNotSay: (clause) => `资料里没有说${clause}。`,
  instead: (fact) => `资料里有的是：${fact}`,
  nowhen: (filters) => `资料里${filters}没有任何记录。`,
  nowhere: (words) => `资料里没有提到${words}。`,
  elsewhere: (name) =>
    `资料里没有说。可以问关于 ${name} 的：论文、合作者、期刊和会议、报告、奖项、资助、专利、工作、学历、教学、学术服务、工具或爱好。`,

  compare: {
    counts: (parts) => parts.map(({ label, number }) => `${label}：${number}`).join('；'),
    more: (label, what) => (what ? `${label}的${what}更多` : `${label}更多`),
    same: (what) => `${what || '两者'}一样多`,
    most: (label, what) => `${what}最多：${label}`,
    fewest: (label, what) => `${what}最少：${label}`,
    firstOf: (first, when, second, then) => `${first} 更早（${when}），${second} 在后（${then}）`,
    sameTime: (first, second, when) => `${first} 和 ${second} 的日期相同：${when}`,
  },

  latest: (name, title, when) => `最新的${name}：${title}${when && `，${when}`}`,
  oldest: (name, title, when) => `最早的${name}：${title}${when && `，${when}`}`,
  dated: date,

  facets: {
    author: (title, names) => `${title} 的作者：${names}`,
    inventor: (title, names) => `${title} 的发明人：${names}`,
    firstAuthor: (title, name) => `${title} 的第一作者是 ${name}`,
    lastAuthor: (title, name) => `${title} 的最后一位作者是 ${name}`,
    authorCount: (title, number) => `${title} 有${number}位作者`,
    inventorCount: (title, number) => `${title} 有${number}位发明人`,
    advisor: (title, names) => `${title} 的导师：${names}`,
    department: (title, name) => `${title}：${name}`,
    lab: (title, text) => `${title}：${text}`,
    doi: (title, doi) => `${title} 的 DOI 是 ${doi}`,
    arxiv: (title, id) => `${title} 在 arXiv 上，编号 ${id}`,
    number: (title, number) => `${title} 的专利号是 ${number}`,
    together: (title, names) => `${title}：与 ${names} 一起`,
    venueOf: (title, venue) => `${title} 发表在 ${venue}`,
    origin: (name, text) => `${name}：${text}`,
    otherNames: (name, names) => `${name} 又名 ${names}`,
    office: (title, offices) => `${title} 申请于 ${offices}`,
    status: (title, status) => `${title}：${status}`,
    support: (title, names) => `${title} 支持 ${names}`,
    language: (title, text) => `${title}：${text}`,
    role: (title, role) => `${title}：${role}`,
    meaning: (name, text) => `${name}：${text}`,
    invited: (title, names) => `${title}：由 ${names} 邀请`,
    winner: (title, names) => `${title}：获奖者 ${names}`,
    giver: (title, name) => `${title}：来自 ${name}`,
    term: (title, term) => `${title}：${term}`,
    pages: (title, text) => `${title}：${text}`,
    where: (title, place) => `${title}：${place}`,
    award: (title, awards) => `${title}：${awards}`,
    countOf: (title, text) => `${title}：${text}`,
  },

  unsaid: {
    author: (title) => `${title} 是谁写的`,
    inventor: (title) => `${title} 是谁发明的`,
    firstAuthor: (title) => `${title} 的第一作者是谁`,
    lastAuthor: (title) => `${title} 的最后一位作者是谁`,
    authorCount: (title) => `${title} 有多少位作者，因为作者名单不完整`,
    inventorCount: (title) => `${title} 有多少位发明人`,
    advisor: (title) => `${title} 的导师是谁`,
    department: (title) => `${title} 属于哪个院系`,
    lab: (title) => `${title} 属于哪个实验室`,
    doi: (title) => `${title} 的 DOI 是什么`,
    arxiv: (title) => `${title} 在 arXiv 上`,
    number: (title) => `${title} 的编号是什么`,
    together: (title) => `还有谁参加了 ${title}`,
    venueOf: (title) => `${title} 发表在哪里`,
    origin: (name) => `${name} 从哪里来`,
    otherNames: (name) => `${name} 还叫什么`,
    part: (name, title) => `${name} 在 ${title} 中担任什么角色`,
    outside: (name) => `${name} 在别处做了什么`,
    explain: (words) => `${words}是什么`,
    worked: (name, organisation) => `${name} 何时在 ${organisation} 工作`,
    workedFor: (name, organisation) => `${name} 在 ${organisation} 工作了多久`,
    received: (name, degree) => `${name} 何时获得 ${degree}`,
    office: (title) => `${title} 在哪里申请`,
    status: (title) => `${title} 的状态`,
    support: (title) => `${title} 支持什么`,
    language: (title) => `${title} 用什么语言写成`,
    role: (title) => `在 ${title} 的角色是什么`,
    meaning: (name) => `${name} 是什么意思`,
    invited: (title) => `${title} 由谁邀请`,
    winner: (title) => `${title} 由谁获得`,
    giver: (title) => `${title} 由谁颁发`,
    term: (title) => `${title} 在哪个学期`,
    pages: (title) => `${title} 的卷号和页码`,
    where: (title) => `${title} 在哪里`,
    when: (title) => `${title} 是什么时候`,
    accepted: (title) => `${title} 何时被接收`,
    presented: (title) => `${title} 何时宣讲`,
    preprint: (title) => `${title} 何时放到 arXiv`,
    duration: (title) => `${title} 有多久`,
    award: (title) => `${title} 获过奖`,
    countOf: (title) => `${title} 有多少`,
    link: (title) => `哪里能找到 ${title}：没有给出链接`,
    code: (title) => `${title} 的代码在哪里`,
    so: '这一点',
    now: '现在的情况',
    amount: '具体是多少',
    reviews: '具体审了多少篇稿件',
    maker: (title) => `${title} 是谁做的`,
    order: (name) => `哪个${name}在先、哪个在后`,
    why: () => '为什么',
    how: () => '怎样',
  },

  status: {
    'in-preparation': (venue) => `准备中${venue && `（${venue}）`}`,
    preprint: () => '预印本',
    submitted: (venue) => `已投稿${venue && `（${venue}）`}，没有提到被接收`,
    accepted: (venue) => `已被接收${venue && `（${venue}）`}`,
    published: (venue) => `已发表${venue && `（${venue}）`}`,
  },

  events: {
    preprint: (when) => `${when}在 arXiv 发布预印本`,
    submitted: (when, venue) => `${when}提交${venue ? `（${venue}）` : ''}`,
    accepted: (when, venue) => `${when}被${venue ? ` ${venue} ` : ''}接收`,
    published: (when, venue) => `${when}发表${venue ? `（${venue}）` : ''}`,
    presented: (when, venue, place) => `${when}宣讲${venue ? `（${[venue, place].filter(Boolean).join('，')}）` : ''}`,
    award: (when) => `${when}获奖`,
    released: (when) => `${when}发布`,
  },
  happened: (title, events) => `${title}：${and(events)}`,

  ago: {
    years: (years, months) => `${years > 0 ? `${years}年` : ''}${months > 0 ? `${months}个月` : ''}前`,
    days: (days) => (days === 0 ? '今天' : `${days}天前`),
    aboutYears: (years) => (years === 0 ? '今年' : `大约${years}年前`),
    ahead: '还没有到',
    fact: (title, ago, when) => `${title}：${ago}（${when}）`,
  },

  figures: {
    nth: (place, noun) => `第${place}个${noun}`,
    isNth: (place, noun, title, end) =>
      `${noun}中的第${place}个（从${end === 'newest' ? '新到旧' : '旧到新'}）：${title}`,
    author: (place, title, name) => `${title} 的第${place}作者是 ${name}`,
    whichAuthor: (place, title) => `${title} 的第${place}作者是谁`,
    average: (what, first, last, mean) => `${first}年到${last}年共${what}，平均每年${mean.toFixed(1)}`,
    share: (what, number, whole, part) => `${what}：${number}，总数${whole}（${(part * 100).toFixed(0)}%）`,
    onAll: (names) => `全部都有名字的：${names}`,
    nobody: '有谁全部都有名字',
    notComplete: '名单并不都完整。',
    no: (fact) => `不是：${fact}`,
  },

  between: {
    exactly: (years, months, days) =>
      days < 62 ? `${days}天` : `${years > 0 ? `${years}年` : ''}${months > 0 ? `${months}个月` : ''}（${days}天）`,
    about: (years, months) =>
      years + months === 0
        ? '差不多同一时间'
        : `大约${years > 0 ? `${years}年` : ''}${months > 0 ? `${months}个月` : ''}`,
    fact: (length, from, to) => `${length}：从${from}，到${to}`,
    order: (first, second, isSame) => (isSame ? `${first}；${second}` : `先是${first}；后来${second}`),
    unclear: '两件事哪件在先',
  },

  describe: {
    works: {
      journal: '期刊论文',
      conference: '会议论文',
      workshop: '研讨会论文',
      preprint: '预印本',
      thesis: '学位论文',
      book: '书',
      chapter: '书的章节',
      report: '报告',
      other: '作品',
    },
    paper: (title, type, status, topics) =>
      `${title} 是${type}，${status}${topics.length > 0 ? `；主题：${and(topics)}` : ''}`,
    patent: (title, number, offices, when) =>
      `${title} 是专利${number && `，专利号 ${number}`}${offices && `，申请于 ${offices}`}${when && `，日期 ${when}`}`,
    with: (title, facts) => (facts.length > 0 ? `${title}：${facts.join('；')}` : title),
    job: (organisation, name, role, current) =>
      role
        ? `${name} ${current ? '是' : '曾是'} ${organisation} 的 ${role}`
        : `${name} 的工作经历里有 ${organisation}，没有写职务`,
    degree: (degree, institution, when) => `${degree}：${institution}${when && `，${when}`}`,
    term: (term, year) => `${term} ${year}`,
    pages: (volume, issue, pages) =>
      [volume && `第${volume}卷`, issue && `第${issue}期`, pages && `页码或文章号 ${pages}`].filter(Boolean).join('，'),
    current: '现任',
  },

  person: {
    is: (name, facts) => `${name}：${facts.join('；')}`,
    works: (works) => `合作${works}`,
    inventorOf: (number) => number,
    relations: {
      advisor: '导师',
      collaborator: '合作者',
      host: '邀请人',
      student: '学生',
      mentor: '指导人',
      other: '同行',
    },
    together: (name, what) => `与 ${name} 合作${what}`,
  },

  about: {
    is: (name, headline) => `${name}：${headline}`,
    named: (names) => `研究者的名字是 ${names}`,
    research: (topics) => `研究：${and(topics)}`,
    contact: (note) => note ?? '资料里没有给出地址。',
    links: (name) => `${name} 的主页给出的链接：`,
  },

  cite: (title) => `引用 ${title}（BibTeX、RIS、APA、IEEE 或 MLA）：`,
  link: (title) => `${title}：`,
  didYouMean: (title) => `或者：${title}`,

  absent: {
    email: (name) => `${name} 的电子邮箱是什么`,
    phone: (name) => `${name} 的电话或微信是什么`,
    address: (name) => `${name} 住在哪里或现在在哪里`,
    office: (name) => `${name} 的办公室在哪里`,
    age: (name) => `${name} 的年龄`,
    birthplace: (name) => `${name} 是哪里人`,
    gender: (name) => `${name} 的性别`,
    nationality: (name) => `${name} 的国籍、语言或信仰`,
    family: (name) => `${name} 的家庭`,
    looks: (name) => `${name} 长什么样`,
    health: (name) => `${name} 的健康状况`,
    money: () => '任何关于钱的事：工资、金额、价格或公司规模',
    metrics: () => '引用次数、排名或其他指标',
    rating: () => '好坏或重要与否：只有事实，没有评价',
    degreeDate: (name) => `${name} 何时获得这个学位`,
    grades: (name) => `${name} 的成绩`,
    thesis: (name) => `${name} 的学位论文题目`,
    students: (name) => `${name} 的学生或团队是谁`,
    hiring: () => '是否招人',
    plans: (name) => `${name} 的计划`,
    social: (name) => `${name} 是否有社交账号`,
    scholar: (name) => `${name} 的学术主页在哪里`,
    orcid: (name) => `${name} 的 ORCID 是什么`,
    github: (name) => `${name} 在那里是否有账号`,
    slides: () => '有没有幻灯片、录像或听众人数',
    owner: () => '谁拥有这些权利',
    abstract: () => '摘要的内容：资料里只有论文的标题、主题和链接，没有正文',
    experiment: () => '这么细的方法、数据或结果',
    favourite: (name) => `${name} 在这方面喜欢什么`,
    crime: () => '这样的事',
    weather: () => '这方面的事',
    standing: (name) => `${name} 担任这样的职务`,
  },

  vita: {
    who: (name) =>
      `这里是 Vita，一个根据结构化资料回答关于 ${name} 的问题的机器人。它是一个不用语言模型的程序：能查到就回答，资料里没有就直说。`,
    help: (name) =>
      `可以用平常的话问关于 ${name} 的问题：论文、合作者、期刊和会议、动态、报告、奖项、资助、专利、工作、学历、教学、审稿等学术服务、工具、爱好。例如：“2022年有几篇论文？”、“他在哪里读的博士？”、“和 Kang 合作的论文”、“怎么引用 RWKV 那篇论文”。也可以用命令：/papers、/news、/cite、/patents、/projects、/experience、/service、/teaching、/search、/help。`,
    source: (name) => `Vita 根据 ${name} 的资料回答。资料来自研究者本人的主页，并经手工修订；Vita 不添加，也不编造。`,
    language: 'Vita 懂中文和英文，用提问的语言回答。',
    count: (number) => `资料里有${number}条记录。`,
    privacy: 'Vita 把你的上一个问题记住十分钟，以便你接着问；之后不再保存。',
    greeting: (name) => `你好，这里是 Vita。可以问关于 ${name} 的论文、报告、学历、工作等问题。`,
    thanks: '不客气。还有问题请随时问 Vita。',
    refuse: (name) => `资料里没有说。Vita 只回答关于 ${name} 的问题：论文、报告、奖项、学历、工作等。`,
  },
};
