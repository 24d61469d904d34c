import type { Item } from '../profile/record.ts';

/** How well a record fits a kind: it is one, it is nearly one, or it only speaks of one. */
export type Fit = 'is' | 'nearly' | 'speaks';

/** A kind of record, as people name it. */
export interface Kind {
  readonly name: string;
  readonly words: readonly string[];
  fits(item: Item): Fit | undefined;
}

const newsKind = (kind: string, fit: Fit) => (item: Item) =>
  item.section === 'news' && item.kind === kind ? fit : undefined;
const section =
  (name: Item['section'], fit: Fit = 'is') =>
  (item: Item) =>
    item.section === name ? fit : undefined;
const either =
  (...tests: readonly ((item: Item) => Fit | undefined)[]) =>
  (item: Item): Fit | undefined => {
    for (const test of tests) {
      const fit = test(item);
      if (fit) return fit;
    }
    return undefined;
  };
const publicationType = (type: string) => (item: Item) =>
  item.section === 'publications' && item.type === type ? 'is' : undefined;
const status =
  (...names: readonly string[]) =>
  (item: Item): Fit | undefined => {
    if (item.section === 'publications') return names.includes(item.status) ? 'is' : undefined;
    if (item.section === 'patents') return names.includes(item.status ?? '') ? 'nearly' : undefined;
    return item.section === 'news' && names.includes(item.event ?? '') ? 'is' : undefined;
  };
const service =
  (kind: string, fit: Fit = 'is') =>
  (item: Item) =>
    item.section === 'service' && item.kind === kind ? fit : undefined;
const projectKind =
  (kind: string, fit: Fit = 'is') =>
  (item: Item) =>
    item.section === 'projects' && item.kind === kind ? fit : undefined;
const level = (name: string) => (item: Item) =>
  item.section === 'education' && item.level === name ? 'is' : undefined;
const relation = (name: string) => (item: Item) =>
  item.section === 'people' && item.relations.some((one) => one === name) ? 'is' : undefined;

/** The kinds, one a row: its name, the words that people use for it, and which records are of it. */
const table: readonly (readonly [string, string, (item: Item) => Fit | undefined])[] = [
  [
    'paper',
    'paper, papers, publication, publications, article, articles, manuscript, manuscripts, pubs, 论文, 文章, 发表, 发表的',
    either(section('publications'), newsKind('paper', 'speaks')),
  ],
  [
    'journal',
    'journal, journals, journal paper, journal papers, journal article, journal articles, 期刊, 期刊论文, 杂志',
    publicationType('journal'),
  ],
  [
    'conference',
    'conference, conferences, conference paper, conference papers, proceedings, 会议, 会议论文',
    either(publicationType('conference'), service('conference', 'nearly')),
  ],
  ['workshop', 'workshop paper, workshop papers', publicationType('workshop')],
  [
    'preprint',
    'preprint, preprints, arxiv, arxiv paper, arxiv papers, eprint, eprints, 预印本',
    either(
      (item) =>
        item.section === 'publications' && (item.type === 'preprint' || item.status === 'preprint') ? 'is' : undefined,
      (item) => (item.section === 'news' && item.event === 'preprint' ? 'is' : undefined),
      (item) => (item.section === 'publications' && item.arxiv !== undefined ? 'nearly' : undefined),
    ),
  ],
  ['thesis', 'thesis, theses, dissertation, dissertations, 毕业论文, 学位论文', publicationType('thesis')],
  ['book', 'book, books, 书籍', either(publicationType('book'), publicationType('chapter'))],
  ['submitted', 'submitted, under review, in review, submission, submissions, 投稿, 在投', status('submitted')],
  [
    'accepted',
    'accepted, acceptance, acceptances, accepted paper, accepted papers, 接收, 录用, 中稿',
    status('accepted'),
  ],
  ['published', 'published', status('published')],
  [
    'news',
    'news, announcement, announcements, update, updates, headline, headlines, 新闻, 消息, 动态, 新闻动态, 近况',
    section('news'),
  ],
  [
    'talk',
    'talk, talks, lecture, lectures, presentation, presentations, presented, presenting, present, seminar, seminars, speech, speeches, keynote, keynotes, invited talk, invited talks, speaker, spoke, 演讲, 报告, 讲座, 讲演',
    either(newsKind('talk', 'is'), (item) =>
      item.section === 'news' && item.event === 'presented' ? 'nearly' : undefined,
    ),
  ],
  [
    'award',
    'award, awards, prize, prizes, honor, honors, honour, honours, awarded, won, win, winning, winner, award winning, best paper, best paper award, 获奖, 奖, 奖项, 得奖, 荣誉, 最佳论文, 最佳论文奖',
    either(newsKind('award', 'is'), (item) =>
      item.section === 'publications' && (item.awards?.length ?? 0) > 0 ? 'nearly' : undefined,
    ),
  ],
  [
    'grant',
    'grant, grants, funding, funded, fund, fellowship, fellowships, scholarship, scholarships, 基金, 资助, 经费, 奖学金',
    newsKind('grant', 'is'),
  ],
  [
    'patent',
    'patent, patents, invention, inventions, inventor, 专利, 发明, 发明专利',
    either(section('patents'), newsKind('patent', 'speaks')),
  ],
  [
    'media',
    'media, interview, interviews, press, press coverage, podcast, podcasts, media coverage, interviewed, 采访, 媒体, 访谈, 专访',
    newsKind('media', 'is'),
  ],
  ['event', 'event, events, 活动, 事件', newsKind('event', 'is')],
  ['mentoring', 'mentor, mentors, mentoring, mentorship, mentored, 指导学生', newsKind('mentoring', 'is')],
  [
    'project',
    'projects, open source project, open source projects, 项目, 开源项目',
    either(section('projects'), newsKind('project', 'speaks')),
  ],
  [
    'software',
    'software, framework, frameworks, library, libraries, package, packages, tool, tools, toolkit, toolkits, toolbox, open source framework, open source frameworks, open source software, open source tools, repo, repos, repository, code, 软件, 框架, 工具, 开源框架, 开源软件, 开源, 代码',
    projectKind('software'),
  ],
  ['chip', 'chip, chips, asic, open source chip, tape out, tapeout, 芯片, 流片', projectKind('chip')],
  ['dataset', 'dataset, datasets, data set, 数据集', projectKind('dataset')],
  [
    'job',
    'job, jobs, employment, employer, employers, experience, experiences, work experience, working experience, career, industry, industry experience, company, companies, startup, startups, workplace, position, positions, 工作经历, 工作经验, 经历, 公司, 创业公司, 初创公司, 职业, 职位, 实习经历',
    section('experience'),
  ],
  [
    'education',
    'education, degree, degrees, study, studies, studying, studied, alma mater, university, universities, college, school, schooling, graduated, graduate, graduation, 教育, 学历, 学位, 毕业, 毕业于, 大学, 母校, 教育经历, 教育背景, 学校',
    section('education'),
  ],
  [
    'doctorate',
    'phd, ph d, doctorate, doctoral, doctoral degree, phd degree, 博士, 博士学位, 读博',
    level('doctorate'),
  ],
  ['master', 'master, masters, msc, master degree, masters degree, 硕士', level('master')],
  [
    'bachelor',
    'bachelor, bachelors, bachelor degree, bachelors degree, undergraduate, undergrad, undergraduate degree, bsc, 本科, 学士, 本科学位',
    level('bachelor'),
  ],
  [
    'committee',
    'committee, committees, technical committee, technical committees, 委员会, 技术委员会',
    either(service('committee'), (item) =>
      item.section === 'service' && /committee/i.test(item.role ?? '') ? 'nearly' : undefined,
    ),
  ],
  [
    'organizing',
    'program committee, program committees, programme committee, pc, pc member, tpc, technical program committee, conference organization, conference organizations, conference organisation, conference organizing, conference organizer, organizer, organiser, organizing, organising, organized, organised, chair, chairs, 会议组织, 程序委员会',
    service('conference'),
  ],
  [
    'reviewing',
    'review, reviews, reviewer, reviewers, reviewing, reviewed, peer review, paper review, paper reviews, paper reviewing, referee, refereeing, refereed, 审稿, 审稿人, 评审',
    service('reviewing'),
  ],
  [
    'service',
    'service, services, academic service, academic services, professional service, 学术服务, 服务',
    section('service'),
  ],
  [
    'social',
    'social, social service, social services, volunteer, volunteering, volunteered, outreach, community service, 社会服务, 公益, 志愿',
    service('social'),
  ],
  [
    'teaching',
    'teaching, teach, taught, teaches, teacher, ta, tas, tad, taing, teaching assistant, teaching assistants, teaching assistantship, teaching assistantships, course, courses, class, classes, 教学, 助教, 课程, 教课, 课',
    section('teaching'),
  ],
  [
    'person',
    'people, person, collaborator, collaborators, coauthor, coauthors, co author, co authors, colleague, colleagues, coworker, coworkers, 人, 合作者, 同事',
    either(section('people'), newsKind('people', 'speaks')),
  ],
  [
    'advisor',
    'advisor, advisors, boss, adviser, advisers, supervisor, supervisors, phd advisor, phd advisors, phd adviser, phd advisers, phd supervisor, phd supervisors, thesis advisor, thesis advisors, thesis supervisor, thesis supervisors, doctoral advisor, doctoral advisors, doctoral supervisor, doctoral supervisors, coadvisor, co advisor, co advisors, 导师, 博导, 博士导师, 指导老师',
    relation('advisor'),
  ],
  ['student', 'student, students, mentee, mentees, 学生', relation('student')],
  [
    'about',
    'bio, biography, cv, resume, profile, homepage, website, interests, interest, research interest, research interests, hobby, hobbies, contact, reach, who is he, who are you, 简介, 简历, 个人简介, 兴趣, 爱好, 研究兴趣, 研究方向, 联系, 联系方式, 主页, 个人主页',
    section('about'),
  ],
];

export const kinds: readonly Kind[] = table.map(([name, words, fits]) => ({ name, words: words.split(', '), fits }));

/** Whether a record is of a kind that is named by itself: a kind of `kinds`, or its own `kind`, `type` or `status`. */
export function isOfKind(item: Item, named: string): boolean {
  if ('kind' in item && item.kind === named) return true;
  if (item.section === 'publications' && (item.type === named || item.status === named)) return true;
  return kinds.some((kind) => (kind.name === named || kind.words.includes(named)) && kind.fits(item) !== undefined);
}
