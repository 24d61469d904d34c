import type { PartialDate } from '../profile/date.ts';

/** `one` for 1, else `many`, with the number before it; without a number, `many` alone. */
const noun = (one: string, many: string) => (number?: number) =>
  number === undefined ? many : `${number} ${number === 1 ? one : many}`;

const and = (list: readonly string[]) =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1) ?? ''}`;

const span = (years: number, months: number) =>
  and([...(years > 0 ? [noun('year', 'years')(years)] : []), ...(months > 0 ? [noun('month', 'months')(months)] : [])]);

const fullMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date with the month written out: `22 May 2023`, `November 2022`, `2024`. */
function date(partial: PartialDate): string {
  const [year = '', month, day] = partial.split('-');
  return [...(day ? [String(Number(day))] : []), ...(month ? [fullMonths[Number(month) - 1] ?? month] : []), year].join(
    ' ',
  );
}

/** `on 22 May 2023`, `in May 2023`, `in 2023`. */
const dated = (partial: PartialDate) => `${partial.length > 7 ? 'on' : 'in'} ${date(partial)}`;

const at = (place: string | undefined) => (place === undefined ? '' : ` (${place})`);

/** Answers to questions in plain words. A name in a gap is the researcher's; a title comes in its quotation marks. */
export const answerEn = {
  and,
  date,
  quoted: (title: string) => `“${title}”`,
  sentence: (text: string) =>
    `${/^[a-z]+\b/.test(text) ? text.charAt(0).toUpperCase() : text.charAt(0)}${text.slice(1)}${/[.!?:]$/.test(text) ? '' : '.'}`,
  yes: (fact: string) => `Yes: ${fact}`,
  opened: (filters: string, fact: string) => (filters ? `${filters}: ${fact}` : fact),
  listed: (what: string, names: readonly string[]) => `${what}: ${and(names)}`,
  withDetail: (name: string, detail: string) => `${name} (${detail})`,
  more: (number: number) => `${number} more`,

  /** What is counted; without a number the plural alone. */
  nouns: {
    papers: noun('paper', 'papers'),
    journalPapers: noun('journal paper', 'journal papers'),
    conferencePapers: noun('conference paper', 'conference papers'),
    preprints: noun('preprint on arXiv', 'preprints on arXiv'),
    firstAuthorPapers: noun('paper as first author', 'papers as first author'),
    lastAuthorPapers: noun('paper as last author', 'papers as last author'),
    soloPapers: noun('paper without co-authors', 'papers without co-authors'),
    workshopPapers: noun('workshop paper', 'workshop papers'),
    awardedPapers: noun('paper with an award', 'papers with an award'),
    submittedPapers: noun('submitted paper', 'submitted papers'),
    acceptedPapers: noun('accepted paper', 'accepted papers'),
    unpublished: noun('paper not yet published', 'papers not yet published'),
    inPress: noun('paper accepted and not yet published', 'papers accepted and not yet published'),
    patents: noun('patent', 'patents'),
    talks: noun('talk', 'talks'),
    presentations: noun('paper presented at a conference', 'papers presented at conferences'),
    awards: noun('award', 'awards'),
    grants: noun('grant', 'grants'),
    courses: noun('course', 'courses'),
    mentoring: noun('mentoring role', 'mentoring roles'),
    committees: noun('committee', 'committees'),
    organising: noun('conference role', 'conference roles'),
    reviewing: noun('reviewing role', 'reviewing roles'),
    journalReviewing: noun('journal reviewed for', 'journals reviewed for'),
    conferenceReviewing: noun('conference reviewed for', 'conferences reviewed for'),
    social: noun('social service', 'social services'),
    services: noun('service', 'services'),
    tools: noun('open-source framework', 'open-source frameworks'),
    chips: noun('chip', 'chips'),
    projects: noun('project', 'projects'),
    currentJobs: noun('current job', 'current jobs'),
    jobs: noun('job', 'jobs'),
    doctorate: noun('doctorate', 'doctorates'),
    bachelor: noun("bachelor's degree", "bachelor's degrees"),
    master: noun("master's degree", "master's degrees"),
    otherSchools: noun('other school', 'other schools'),
    degrees: noun('degree', 'degrees'),
    certificates: noun('certificate', 'certificates'),
    interviews: noun('interview', 'interviews'),
    events: noun('event', 'events'),
    news: noun('news item', 'news items'),
    coauthors: noun('co-author', 'co-authors'),
    sharedWorks: noun('paper or patent', 'papers and patents'),
    venues: noun('venue', 'venues'),
    conferences: noun('conference', 'conferences'),
    journals: noun('journal', 'journals'),
    interests: noun('research interest', 'research interests'),
    hobbies: noun('hobby', 'hobbies'),
    everything: noun('record', 'records'),
  },

  /** What a list was narrowed by, in this order. */
  filters: {
    join: (parts: readonly string[]) => parts.join(' '),
    people: (names: string) => `with ${names}`,
    venue: (venue: string) => `at ${venue}`,
    words: (words: string) => `on ${words}`,
    except: (words: string) => `besides ${words}`,
    on: dated,
    since: (partial: PartialDate) => `since ${date(partial)}`,
    until: (partial: PartialDate) => `up to ${date(partial)}`,
    between: (from: PartialDate, to: PartialDate) => `from ${date(from)} to ${date(to)}`,
    month: (month: number) => `in ${fullMonths[month - 1] ?? ''}`,
    narrowed: (noun: string, filters: string) => (filters ? `${noun} ${filters}` : noun),
  },

  /** The profile has nothing of the kind. */
  nothing: (what: string) => `The profile doesn't say anything about ${what}.`,
  notSo: (what: string) => `The profile doesn't say so: it names no ${what}.`,
  doesNotSay: (clause: string) => `The profile doesn't say ${clause}.`,
  instead: (fact: string) => `What it does say: ${fact}`,
  onlySubmitted: (titles: string) => `Only submitted, as far as the profile says: ${titles}`,
  nowhen: (filters: string) => `The profile names nothing ${filters}.`,
  nowhere: (words: string) => `The profile doesn't say anything about ${words}.`,
  unsaidAtAll: "The profile doesn't say.",
  /** One line of what can be asked, after a question about something else. */
  askable: (name: string) =>
    `Ask about ${name}: papers, co-authors, venues, talks, awards, grants, patents, jobs, studies, teaching, service, tools or hobbies.`,

  /** Whether of several there are more. */
  compare: {
    counts: (parts: readonly { label: string; number: number }[]) =>
      parts.map(({ label, number }) => `${label}: ${number}`).join('; '),
    more: (label: string, what: string) => (what ? `${label} has more ${what}` : `more ${label}`),
    same: (what: string) => (what ? `equally many ${what}` : 'equally many of both'),
    most: (label: string, what: string) => `the most ${what}: ${label}`,
    fewest: (label: string, what: string) => `the fewest ${what}: ${label}`,
    firstOf: (first: string, when: string, second: string, then: string) =>
      `${first} came first, ${when}; ${second} followed ${then}`,
    sameTime: (first: string, second: string, when: string) => `${first} and ${second} have the same date, ${when}`,
  },

  latest: (noun: string, title: string, when: string) => `The latest of the ${noun}: ${title}${when && `, ${when}`}`,
  oldest: (noun: string, title: string, when: string) => `The first of the ${noun}: ${title}${when && `, ${when}`}`,
  dated,

  /** One fact of a record. */
  facets: {
    author: (title: string, names: string) => `${title} is by ${names}`,
    inventor: (title: string, names: string) => `the inventors of ${title} are ${names}`,
    firstAuthor: (title: string, name: string) => `the first author of ${title} is ${name}`,
    lastAuthor: (title: string, name: string) => `the last author of ${title} is ${name}`,
    authorCount: (title: string, number: string) => `${title} has ${number} authors`,
    inventorCount: (title: string, number: string) => `${title} has ${number} inventors`,
    advisor: (title: string, names: string) => `the ${title} was supervised by ${names}`,
    department: (title: string, name: string) => `the ${title}: ${name}`,
    lab: (title: string, text: string) => `the ${title}: ${text}`,
    doi: (title: string, doi: string) => `the DOI of ${title} is ${doi}`,
    arxiv: (title: string, id: string) => `${title} is on arXiv as ${id}`,
    number: (title: string, number: string) => `the number of ${title} is ${number}`,
    firstInventor: (title: string, name: string) => `the first inventor of ${title} is ${name}`,
    leaders: (title: string, names: string) => `${title} was led by ${names}`,
    position: (title: string, place: string) => `among the authors of ${title}, the researcher is ${place}`,
    institutions: (title: string, text: string) => `${title}: ${text}`,
    venueOf: (title: string, venue: string) => `${title} is in ${venue}`,
    together: (title: string, names: string) => `${title}: with ${names}`,
    origin: (name: string, text: string) => `${name}: ${text}`,
    otherNames: (name: string, names: string) => `${name} is also called ${names}`,
    office: (title: string, offices: string) => `${title} is filed in ${offices}`,
    status: (title: string, status: string) => `${title} is ${status}`,
    support: (title: string, names: string) => `${title} works with ${names}`,
    language: (title: string, text: string) => `${title}: ${text}`,
    role: (title: string, role: string) => `${title}: ${role}`,
    meaning: (name: string, text: string) => `${name}: ${text}`,
    invited: (title: string, names: string) => `${title}: invited by ${names}`,
    winner: (title: string, names: string) => `${title} went to ${names}`,
    giver: (title: string, name: string) => `${title}: from ${name}`,
    term: (title: string, term: string) => `${title}: ${term}`,
    pages: (title: string, text: string) => `${title}: ${text}`,
    where: (title: string, place: string) => `${title}: ${place}`,
    award: (title: string, awards: string) => `${title}: ${awards}`,
    countOf: (title: string, text: string) => `${title}: ${text}`,
  },

  /** What a record doesn't say, after "The profile doesn't say". */
  unsaid: {
    coursePlace: 'where the courses were',
    author: (title: string) => `who wrote ${title}`,
    inventor: (title: string) => `who invented ${title}`,
    firstAuthor: (title: string) => `who the first author of ${title} is`,
    lastAuthor: (title: string) => `who the last author of ${title} is`,
    authorCount: (title: string) => `how many authors ${title} has, since its list of names is not complete`,
    inventorCount: (title: string) => `how many inventors ${title} has`,
    advisor: (title: string) => `who the advisor for the ${title} was`,
    department: (title: string) => `which department ${title} belongs to`,
    lab: (title: string) => `which laboratory ${title} belongs to`,
    doi: (title: string) => `what the DOI of ${title} is`,
    arxiv: (title: string) => `that ${title} is on arXiv`,
    number: (title: string) => `what the number of ${title} is`,
    firstInventor: (title: string) => `who the first inventor of ${title} is`,
    leaders: (title: string) => `who led ${title}`,
    position: (title: string) => `at which place of the authors of ${title} the researcher stands`,
    institutions: (title: string) => `where ${title} was done`,
    venueOf: (title: string) => `where ${title} was published`,
    together: (title: string) => `who else took part in ${title}`,
    origin: (name: string) => `where ${name} comes from`,
    otherNames: (name: string) => `what else ${name} is called`,
    part: (name: string, title: string) => `what part ${name} has in ${title}`,
    outside: (name: string) => `what ${name} does elsewhere`,
    explain: (words: string) => `what ${words} is`,
    worked: (name: string, organisation: string) => `when ${name} worked at ${organisation}`,
    workedFor: (name: string, organisation: string) => `how long ${name} worked at ${organisation}`,
    received: (name: string, degree: string) => `when ${name} received the ${degree}`,
    office: (title: string) => `where ${title} is filed`,
    status: (title: string) => `what the status of ${title} is`,
    support: (title: string) => `what ${title} works with`,
    language: (title: string) => `what language ${title} is written in`,
    role: (title: string) => `what the role at ${title} is or was`,
    meaning: (name: string) => `what ${name} means`,
    invited: (title: string) => `who gave the invitation to ${title}`,
    winner: (title: string) => `who won ${title}`,
    giver: (title: string) => `who gave ${title}`,
    term: (title: string) => `in which term ${title} was`,
    pages: (title: string) => `the volume and pages of ${title}`,
    where: (title: string) => `where ${title} is or was`,
    when: (title: string) => `when ${title} was`,
    accepted: (title: string) => `when ${title} was accepted`,
    presented: (title: string) => `when ${title} was presented`,
    preprint: (title: string) => `when ${title} was put on arXiv`,
    duration: (title: string) => `how long ${title} lasted`,
    award: (title: string) => `that ${title} has an award`,
    countOf: (title: string) => `how many of these ${title} has`,
    link: (title: string) => `where ${title} can be found: it gives no link`,
    code: (title: string) => `where code for ${title} can be found`,
    so: 'so',
    now: 'what is so now',
    amount: 'how much that is',
    reviews: 'how many manuscripts that was',
    maker: (title: string) => `who made ${title}`,
    order: (noun: string) => `which of the ${noun} came first or last`,
    why: () => 'why',
    how: () => 'how',
  },

  status: {
    'in-preparation': (venue: string) => `in preparation${venue && ` for ${venue}`}`,
    preprint: () => 'a preprint',
    submitted: (venue: string) => `submitted${venue && ` to ${venue}`}; no acceptance is mentioned`,
    accepted: (venue: string) => `accepted${venue && ` by ${venue}`}`,
    published: (venue: string) => `published${venue && ` in ${venue}`}`,
  },

  /** What happened to a record, with its date. */
  events: {
    preprint: (when: string) => `preprint on arXiv ${when}`,
    submitted: (when: string, venue?: string) => `submitted${at(venue)} ${when}`,
    accepted: (when: string, venue?: string) => `accepted${venue ? ` by ${venue}` : ''} ${when}`,
    published: (when: string, venue?: string) => `published${venue ? ` in ${venue}` : ''} ${when}`,
    presented: (when: string, venue?: string, place?: string) =>
      `presented${venue ? ` at ${venue}` : ''}${place ? ` in ${place}` : ''} ${when}`,
    award: (when: string) => `award ${when}`,
    released: (when: string) => `released ${when}`,
  },
  happened: (title: string, events: readonly string[]) => `${title}: ${and(events)}`,

  /** How long ago; `precision` is what the profile gives. */
  ago: {
    years: (years: number, months: number) => `${span(years, months)} ago`,
    days: (days: number) => (days === 0 ? 'today' : `${noun('day', 'days')(days)} ago`),
    aboutYears: (years: number) => (years === 0 ? 'this year' : `about ${noun('year', 'years')(years)} ago`),
    ahead: 'still to come',
    fact: (title: string, ago: string, when: string) => `${title}: ${ago} (${when})`,
  },

  /** Worked out from several records. */
  figures: {
    nth: (place: number, noun: string) => `no. ${place} of the ${noun}`,
    isNth: (place: number, noun: string, title: string, end: 'newest' | 'oldest') =>
      `no. ${place} of the ${noun}, ${end} first: ${title}`,
    author: (place: number, title: string, name: string) => `no. ${place} in the list of authors of ${title}: ${name}`,
    whichAuthor: (place: number, title: string) => `who no. ${place} in the list of authors of ${title} is`,
    average: (what: string, first: number, last: number, mean: number) =>
      `${what} from ${first} to ${last}, on average ${mean.toFixed(1)} a year`,
    share: (what: string, number: number, whole: string, part: number) =>
      `${what}: ${number} of ${whole} (${(part * 100).toFixed(0)} %)`,
    onAll: (names: string) => `named on all of them: ${names}`,
    onBoth: (names: string) => `named on papers and on patents: ${names}`,
    nobody: 'that anybody is on all of them',
    placeAmong: (place: number, of: string | undefined) =>
      of === undefined ? `number ${place}` : `number ${place} of ${of}`,
    notComplete: 'Not every list of names is complete.',
    no: (fact: string) => `No: ${fact}`,
  },

  /** The time between two things that happened, and which of them was first. */
  between: {
    exactly: (years: number, months: number, days: number) =>
      days < 62 ? noun('day', 'days')(days) : `${span(years, months)} (${noun('day', 'days')(days)})`,
    about: (years: number, months: number) =>
      years + months === 0 ? 'about the same time' : `about ${span(years, months)}`,
    fact: (length: string, from: string, to: string) => `${length}: from ${from}; to ${to}`,
    order: (first: string, second: string, isSame: boolean) =>
      isSame ? `${first}; ${second}` : `first ${first}; after that ${second}`,
    unclear: 'which of the two came first',
  },

  /** What a record is, in one sentence. */
  describe: {
    works: {
      journal: 'journal paper',
      conference: 'conference paper',
      workshop: 'workshop paper',
      preprint: 'preprint',
      thesis: 'thesis',
      book: 'book',
      chapter: 'book chapter',
      report: 'report',
      other: 'work',
    },
    paper: (title: string, type: string, status: string, topics: readonly string[]) =>
      `${title} is a ${type}, ${status}${topics.length > 0 ? `; its topics: ${and(topics)}` : ''}`,
    patent: (title: string, number: string, offices: string, when: string) =>
      `${title} is a patent${number && ` with the number ${number}`}${offices && `, filed in ${offices}`}${when && `, dated ${when}`}`,
    with: (title: string, facts: readonly string[]) => (facts.length > 0 ? `${title}: ${facts.join('; ')}` : title),
    job: (organisation: string, name: string, role: string | undefined, current: boolean) =>
      role
        ? `${name} ${current ? 'is' : 'was'} ${role} of ${organisation}`
        : `${organisation} is named among the jobs of ${name}; no role is given`,
    degree: (degree: string, institution: string, when: string) => `${degree}: ${institution}${when && `, ${when}`}`,
    term: (term: string, year: string) => `${term} ${year}`,
    pages: (volume: string, issue: string, pages: string) =>
      [volume && `volume ${volume}`, issue && `issue ${issue}`, pages && `pages or article ${pages}`]
        .filter(Boolean)
        .join(', '),
    current: 'now',
  },

  person: {
    is: (name: string, facts: readonly string[]) => `${name}: ${facts.join('; ')}`,
    works: (works: string) => `${works} together`,
    inventorOf: (number: string) => number,
    relations: {
      advisor: 'advisor',
      collaborator: 'collaborator',
      host: 'host',
      student: 'student',
      mentor: 'mentor',
      other: 'colleague',
    },
    together: (name: string, what: string) => `${what} with ${name}`,
  },

  about: {
    is: (name: string, headline: string) => `${name}: ${headline}`,
    named: (names: string) => `the researcher's name is ${names}`,
    research: (topics: readonly string[]) => `research: ${and(topics)}`,
    contact: (note: string | undefined) => note ?? 'The profile gives no address.',
    links: (name: string) => `On the web, the homepage of ${name} names:`,
  },

  cite: (title: string) => `To cite ${title} in BibTeX, RIS, APA, IEEE or MLA:`,
  link: (title: string) => `${title}:`,
  didYouMean: (title: string) => `Or: ${title}`,

  /** What profiles don't say, after "The profile doesn't say". */
  absent: {
    email: (name: string) => `what the e-mail address of ${name} is`,
    phone: (name: string) => `how to phone or message ${name}`,
    address: (name: string) => `where ${name} lives or is now`,
    office: (name: string) => `where the office of ${name} is`,
    age: (name: string) => `how old ${name} is`,
    birthplace: (name: string) => `where ${name} comes from`,
    gender: (name: string) => `what gender ${name} is`,
    nationality: (name: string) => `what the nationality, language or beliefs of ${name} are`,
    family: (name: string) => `anything about the family of ${name}`,
    looks: (name: string) => `what ${name} looks like`,
    health: (name: string) => `anything about the health of ${name}`,
    money: () => 'anything about money: salaries, amounts, prices or the size of a company',
    metrics: () => 'anything about citations, rankings or other metrics',
    rating: () => 'how good or important anything is: it gives facts and no opinions',
    degreeDate: (name: string) => `when ${name} received that degree`,
    grades: (name: string) => `what grades ${name} had`,
    thesis: (name: string) => `what the title of a thesis of ${name} is`,
    students: (name: string) => `who the students or the team of ${name} are`,
    hiring: () => 'anything about open positions',
    plans: (name: string) => `what ${name} plans`,
    social: (name: string) => `whether ${name} is on social media`,
    scholar: (name: string) => `where ${name} has a page in a scholarly index`,
    orcid: (name: string) => `what the ORCID iD of ${name} is`,
    github: (name: string) => `whether ${name} has an account there`,
    slides: () => 'whether there are slides, recordings or attendance figures',
    marks: () => 'what marks behind names stand for, nor who corresponds for a work or contributed equally',
    owner: () => 'who owns the rights to anything',
    abstract: () => 'what an abstract says: it has titles, topics and links, not the texts of papers',
    experiment: () => 'anything about methods, data or results in such detail',
    favourite: (name: string) => `what ${name} likes of that kind`,
    crime: () => 'anything of that kind',
    weather: () => 'anything about that',
    standing: (name: string) => `that ${name} holds such a position`,
  },

  vita: {
    who: (name: string) =>
      `This is Vita, a bot that answers for ${name} from a structured profile. It is a program without a language model: it looks things up, and says so when the profile doesn't say.`,
    help: (name: string) =>
      `Ask about ${name} in plain words: papers, co-authors, venues, news, talks, awards, grants, patents, jobs, studies, teaching, reviewing and other service, tools, hobbies. For example: “how many papers in 2022?”, “where did he do his PhD?”, “papers with Kang”, “cite the RWKV paper”. Commands do the same: /papers, /news, /cite, /patents, /projects, /experience, /service, /teaching, /search, /help.`,
    source: (name: string) =>
      `Vita answers from the profile of ${name}, which is made from the researcher's own homepage and mended by hand. It adds nothing to it and makes nothing up.`,
    language: 'Vita understands English and Chinese, and answers in the language of the question.',
    count: (number: number) => `The profile has ${noun('record', 'records')(number)}.`,
    privacy:
      'Vita remembers your last question for ten minutes, so that you can follow up, and keeps no questions after that.',
    greeting: (name: string) => `Hello, this is Vita. Ask about ${name}: papers, talks, studies, jobs and more.`,
    thanks: 'You are welcome. Vita is here for the next question.',
    refuse: (name: string) =>
      `The profile doesn't say, and Vita does nothing but answer questions about ${name}: papers, talks, awards, studies, jobs and more.`,
  },
};
