import type { Item, ItemOf, Profile } from '../profile/record.ts';
import type { Texts } from '../text/index.ts';
import { hasEvent } from './story.ts';

/** What a question may be about: one row a kind of record. A new section is a row here, its words and its nouns. */
export interface Subject {
  readonly name: SubjectName;
  /** Concepts that speak of it, between spaces; joined by `+` where it takes several. The most telling row wins, then the first. */
  readonly asks: string;
  /** Its records, in the order they are listed. */
  records(profile: Profile): readonly Item[];
  /** What is counted and listed instead of records: texts with the records they rest on. */
  readonly values?: ValuesOf;
  /** What is left out where it is not wanted, if not all its records. */
  besides?(profile: Profile): readonly Item[];
  /** The wider subject, for what is nearest where this one has nothing. */
  readonly within?: SubjectName;
}

export type SubjectName = keyof Texts['answer']['nouns'];
type ValuesOf = 'coauthors' | 'venues' | 'research' | 'hobbies';

const news = (kind: ItemOf<'news'>['kind']) => (profile: Profile) => profile.news.filter((item) => item.kind === kind);
const works = (fits: (work: ItemOf<'publications'>, profile: Profile) => boolean) => (profile: Profile) =>
  profile.publications.filter((work) => fits(work, profile));
const services =
  (...kinds: readonly ItemOf<'service'>['kind'][]) =>
  (profile: Profile) =>
    profile.service.filter((item) => kinds.includes(item.kind));
/** What an import keeps under service for want of news: `role: Award`, `role: Invited talk`. */
const served = (profile: Profile, role: string) =>
  services('other')(profile).filter((item) => item.role?.toLowerCase().split(' ').includes(role));
const degrees =
  (...levels: readonly ItemOf<'education'>['level'][]) =>
  (profile: Profile) =>
    profile.education.filter((item) => levels.includes(item.level));
const projects = (fits: (kind: ItemOf<'projects'>['kind']) => boolean) => (profile: Profile) =>
  profile.projects.filter((item) => fits(item.kind));
const isAt = (venues: Profile['venues'], work: ItemOf<'publications'>, kind: string) =>
  venues.some((venue) => venue.kind === kind && [venue.short, venue.name].some((name) => name === work.venue));

/** All of them. */
export const subjects: readonly Subject[] = [
  {
    name: 'papers',
    asks: 'paper publish paper+publish author accepted doi cite volume',
    records: (profile) => profile.publications,
  },
  {
    name: 'journalPapers',
    asks: 'journal+paper journal+paper+publish',
    records: works((work) => work.type === 'journal'),
    within: 'papers',
  },
  {
    name: 'conferencePapers',
    asks: 'conference+paper conference+paper+publish',
    records: works((work) => work.type === 'conference'),
    within: 'papers',
  },
  {
    name: 'workshopPapers',
    asks: 'workshopPaper',
    records: works((work) => work.type === 'workshop'),
    within: 'papers',
  },
  {
    name: 'preprints',
    asks: 'preprint+paper preprint onArxiv+paper onArxiv onArxiv+preprint onArxiv+preprint+paper',
    records: works((work) => work.arxiv !== undefined || work.type === 'preprint'),
    // A work that came out elsewhere too is no mere preprint.
    besides: works((work) => work.type === 'preprint'),
    within: 'papers',
  },
  {
    name: 'firstAuthorPapers',
    asks: 'firstAuthor firstAuthor+paper firstAuthor+publish firstAuthor+paper+publish',
    records: works((work) => work.authors[0]?.self === true),
    within: 'papers',
  },
  {
    name: 'lastAuthorPapers',
    asks: 'lastAuthor+paper lastAuthor',
    records: works((work) => work.authors.at(-1)?.self === true),
    within: 'papers',
  },
  {
    name: 'soloPapers',
    asks: 'soloAuthor soloAuthor+paper soloAuthor+publish soloAuthor+paper+publish',
    records: works(({ authors: [only, another] }) => only?.self === true && !another),
    within: 'papers',
  },
  {
    name: 'awardedPapers',
    asks: 'paper+award award4+award award4+award+paper',
    records: works((work, profile) => (work.awards ?? []).length > 0 || hasEvent(profile, work, 'award')),
    within: 'papers',
  },
  {
    name: 'submittedPapers',
    asks: 'submitted+paper submitted',
    records: works((work) => work.status === 'submitted'),
    within: 'papers',
  },
  {
    name: 'acceptedPapers',
    asks: 'accepted+paper accepted accepted+paper+publish accepted+count accepted+list',
    records: works((work) => work.status === 'accepted' || work.status === 'published'),
    within: 'papers',
  },
  {
    name: 'inPress',
    asks: 'notYet+accepted notYet+accepted+paper notYet+accepted+paper+publish',
    records: works((work) => work.status === 'accepted'),
    within: 'papers',
  },
  {
    name: 'unpublished',
    asks: 'notYet notYet+paper notYet+paper+publish',
    records: works((work) => work.status !== 'published'),
    within: 'papers',
  },
  {
    name: 'patents',
    asks: 'patent inventor office+patent office number+patent cite+patent firstAuthor+patent lastAuthor+patent firstAuthor+inventor lastAuthor+inventor',
    records: (profile) => profile.patents,
  },
  {
    name: 'talks',
    asks: 'talk invited talk+invited',
    records: (profile) => [...news('talk')(profile), ...served(profile, 'talk')],
  },
  {
    name: 'presentations',
    asks: 'present+conference present+paper present+conference+paper present talk+conference talk+paper',
    records: (profile) => profile.news.filter((item) => item.event === 'presented'),
  },
  {
    name: 'awards',
    asks: 'award award+giver award+giver+who',
    records: (profile) => [...news('award')(profile), ...served(profile, 'award')],
  },
  { name: 'grants', asks: 'grant giver+who grant+giver grant+award', records: news('grant') },
  {
    name: 'courses',
    asks: 'course term+course course+degree course+department',
    records: (profile) => profile.teaching,
  },
  { name: 'mentoring', asks: 'mentoring mentoring+course mentoring+project', records: news('mentoring') },
  { name: 'committees', asks: 'committee', records: services('committee') },
  {
    name: 'organising',
    asks: 'organising committee+conference organising+paper organising+conference committee+organising+conference organising+workshop workshop+role conference+role committee+workshop committee+workshop+role organising+committee committee+organising+paper organising+committee committee+organising+paper+conference',
    records: services('conference'),
  },
  {
    name: 'reviewing',
    asks: 'reviewing reviewing+paper reviewing+journal+conference reviewing+journal+conference+paper',
    records: services('reviewing'),
  },
  {
    name: 'journalReviewing',
    asks: 'reviewing+journal',
    records: (profile) => services('reviewing')(profile).filter((item) => item.date === undefined),
    within: 'reviewing',
  },
  {
    name: 'conferenceReviewing',
    asks: 'reviewing+conference',
    records: (profile) => services('reviewing')(profile).filter((item) => item.date !== undefined),
    within: 'reviewing',
  },
  { name: 'social', asks: 'social social+service', records: services('social') },
  {
    name: 'services',
    asks: 'service service+conference service+journal service+conference+journal',
    records: (profile) => profile.service,
  },
  {
    name: 'tools',
    asks: 'tool tool+project support tool+support language language+tool',
    records: projects((kind) => kind === 'software'),
  },
  {
    name: 'chips',
    asks: 'chip chip+project chip+submitted chip+published chip+patent',
    records: projects((kind) => kind === 'chip'),
  },
  { name: 'projects', asks: 'project', records: (profile) => profile.projects },
  {
    name: 'currentJobs',
    asks: 'currentJob now+job founder founder+job currentJob+job currentJob+founder',
    records: (profile) => profile.experience.filter((job) => job.current),
    within: 'jobs',
  },
  { name: 'jobs', asks: 'job', records: (profile) => profile.experience },
  {
    name: 'doctorate',
    asks: 'phd phd+degree award+phd mentoring+phd phd+advisor advisor lab phd+department phd+lab lab+job lab+degree lab+job+degree phd+degree+department phd+interest',
    records: degrees('doctorate'),
    within: 'degrees',
  },
  {
    name: 'bachelor',
    asks: 'bachelor bachelor+degree bachelor+advisor award+bachelor bachelor+department bachelor+degree+department',
    records: degrees('bachelor'),
    within: 'degrees',
  },
  { name: 'master', asks: 'master master+degree master+advisor', records: degrees('master'), within: 'degrees' },
  { name: 'otherSchools', asks: 'highschool highschool+degree', records: () => [], within: 'degrees' },
  {
    name: 'degrees',
    asks: 'degree department degree+department degree+interest award+degree degree+phd+bachelor phd+bachelor',
    records: (profile) => profile.education,
  },
  {
    name: 'certificates',
    asks: 'certificate certificate+degree certificate+phd certificate+degree+phd',
    records: (profile) => [...degrees('certificate')(profile), ...news('other')(profile)],
  },
  { name: 'interviews', asks: 'interview interview+news interview+onArxiv', records: news('media') },
  {
    name: 'events',
    asks: 'event workshop event+news workshop+news workshop+degree invited+news',
    records: news('event'),
  },
  { name: 'news', asks: 'news', records: (profile) => profile.news },
  {
    name: 'coauthors',
    asks: 'coauthor authorNoun+count coauthor+paper coauthor+author coauthor+paper+publish coauthor+publish coauthor+job',
    records: (profile) => [...profile.publications, ...profile.patents],
    values: 'coauthors',
  },
  { name: 'sharedWorks', asks: '', records: (profile) => [...profile.publications, ...profile.patents] },
  {
    name: 'venues',
    asks: 'venue venue+paper venue+publish venue+journal+conference journal+conference+publish journal+conference+venue+publish',
    records: (profile) => profile.publications,
    values: 'venues',
  },
  {
    name: 'conferences',
    asks: 'conference conference+venue conference+publish conference+accepted conference+venue+paper conference+venue+paper+accepted',
    records: works((work, { venues }) => work.type === 'conference' || isAt(venues, work, 'conference')),
    values: 'venues',
  },
  {
    name: 'journals',
    asks: 'journal journal+venue journal+publish journal+accepted journal+venue+paper journal+venue+paper+accepted',
    records: works((work) => work.type === 'journal'),
    values: 'venues',
  },
  { name: 'interests', asks: 'interest', records: (profile) => [profile.about], values: 'research' },
  { name: 'hobbies', asks: 'hobby hobby+currentJob', records: (profile) => [profile.about], values: 'hobbies' },
  { name: 'everything', asks: '', records: (profile) => profile.items },
];
