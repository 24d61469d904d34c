import type { publicationStatuses, publicationTypes } from '../../profile/schema.ts';

/** What a section of a page is about. `talks` and `awards` have no section of their own in a profile. */
export type Meaning =
  | 'about'
  | 'news'
  | 'publications'
  | 'patents'
  | 'projects'
  | 'chips'
  | 'experience'
  | 'education'
  | 'committees'
  | 'conferences'
  | 'reviewing'
  | 'service'
  | 'social'
  | 'teaching'
  | 'talks'
  | 'awards'
  /** Research: papers or prose, which only what stands in it can tell. */
  | 'research'
  /** Known, and nothing to read in it. */
  | 'other';

/** The words of a heading, without what only qualifies them, and what they mean. English and Chinese. */
const phrases: Readonly<Record<Meaning, string>> = {
  about: `about, about me, bio, biography, short bio, introduction, hi, hello, welcome, profile, overview, who am i, summary, brief bio, personal information, contact, contact me, contact information,
    关于, 关于我, 个人简介, 简介, 自我介绍, 个人介绍, 联系方式, 个人信息`,
  news: `news, updates, update, announcements, announcement, highlights, what s new, whats new, latest, activities, recent, timeline, milestones, happenings, news archive, events, event, recent events, upcoming events, upcoming, old news, past news, older news,
    press, in the news, 新闻, 动态, 最新动态, 近期动态, 最新消息, 消息, 近况, 最新进展, 公告, 新闻动态, 最近更新, 最近动态, 动向, 科研动态`,
  publications: `publications, publication, papers, paper, articles, journal articles, journal papers, journals, journal publications, conference papers, conference publications, conferences papers,
    conference proceedings, conference articles, refereed publications, peer reviewed publications, workshop papers, preprints, preprint, manuscripts, working papers, working paper, works in progress, work in progress, in progress,
    under review, in submission, under submission, submissions, submitted papers, submitted, technical reports, reports, book chapters, books, book, theses, thesis, dissertation, dissertations, phd thesis, bibliography, research papers,
    scientific publications, publication list, list of publications, publications list, research publications, research outputs, research output, academic publications, published papers, published, accepted, accepted papers, forthcoming, job market paper, manuscripts under review,
    papers under review, publications and preprints, refereed articles, articles in refereed journals, writing, writings, work, works, first author, co author, scholarly works, works under review, arxiv, workshops, surveys, tutorials papers,
    论文, 发表论文, 论文发表, 学术论文, 发表, 出版物, 著作, 学术成果, 论文列表, 代表论文, 代表性论文, 期刊论文, 会议论文, 科研成果, 研究成果, 论文成果, 代表作, 预印本, 论著, 主要论文, 发表文章, 在投论文, 学术发表, 学位论文, 文章, 成果, 期刊, 论文集, 专著`,
  patents: `patents, patent, patent applications, inventions, granted patents, 专利, 发明专利, 授权专利, 专利申请`,
  projects: `projects, project, open source, open source projects, open source framework, open source frameworks, software, software projects, tools, code, datasets, dataset, research projects, side projects, portfolio, open source software, softwares, demos, systems,
    libraries, open source contributions, codes, resources, 项目, 项目经历, 开源项目, 科研项目, 软件, 开源, 项目经验, 数据集, 研究项目`,
  chips: `open source chip, open source chips, chips, chip, tape outs, tapeouts, tape out, chip gallery, 芯片, 流片`,
  experience: `experience, experiences, working experience, work experience, work experiences, professional experience, employment, employment history, positions, appointments, academic appointments, academic positions, research experience, research experiences, industry experience,
    internships, internship, internship experience, industrial experience, career, positions held, academic experience, work history, professional appointments, visiting, jobs, academic career, job experience, visiting experience,
    工作经历, 经历, 实习经历, 工作, 工作经验, 任职经历, 实习, 研究经历, 科研经历, 个人经历, 访问经历`,
  education: `education, educations, educational background, academic background, degrees, qualifications, education background, educational experience, background, 教育, 教育经历, 教育背景, 学习经历, 学历`,
  committees: `academic services, technical committees, committees, committee memberships, committee membership, memberships, membership, professional memberships, professional affiliations, 学术任职, 社会兼职, 学术兼职`,
  conferences: `conference organizations, conference organization, conference organisation, organization, organizing, organizer, program committees, program committee, program committee member, conference committees, conference service, conference services, event organization, workshop organization, technical program committee, chairs, pc member, workshops organized, 会议组织, 会议服务, 学术组织, 程序委员会`,
  reviewing: `paper review, paper reviews, reviewing, reviewer, reviewers, reviews, peer review, peer reviews, journal reviewer, conference reviewer, journal reviewing, conference reviewing, review, reviewer for, review service, review services, journal reviewers, conference reviewers, paper reviewing, invited reviewer, reviewer service, 审稿, 审稿人, 学术审稿, 审稿经历, 会议审稿, 期刊审稿, 同行评审`,
  service: `service, services, academic service, professional service, professional services, professional activities, academic activities, community service, community services, service to the community, academic activity, leadership, university service, department service, departmental service, editorial, editorial service, editorial activities, organizational roles, professional activity, 学术服务, 服务, 学术活动, 社会服务`,
  social: `social services, social service, outreach, volunteering, volunteer, volunteer experience, public service, public engagement, social activities, community, community outreach, 志愿者, 社会活动, 志愿服务, 公益`,
  teaching: `teaching, teaching assistant, teaching assistantship, teaching assistantships, teaching experience, teaching experiences, courses, courses taught, course, ta, instructor, teaching assistance, mentoring and teaching, lectures, classes, teachings, teaching activities, 教学, 助教, 课程, 教学经历, 讲授课程, 教授课程, 承担课程, 主讲课程, 授课`,
  talks: `talks, talk, invited talks, invited talk, presentations, presentation, seminars, conference talks, tutorials, tutorial, keynotes, keynote, speeches, invited presentations, invited lectures, invited seminars, academic talks, posters, conference presentations, oral presentations, 报告, 学术报告, 邀请报告, 特邀报告, 演讲, 讲座`,
  awards: `awards, award, honors, honours, honors awards, scholarships, scholarship, fellowships, fellowship, prizes, prize, achievements, achievement, competitions, recognition, honor, recognitions, distinctions, competition, accomplishments, grants, funding, funded projects, research grants, grant,
    获奖, 荣誉, 奖励, 荣誉奖项, 奖项, 获奖情况, 荣誉与奖励, 奖学金, 获奖经历, 荣誉称号, 所获奖励, 获奖荣誉, 竞赛, 竞赛经历`,
  research: `research, research interests, research interest, interests, research areas, research area, research topics, research overview, research focus, research statement, current research, research directions, research highlights, research thrusts, research themes, research lines, research agenda, research program, research contributions, 研究概览, 研究工作, 近期研究, 近期研究工作, 近期工作, 最新工作, 代表性工作, 代表工作, 主要工作, 部分工作, 精选工作, 重要工作, 相关工作, 研究进展, 研究内容, 研究, 研究方向, 研究兴趣, 研究领域, 兴趣`,
  other: `links, skills, cv, resume, miscellaneous, misc, hobbies, media, media coverage, press coverage, blog, blog posts, posts, students, advisees, mentoring, mentees, group, team, people, members, visitors, references, acknowledgements, acknowledgments,
    collaborators, co authors, photos, gallery, languages, personal, personal life, life, fun, fun facts, openings, join us, prospective students, quotes, visitor map, students advised, student supervision, supervision, supervised students, friends, certificates, certifications, courses taken, coursework,
    技能, 友链, 学生, 团队, 招生, 其他, 生活, 爱好, 链接, 媒体采访, 媒体报道, 课题组, 访客, 个人生活, 指导学生`,
};

/** What Chinese puts before a heading's word, and behind it, that changes nothing about its meaning. */
const chineseQualifiers =
  /^(?:代表性?|近期|最近|最新|近年来?|当前|目前|主要|部分|精选|重要|已?发表的?|全部|所有|其[他它]|更多的?|更早的?|往期|过往|历史|早期|我的|个人|学术|科研|国际|国内|相关|英文|中文)|(?:列表|目录|清单|情况|信息|一览|概览|概述|选录|合集)$/u;

/** Words that qualify a heading and change nothing about its meaning. */
const qualifiers = new Set(
  `selected recent latest my full complete list of the all other main key select chosen featured representative peer reviewed refereed international domestic national current past previous former older earlier archived further more some a an and in by
  academic-year additional top major recently newest notable invited selective highlighted english chinese show s see since year years topic date type chronological by-year our personal`.split(
    /\s+/,
  ),
);

const meanings = new Map<string, Meaning>();
for (const [meaning, list] of Object.entries(phrases)) {
  for (const phrase of list.split(/,\s*/)) if (isMeaning(meaning)) meanings.set(phrase.trim(), meaning);
}

function isMeaning(text: string): text is Meaning {
  return text in phrases;
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[(（[【][^)）\]】]*[)）\]】]/gu, ' ')
    .replace(/[’']s\b/g, ' s')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

function meaningOfPhrase(text: string): Meaning | undefined {
  const all = words(text);
  if (all.length === 0 || all.length > 7) return undefined;
  const direct = meanings.get(all.join(' '));
  if (direct) return direct;
  const essential = all.filter((word) => !qualifiers.has(word));
  return meanings.get(essential.join(' ')) ?? meaningInChinese(essential.join(''));
}

function meaningInChinese(text: string): Meaning | undefined {
  const bare = text.replace(chineseQualifiers, '');
  if (!/^\p{Script=Han}+$/u.test(text) || bare === text || bare === '') return undefined;
  return meanings.get(bare) ?? meaningInChinese(bare);
}

const paperWords = new Set(['papers', 'publications', 'preprints', 'articles', 'manuscripts']);
/** What papers are called besides. */
const paperKinds = new Set('research scientific academic published journal conference workshop technical'.split(' '));
/** Behind `papers` these begin what only tells which papers: `papers with code`. */
const relations = new Set('with on in about by from since for at as under including related'.split(' '));
/** Papers that others wrote, or what is done with papers. */
const notOwnPapers = new Set(
  'favorite favourite reading read recommended like liked interesting awesome review reviewed reviewing talks awards award notes group club i blog news press media popular wikipedia'.split(
    ' ',
  ),
);

/** Whether a heading speaks of papers and then tells which: `Selected papers with code`, `Robotics publications`. */
function namesPapers(all: readonly string[]): boolean {
  if (all.length > 7 || all.some((word) => notOwnPapers.has(word))) return false;
  const [first = '', second = ''] = all.filter(
    (word) => (!qualifiers.has(word) && !paperKinds.has(word)) || relations.has(word),
  );
  return (
    (paperWords.has(first) && relations.has(second)) ||
    (all.length < 5 && paperWords.has(all.at(-1) ?? '') && !relations.has(all.at(-2) ?? ''))
  );
}

/** `Competition News`, `Group Updates`; but not `In the News`, which is of others. */
function namesKindOfNews(all: readonly string[]): boolean {
  const isNews = all.at(-1) === 'news' || all.at(-1) === 'updates';
  return isNews && all.length === 2 && !relations.has(all[0] ?? '');
}

/**
 * What a heading means, whatever its emoji, numbers and adjectives: `📝 Selected Publications`, `News & Updates`, `论文`.
 * Nothing when it is not a section's usual heading.
 */
export function meaningOf(heading: string): Meaning | undefined {
  const whole = meaningOfPhrase(heading);
  if (whole) return whole;
  if (namesPapers(words(heading))) return 'publications';
  if (namesKindOfNews(words(heading))) return 'news';
  const parts = heading
    .split(/\s*(?:&|\/|\||,|，|、|·|:|：|\band\b|与|和|及|\s[-–—]\s)\s*/i)
    .filter((part) => words(part).length > 0);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const found = parts.map(meaningOfPhrase);
  const known = found.filter((meaning) => meaning !== undefined);
  // Every part has to be known: "Teaching Machines to Read and Write" is a paper.
  if (
    known.length < parts.length &&
    !(known.length > 0 && /[\p{Script=Han}|:：]/u.test(heading) && known[0] === found[0]) &&
    // `News & Engagement`: what comes first is what most of it is.
    found[0] !== 'news'
  )
    return undefined;
  return (
    known.find((meaning) => meaning === 'publications') ??
    known.find((meaning) => meaning !== 'other' && meaning !== 'research') ??
    known[0]
  );
}

/** Whether a heading calls what stands under it news, rather than highlights or activities, which may be anything. */
export function namesNews(heading: string): boolean {
  return /\b(?:news|updates?|announcements?)\b|新闻|动态|消息|近况|公告/i.test(heading);
}

type PublicationType = (typeof publicationTypes)[number];
type PublicationStatus = (typeof publicationStatuses)[number];

const typeHeadings: readonly [RegExp, PublicationType][] = [
  [/preprint|arxiv|working paper|manuscript|预印/i, 'preprint'],
  [/workshop/i, 'workshop'],
  [/thes[ie]s|dissertation|学位论文/i, 'thesis'],
  [/chapter/i, 'chapter'],
  [/\bbooks?\b/i, 'book'],
  [/technical report|tech report/i, 'report'],
  [/journal|期刊/i, 'journal'],
  [/conference|proceedings|会议/i, 'conference'],
];

/** What a sub-heading says of the type of the publications under it. */
export function typeOfHeading(heading: string): PublicationType | undefined {
  const found = typeHeadings.filter(([shape]) => shape.test(heading));
  return found.length === 1 || found[0]?.[1] === 'preprint' ? found[0]?.[1] : undefined;
}

/** What a sub-heading says of the status of the publications under it. */
export function statusOfHeading(heading: string): PublicationStatus | undefined {
  if (/under (?:review|submission|revision)|in (?:submission|review)|submi(?:tted|ssions)|在投/i.test(heading)) {
    return /published|preprint|accepted/i.test(heading) ? undefined : 'submitted';
  }
  if (/in progress|in preparation|working on/i.test(heading)) return 'in-preparation';
  if (/^(?:forthcoming|accepted|to appear|in press)/i.test(heading.trim())) return 'accepted';
  return undefined;
}
