/**
 * Every word that a reader sees, in English. Another language is one more file of this shape. Room by room; a text with a
 * gap is a function of what fills it.
 */
import type { PartialDate } from '../profile/date.ts';
import { answerEn } from './answer.en.ts';

/** `one` for 1, else `many`, with the number before it. */
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** A heading of a list: how many, and what they were filtered by. */
const heading = (one: string, many: string) => (number: number, asked: string) =>
  asked ? `${count(number, one, many)} · ${asked}` : count(number, one, many);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date in words, as precise as it is: `22 May 2023`, `Nov 2022`, `2024`. */
function date(partial: PartialDate): string {
  const [year = '', month, day] = partial.split('-');
  return [...(day ? [String(Number(day))] : []), ...(month ? [months[Number(month) - 1] ?? month] : []), year].join(
    ' ',
  );
}

/** The options of `/announce` and `/follow`. */
const followWords = {
  topics: { name: 'topics', description: 'papers, news, patents, talks, awards or all; several with commas' },
  filter: {
    name: 'filter',
    description: 'Only what a search for these words finds: spiking OR rwkv, a co-author; none for all',
  },
  language: {
    name: 'language',
    description: 'The language of the messages',
    choices: { en: 'English', 'zh-CN': '中文' },
  },
  style: {
    name: 'style',
    description: 'A message for each, at once, or one digest a week',
    choices: { each: 'A message each', weekly: 'A weekly digest' },
  },
  day: {
    name: 'day',
    description: 'The day of the weekly digest',
    choices: {
      monday: 'Monday',
      tuesday: 'Tuesday',
      wednesday: 'Wednesday',
      thursday: 'Thursday',
      friday: 'Friday',
      saturday: 'Saturday',
      sunday: 'Sunday',
    },
  },
  hour: { name: 'hour', description: 'The hour of the weekly digest, such as 09:00' },
  zone: { name: 'zone', description: 'The time zone of that hour, such as Europe/Zurich' },
  accepted: { name: 'accepted', description: 'A short reply when a preprint is accepted somewhere' },
};

const channelWords = {
  ...followWords,
  role: { name: 'role', description: 'A role to mention; @everyone mentions nobody' },
  thread: { name: 'thread', description: 'Open a thread for discussion at each message' },
  publish: { name: 'publish', description: 'Publish to the channels that follow this one' },
};

const whichWords = { which: { name: 'which', description: 'Which announcements, as /announce list numbers them' } };

const query = (description: string) => ({ query: { name: 'query', description } });

export const en = {
  /** The commands' names for people, their descriptions and options, as Discord shows them (1 to 100 characters). */
  commands: {
    words: {
      papers: {
        name: 'papers',
        description: 'Publications, by title, topic, author, venue or year',
        options: {
          query: {
            name: 'query',
            description: 'A word of the title, a topic, a name, initials; typing slips are fine',
          },
          year: { name: 'year', description: 'A year or a range: 2022, since 2023, 2021-2023' },
          author: { name: 'author', description: 'A co-author' },
          venue: { name: 'venue', description: 'A journal or conference, short name or full' },
        },
      },
      news: {
        name: 'news',
        description: 'What happened: papers, talks, awards, patents, media',
        options: {
          query: { name: 'query', description: 'What it is about; “latest” works too' },
          kind: {
            name: 'kind',
            description: 'Only news of this kind',
            choices: {
              paper: 'Papers',
              talk: 'Talks',
              award: 'Awards',
              patent: 'Patents',
              media: 'Media',
              grant: 'Grants',
              event: 'Events',
              project: 'Projects',
              mentoring: 'Mentoring',
              people: 'People',
              other: 'Other',
            },
          },
          latest: { name: 'latest', description: 'Newest first' },
        },
      },
      ask: {
        name: 'ask',
        description: 'A question in plain words',
        options: { question: { name: 'question', description: 'Such as: where did he do his PhD?' } },
      },
      search: {
        name: 'search',
        description: 'Search everything in the profile',
        options: query('Anything: a word, a name, a year, a venue'),
      },
      cite: {
        name: 'cite',
        description: 'A citation to copy: BibTeX, RIS, CSL-JSON, APA, IEEE or MLA',
        options: {
          query: { name: 'query', description: 'The paper, or words that fit several' },
          format: {
            name: 'format',
            description: 'BibTeX unless you choose another',
            choices: {
              bibtex: 'BibTeX',
              ris: 'RIS',
              'csl-json': 'CSL-JSON',
              apa: 'APA',
              ieee: 'IEEE',
              mla: 'MLA',
            },
          },
        },
      },
      about: { name: 'about', description: 'Who the researcher is and works on', options: {} },
      contact: { name: 'contact', description: 'How to reach the researcher', options: {} },
      experience: {
        name: 'experience',
        description: 'Jobs and education',
        options: query('An organisation, a degree, a field'),
      },
      projects: {
        name: 'projects',
        description: 'Software, chips and other projects',
        options: query('A name or a topic'),
      },
      patents: {
        name: 'patents',
        description: 'Patents',
        options: query('A word of the title, an inventor, a number'),
      },
      service: {
        name: 'service',
        description: 'Committees, conferences, reviewing, social service',
        options: {
          query: { name: 'query', description: 'A conference, a journal, a year' },
          kind: {
            name: 'kind',
            description: 'Only this kind of service',
            choices: {
              committee: 'Committees',
              conference: 'Conferences',
              reviewing: 'Reviewing',
              social: 'Social service',
              other: 'Other',
            },
          },
        },
      },
      teaching: { name: 'teaching', description: 'Courses taught', options: query('A course, its code, a year') },
      announce: {
        name: 'announce',
        description: 'Tell channels of this server what is new',
        subcommands: {
          here: { name: 'here', description: 'Announce what is new in this channel', options: channelWords },
          channel: {
            name: 'channel',
            description: 'Announce what is new in another channel',
            options: { channel: { name: 'channel', description: 'The channel, a forum too' }, ...channelWords },
          },
          list: { name: 'list', description: 'What is announced where' },
          edit: {
            name: 'edit',
            description: 'Change what is announced; what you leave out stays',
            options: { ...whichWords, ...channelWords },
          },
          pause: { name: 'pause', description: 'Pause announcements, or go on with paused ones', options: whichWords },
          remove: { name: 'remove', description: 'Stop announcing for good', options: whichWords },
          preview: {
            name: 'preview',
            description: 'What an announcement would look like; only you see it',
            options: { ...whichWords, ...channelWords },
          },
          status: { name: 'status', description: 'What was sent when, what waits, what failed and why' },
        },
      },
      follow: {
        name: 'follow',
        description: 'Get what is new as a direct message',
        options: followWords,
      },
      unfollow: { name: 'unfollow', description: 'No more direct messages', options: {} },
      forget: {
        name: 'forget',
        description: 'Delete what is stored about you or this server',
        options: {
          what: {
            name: 'what',
            description: 'About you, unless you choose the server',
            choices: { me: 'About me', server: 'About this server (for those who may manage it)' },
          },
        },
      },
      vita: {
        name: 'vita',
        description: 'How Vita itself is doing',
        subcommands: {
          held: {
            name: 'held',
            description: 'New items that wait for your decision (owner only)',
            options: {},
          },
          questions: {
            name: 'questions',
            description: 'Which kinds of questions were not answered as meant (owner only)',
            options: {},
          },
          sources: {
            name: 'sources',
            description: 'The sources of the profile: when each last succeeded, what it gave, what failed',
            options: { record: { name: 'record', description: 'A record: where each of its fields comes from' } },
          },
        },
      },
      help: { name: 'help', description: 'What can be asked', options: {} },
    },
    /** The options that every command, or many, take. */
    shared: {
      private: { name: 'private', description: 'Only you see the answer' },
      page: { name: 'page', description: 'Page of a list' },
    },
  },

  /** Messages of the dispatcher and of every command's failures. */
  common: {
    date,
    pages: {
      previous: 'Previous',
      next: 'Next',
      position: (index: number, count: number) => `${index} / ${count}`,
    },
    unexpected: (reference: string) => `Something went wrong here. If you report it, give this reference: ${reference}`,
    unknownCommand: (name: string) => `There is no command /${name}. /help lists them all.`,
    chooseSubcommand: (name: string, subcommands: string) => `/${name} needs one of: ${subcommands}.`,
    unknownOption: (names: string, known: string) => `No such option: ${names}. Options are: ${known}.`,
    wrongOption: (name: string, expected: string) => `${name} takes ${expected}.`,
    oneOf: (values: string) => `one of: ${values}`,
    expected: {
      string: 'a text of at most 6,000 characters',
      integer: 'a whole number in range',
      boolean: 'yes or no',
      channel: 'a channel',
      role: 'a role',
    },
    oldButton: 'This button is too old to work. Please type the command again.',
    ownerOnly: 'Only the owner of this bot can see this.',
    managersOnly: 'Only those who may manage the server can do this.',
    guildOnly: 'This works in a server only.',
  },

  /** Replies to look-ups. */
  lookup: {
    nothingFound: (asked: string) => `Nothing in the profile matches “${asked}”.`,
    nothingYet: 'The profile has nothing here yet.',
    didYouMean: 'Did you mean:',
    card: {
      open: 'Details',
      authors: (number: number) => `(${count(number, 'author', 'authors')})`,
      now: 'current',
      topics: (topics: string) => `Topics: ${topics}`,
      arxivPreprint: 'arXiv preprint',
      worksWith: (names: string) => `Works with ${names}`,
      advisors: (names: string) => `Advised by ${names}`,
      research: (topics: string) => `Research: ${topics}`,
      hobbies: (hobbies: string) => `Also: ${hobbies}`,
      /** Where a publication stands; the venue may be empty. */
      status: {
        'in-preparation': () => 'in preparation',
        preprint: () => 'preprint',
        submitted: (venue: string) => (venue ? `submitted to ${venue}` : 'submitted'),
        accepted: (venue: string) => venue || 'accepted',
        published: (venue: string) => venue,
      },
      events: {
        preprint: 'Preprint',
        submitted: 'Submitted',
        accepted: 'Accepted',
        published: 'Published',
        presented: 'Presented',
        award: 'Award',
        released: 'Released',
      },
      newsKinds: {
        paper: 'Paper',
        talk: 'Talk',
        award: 'Award',
        patent: 'Patent',
        media: 'Media',
        grant: 'Grant',
        event: 'Event',
        project: 'Project',
        mentoring: 'Mentoring',
        people: 'People',
        other: '',
      },
      serviceKinds: {
        committee: 'Committee',
        conference: 'Conference organization',
        reviewing: 'Reviewing',
        social: 'Social service',
        other: '',
      },
      projectKinds: { software: 'Software', chip: 'Chip', dataset: 'Data set', hardware: 'Hardware', other: 'Project' },
      relations: {
        advisor: 'Advisor',
        collaborator: 'Collaborator',
        host: 'Host',
        student: 'Student',
        mentor: 'Mentor',
        other: '',
      },
    },
    tryHelp: '/help shows what can be asked.',
    more: (number: number) => `and ${number} more`,
    headings: {
      publications: heading('paper', 'papers'),
      news: heading('news item', 'news items'),
      patents: heading('patent', 'patents'),
      projects: heading('project', 'projects'),
      experience: heading('job or degree', 'jobs and degrees'),
      teaching: heading('course', 'courses'),
      service: heading('service', 'services'),
      everything: heading('record', 'records'),
    },
    contact: {
      heading: (name: string) => `Contact ${name}`,
      email: (address: string) => `E-mail: ${address}`,
      noEmail: (name: string) => `The profile gives no e-mail address for ${name}.`,
      office: (place: string) => `Office: ${place}`,
      links: 'Links:',
    },
  },

  /** Citations. */
  cite: {
    heading: (format: string) => `Cite · ${format}`,
    several: (number: number, asked: string) => `${number} papers · ${asked}`,
    attached: 'All of them are in the attached .bib file.',
    button: 'Cite',
    formats: { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON', apa: 'APA', ieee: 'IEEE', mla: 'MLA' },
  },

  /** `/ask`. */
  ask: {
    notMeant: 'Not what you meant?',
    counted: 'Counted, without your name or your words. Other words may help, or a command:',
  },

  /** `/vita`. */
  vita: {
    questions: 'Questions not answered as meant, by kind',
    noQuestions: 'None so far.',
  },

  /** `/help`. */
  help: {
    heading: (name: string) => `Ask about ${name}`,
    examples: 'Try: /papers rwkv · /news latest · /cite rwkv · /ask where did he do his PhD?',
    private: 'Add private to any command and only you see the answer.',
  },

  /** Answers to questions in plain words. */
  answer: answerEn,

  /** Announcements and subscriptions. */
  announce: {
    kinds: {
      paper: 'New paper',
      patent: 'New patent',
      project: 'New project',
      news: 'News',
      talk: 'Talk',
      award: 'Award',
    },
    accepted: (venue: string) => (venue ? `Accepted at ${venue}:` : 'Accepted:'),
    digest: (number: number) => `New this week: ${number}`,
    digestTitle: 'New this week',
    hold: {
      heading: (number: number) => `${number} new items are waiting for you`,
      why: 'So many at once may be a slip in a source, so nothing has been announced yet.',
      more: (number: number) => `and ${number} more`,
      all: 'Announce',
      newest: 'Only the newest',
      none: 'None',
    },
    stopped: {
      channel: (channel: string) => `Announcements in ${channel} have stopped`,
      unnamed: 'your channel',
      mended: 'They go on by themselves as soon as this is mended. Nothing is lost until then.',
      gone: 'The channel is gone. Choose another one with /announce channel.',
      closed: 'Direct messages are closed.',
      tag: 'The forum asks for a tag, and none of its tags fits what is announced. Add a tag named Papers, News, Patents, Talks or Awards.',
      refused: 'Discord does not let Vita write there.',
      missing: (permissions: string) => `Vita lacks these permissions there: ${permissions}.`,
      permissions: {
        view: 'View Channel',
        send: 'Send Messages',
        history: 'Read Message History',
        threads: 'Create Public Threads',
        sendInThreads: 'Send Messages in Threads',
      },
    },
    /** What goes out where: `what` the place `each` or `weekly` date, and what goes with it. */
    what: (topics: string, filter: string) =>
      `${topics ? `What is new (${topics})` : 'Whatever is new'}${filter ? ` and matches “${filter}”` : ''} appears in`,
    each: ' within a minute of being in the profile.',
    weekly: (day: string, hour: string, zone: string) => ` once a week, ${day} at ${hour} (${zone}), next on `,
    withThread: 'Each message opens a thread.',
    withPublish: 'Each is published to the channels that follow it.',
    withAccepted: 'When a preprint is accepted somewhere, a short reply says so.',
    days: {
      monday: 'Mondays',
      tuesday: 'Tuesdays',
      wednesday: 'Wednesdays',
      thursday: 'Thursdays',
      friday: 'Fridays',
      saturday: 'Saturdays',
      sunday: 'Sundays',
    },
    fitting: (number: number) =>
      number === 0
        ? 'Nothing in the profile fits this so far. What is in it already is not announced.'
        : `${count(number, 'record', 'records')} in the profile would have fitted. What is in it already is not announced.`,
    none: 'Nothing is announced in this server yet. /announce here begins.',
    listHeading: (number: number) => count(number, 'announcement channel', 'announcement channels'),
    chooseWhich: 'Say which one: /announce list numbers them.',
    aChannel: 'a channel',
    pause: 'Pause',
    resume: 'Go on',
    isPaused: 'Paused.',
    isStopped: 'Stopped.',
    paused: 'Paused: announcements in ',
    pausedNext: '. What becomes new meanwhile will not be announced there. /announce pause goes on.',
    resumed: 'Announcements in ',
    resumedNext: ' go on with whatever becomes new from now.',
    removed: 'Nothing will be announced in ',
    removedNext: ' any more. The messages that are there stay.',
    previewNote: 'This is what it would look like. Only you see it.',
    nothingToPreview: 'Nothing in the profile fits this yet, so there is nothing to show.',
    onDiscordOnly: 'This works on Discord only.',
    unknownTopic: (topics: string) => `topics takes one or more of: ${topics}.`,
    unknownHour: 'hour takes a full hour, from 00:00 to 23:00.',
    unknownZone: (zone: string) => `There is no time zone “${zone}”. Try Europe/Zurich or UTC.`,
    cannotPublish: 'Only an announcement channel can publish. Leave publish out, or choose another channel.',
    cannotThread: 'There each message has its own thread, or stands in one, already. Leave thread out.',
    cannotDigest: 'A forum gets one post for each work. For a weekly digest, choose another channel.',
    toYou: 'your direct messages',
    howToUnfollow: '/unfollow ends this. Close your direct messages and it ends quietly, too.',
    unfollowed: 'You get no more direct messages about what is new.',
    notFollowing: 'You were not following.',
    cannotWriteToYou: 'Vita cannot write to you. Allow direct messages from this server, then try again.',
    forgotYou: 'Everything that was stored about you is deleted.',
    forgotServer: 'Everything that was stored about this server is deleted. Nothing is announced here any more.',
    held: {
      none: 'Nothing waits for your decision.',
      decided: 'This was decided before.',
      announced: (number: number) =>
        number === 0 ? 'None of them is announced.' : `${count(number, 'item is', 'items are')} being announced now.`,
    },
    status: {
      heading: (sent: number, waiting: number, failed: number) =>
        `${sent} sent · ${waiting} waiting${failed > 0 ? ` · ${failed} given up` : ''}`,
      since: 'since',
      until: 'Until',
      held: (number: number) =>
        `${count(number, 'new item waits', 'new items wait')} for the decision of the bot’s owner.`,
      states: {
        waiting: 'waits',
        sending: 'under way',
        sent: 'sent',
        withdrawn: 'left the profile before it was sent',
        dropped: 'given up',
      },
      tasks: {
        message: 'a message',
        digest: 'the weekly digest',
        edit: 'a correction',
        accepted: 'a word on where it was accepted',
        publish: 'publishing',
        thread: 'opening a thread',
        hold: 'a question to the owner',
        stopped: 'a notice',
      },
      trouble: {
        damaged: 'Nothing is announced: the state file is damaged. The log names it.',
        'read-only': 'Nothing is announced: the state file may not be written.',
        full: 'Nothing is announced: there is no room left on the disk.',
        newer: 'Nothing is announced: a later version of Vita has written the state file.',
        unreachable: 'Nothing is announced: the state file cannot be reached.',
        'other process': 'Nothing is announced from here: another process announces from the same state file.',
        refusals: 'Announcing rests: Discord has refused too many messages in a row.',
        denied: 'Announcing rests: Discord does not accept the bot’s token.',
      },
    },
    topics: {
      papers: 'Papers',
      news: 'News',
      patents: 'Patents',
      talks: 'Talks',
      awards: 'Awards',
      all: 'All',
    },
  },

  /** Sources and their state. */
  sources: {
    /** The label of a link whose host says nothing about it. */
    link: 'Link',
    roles: {
      reviewer: 'Reviewer',
      teachingAssistant: 'Teaching Assistant',
      instructor: 'Instructor',
      talk: 'Talk',
      award: 'Award',
    },
    noFile: (path: string) => `There is no file or folder at ${path}.`,
    bigFile: (path: string) => `${path} is bigger than 10 MB.`,
    notAnAddress: (where: string) => `${where} is not a file, a folder or an address.`,
    status: {
      missing: (where: string) => `There is nothing at ${where} (404).`,
      forbidden: (where: string, status: number) => `${where} may not be read (${status}).`,
      tooMany: (where: string, retryAfter: string | undefined) =>
        `${where} asks to be left alone for a while (429${retryAfter === undefined ? ', without saying how long' : `, ${retryAfter} seconds`}).`,
      other: (where: string, status: number) => `${where} answered with status ${status}.`,
    },
    import: {
      usage: 'Usage: npm run import -- <file, folder, URL or ORCID iD> [--dry-run] [--json]',
      reading: (where: string) => `Reading ${where}`,
      stopped: 'Stopped; nothing was written.',
      warnings: (count: number) => (count === 1 ? '1 warning:' : `${count} warnings:`),
      read: (count: number, sections: string) => `Read ${count} records${sections === '' ? '' : ` (${sections})`}.`,
      nothingChanged: 'Nothing has changed.',
      wouldWrite: (count: number, file: string) => `${count} changes; a run without --dry-run writes them to ${file}.`,
      listed: 'Vita looks at it again by itself from now on, as it stands in sources.yaml.',
      written: (count: number, file: string) => `${count} changes written to ${file}.`,
    },
    list: {
      unreadable: (reason: string) => `This file can't be read: ${reason}`,
      notAList: 'This must be a list of sources.',
      sameName: (name: string) => `Another source is already called "${name}".`,
      sameSource: (from: string) => `${from} is already listed.`,
      fix: 'Write each source once, as "- from: " and its file, folder, address or ORCID iD; where two would share a name, give one a "name: ".',
    },
    sync: {
      unexpected: 'It could not be read, for a reason nobody expected; the log says more.',
      unusable: (fault: string) => `What it gave can’t be used: ${fault}`,
    },
    report: {
      heading: 'Sources',
      none: 'No sources are listed: the profile is what stands in its files. To have one followed, add it to sources.yaml.',
      succeeded: 'Last succeeded: ',
      never: 'Has not succeeded yet',
      untried: 'Not looked at yet',
      nothing: 'no records',
      guessed: (file: string) => `${file} · a guess of the import`,
      faults: (number: number) =>
        `${count(number, 'fault', 'faults')} in the list of sources; the bot’s owner sees which.`,
      warnings: (number: number, place: string) =>
        `${count(number, 'warning', 'warnings')}; all of them: npm run import -- ${place} --dry-run`,
      next: ' · Next try: ',
      failed: (problem: string) => `Failed: ${problem}`,
      partly: (problem: string) => `Failed in part: ${problem} The rest was taken over.`,
      stays: ' What it gave last stays.',
      shrunk: (before: number, after: number, place: string) =>
        `Held: ${before} records have become ${after}. What it gave last stays. If this is right: npm run import -- ${place}`,
      stranger: (name: string | undefined, place: string) =>
        `Held: it seems to be ${name === undefined ? 'about another person' : `${name}’s`}. It was not taken over. If this is right: npm run import -- ${place}`,
      counts: {
        publications: (number: number) => count(number, 'paper', 'papers'),
        news: (number: number) => count(number, 'news item', 'news items'),
        patents: (number: number) => count(number, 'patent', 'patents'),
        projects: (number: number) => count(number, 'project', 'projects'),
        experience: (number: number) => count(number, 'job', 'jobs'),
        education: (number: number) => count(number, 'degree', 'degrees'),
        teaching: (number: number) => count(number, 'course', 'courses'),
        service: (number: number) => count(number, 'service', 'services'),
        people: (number: number) => count(number, 'person', 'people'),
      },
    },
    notAFeed: (name: string) => `${name} is not a feed that can be read.`,
    services: {
      missing: (service: string, status: number, subject = 'what it was asked for') =>
        `${service} does not know ${subject} (${status}).`,
      orcid: (id: string) => `the ORCID iD ${id}`,
      refused: (service: string, status: number) =>
        `${service} refused the request (${status}): the key is missing, wrong or used up.`,
      tooMany: (service: string, retryAfter: string | undefined) =>
        `${service} asks to be left alone for a while (429${retryAfter === undefined ? ', without saying how long' : `, ${retryAfter} seconds`}).`,
      broken: (service: string, status: number) => `${service} has a failure of its own (${status}).`,
      status: (service: string, status: number) => `${service} answered with status ${status}.`,
      page: (service: string) => `${service} sent a web page in place of data; it may be keeping programs out.`,
      notData: (service: string, format: string) => `${service} sent something that is not ${format}.`,
      otherShape: (service: string) => `${service} sent data of a shape that Vita does not know.`,
      leftOut: (service: string, count: number, reason: string) =>
        `${service}: ${count === 1 ? '1 entry' : `${count} entries`} left out, ${reason}.`,
      kind: (kind: string) => `not a paper but of the kind “${kind}”`,
      deposit: 'not a paper but deposited data, slides or code',
      unreadable: 'without a title or authors, or not readable',
      noWorks: (id: string) => `No service lists a work for the ORCID iD ${id}.`,
    },
    site: {
      tooMany: (folder: string, most: number) => `${folder} has more than ${most} files; name the site’s own folder.`,
      notAnArchive: (name: string) => `${name} is not a zip archive that can be read.`,
      nothing: (name: string) => `${name} holds no page, bibliography or data that Vita can read.`,
    },
    http: {
      slow: (url: string) => `${url} did not answer within 15 seconds.`,
      big: (url: string) => `${url} is bigger than 10 MB.`,
      redirects: (url: string) => `${url} leads from one address to the next more than 5 times.`,
      unreachable: (url: string, reason: string) => `${url} could not be reached (${reason}).`,
      notAnAddress: (url: string) => `“${url}” is not an address.`,
      notHttp: (url: string) => `${url} is not an http(s) address.`,
      inside: (url: string) => `${url} leads into a private network.`,
      stopped: 'Stopped.',
    },
    warnings: {
      unknownBibliography: 'This is neither BibTeX nor RIS nor CSL-JSON.',
      badEntry: (name: string, reason: string) =>
        `Could not read the entry ${name}: ${reason}`.replace('entry :', 'entry:'),
      notOneEntry: 'a bracket, a quotation mark or a comma is missing',
      noTitleOrAuthors: 'it has no title or no authors',
      unreadablePage: 'This page could not be read at all.',
      unclosedComment: 'A comment begins here and never ends, so a browser hides the rest of the page; so did Vita.',
      leftover: (text: string) => `Left out, as it came with the site’s template: “${text}”`,
      unreadable: (section: string, text: string) => `Could not read this under “${section}”: “${text}”`,
      otherPerson: (title: string, name: string) => `Left out, as ${name} is not among its authors: “${title}”`,
      wrongLink: (title: string, wrong: string, right: string) =>
        `“${title}” links to ${wrong}, but the news links it to ${right}; the news was followed.`,
      missingLink: (title: string, url: string) => `“${title}” has an empty link; the news gives ${url}.`,
      statusBehind: (title: string, status: string) => `“${title}” stands as submitted, but the news says ${status}.`,
      sharedLink: (first: string, second: string, link: string) =>
        `“${first}” and “${second}” both link to ${link}; one of them must be wrong.`,
    },
  },

  /** The terminal: `ask`, `import`, `check`, `state`. */
  terminal: {
    state: {
      usage: 'Usage: npm run -s state -- backup FILE',
      unusable: (file: string, problem: string) => `${file} cannot be used: ${problem}. Nothing was copied.`,
      backedUp: (file: string, copy: string) => `${file} is copied to ${copy}.`,
    },
    previewAt: (url: string) =>
      `Vita's preview: ${url}\nNo DISCORD_TOKEN is set. To bring Vita to Discord, make a bot in the Developer Portal, put its token into .env, and start again.`,
    form: (options: string) => `This opens a form on Discord; here, give its options: ${options}`,
  },

  /** The faults of a profile's folder, and what would mend them. */
  profile: {
    notYaml: (message: string) => `This is not YAML: ${message}`,
    notYamlFix:
      'Look at this line and the one above: indentation, and quotes around a text that contains ": " or " #".',
    unreadable: (message: string) => `This file can't be read: ${message}`,
    unreadableFix: 'Check that the file exists and may be read.',
    notTakenOver: (message: string) => `The new profile can't be used: ${message}`,
    notTakenOverFix: 'Undo the last edit, and report this.',
    noAbout: 'The profile says nothing about the researcher.',
    noAboutFix: 'Add about.yaml with at least one line, such as "name: Ada Lovelace".',
    notAMapping: 'This must be fields with values.',
    notAMappingFix: 'Write it as lines such as "name: Ada Lovelace".',
    notAList: 'This must be a list of records.',
    notAListFix: 'Begin each record with "- id: " on a line of its own, and indent its other lines by two spaces.',
    unknownFile: (name: string) => `The file ${name} is not read.`,
    unknownFileFix: (near: string | undefined) => (near ? `Rename it to ${near}.` : 'Rename or remove it.'),
    notASource: 'An imported file must be fields: "source: name", then lists of records by section.',
    notASourceFix: 'Import the source again.',
    unknownField: (field: string) => `There is no field "${field}".`,
    unknownFieldFix: (near: string | undefined, known: readonly string[]) =>
      near ? `Did you mean "${near}"?` : known.length > 0 ? `Use one of: ${known.join(', ')}.` : 'Remove it.',
    missing: (field: string) => `"${field}" is missing.`,
    missingFix: (field: string) => `Add a line "${field}: ...".`,
    empty: (field: string) => `"${field}" is empty.`,
    emptyFix: 'Write a value or remove the line.',
    notOneOf: (field: string, found: string) => `"${field}" can't be "${found}".`,
    notOneOfFix: (known: readonly string[]) => `Use one of: ${known.join(', ')}.`,
    wrongType: (field: string) => `"${field}" has the wrong shape.`,
    wrongTypeFix: (expected: string) =>
      ({
        array: 'Write it as a list: [one, two], or one line a value, each beginning with "- ".',
        record: 'Write it as lines "Label: https://...".',
        object: 'Write it as lines "field: value".',
        boolean: 'Write true or false.',
        string: 'Write it as one text.',
      })[expected] ?? `Write it as: ${expected}.`,
    wrong: (field: string, found: string) => `"${field}" is "${found}", which can't be right.`,
    sameId: (id: string, place: string) => `The id "${id}" stands twice, the first time at ${place}.`,
    sameIdFix: 'Give one of the two another id.',
    checked: (folder: string, records: number, errors: number, warnings: number) =>
      errors + warnings === 0
        ? `${folder}: ${count(records, 'record', 'records')}, all in order.`
        : `${folder}: ${count(records, 'record', 'records')}, ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}.`,
    schemasWritten: (files: number, folder: string) => `${count(files, 'schema', 'schemas')} written to ${folder}.`,
    emptyLink: (label: string) => `The link "${label}" is empty.`,
    emptyLinkFix: 'Write the address or remove the line.',
    futureDate: (date: string) => `The date ${date} lies in the future.`,
    futureDateFix: 'Correct the date, or leave the record out until then.',
    joinedName: (name: string) => `"${name}" looks like words run together.`,
    joinedNameFix: (apart: string) => `If so, write ${apart}.`,
    guessed: (field: string) => `"${field}" is a guess of the import.`,
    guessedFix: (field: string) => `Write the right "${field}" into the hand-written file, under the same id.`,
    sameWork: (id: string, place: string) => `This is the same work as "${id}" (${place}).`,
    sameWorkFix: (id: string) => `Keep one record, and put what the other knows more into "${id}".`,
    sharedLink: (key: string, id: string, place: string) =>
      `${key.replace(':', ' ')} also stands on another work, "${id}" (${place}).`,
    sharedLinkFix: 'Leave it on the work that it belongs to, and correct or remove it on the other.',
    sharedLinkFixByNews: (news: string, url: string) => `The news "${news}" gives this work's own: ${url}`,
    strangeLink: (linked: string, own: string) => `The link leads to arXiv ${linked}, but the work is arXiv ${own}.`,
    strangeLinkFix: 'Correct the one that is wrong.',
    otherRecord: (id: string) => `The link of this news belongs to "${id}", to which it does not refer.`,
    otherRecordFix: (id: string) => `Correct the link, or write "about: [${id}]".`,
    eventOfNothing: (event: string) => `The event "${event}" belongs to no record.`,
    noReference: (kind: string) => `This news of kind "${kind}" refers to no record of that kind.`,
    noReferenceFix: (id = 'id-of-the-record') => `Add a line "about: [${id}]".`,
    contradictedStatus: (status: string, news: string, least: string) =>
      `The status is "${status}", but the news "${news}" says ${least}.`,
    contradictedStatusFix: (least: string) => `Write "status: ${least}", or correct the news.`,
    unknownReference: (id: string) => `No record has the id "${id}".`,
    unknownReferenceFix: (near: string | undefined) =>
      near ? `Did you mean "${near}"?` : 'Correct the id, or remove it.',
  },

  /** The local Discord's page. */
  preview: {
    /** Names in the world that is there at the start. */
    world: {
      guild: 'Your lab',
      bot: 'Vita',
      admin: 'Ada',
      member: 'Mina',
      general: 'general',
      papers: 'papers',
      announcements: 'announcements',
      library: 'library',
    },
    noBrowser: 'No Chromium or Chrome was found on this system.',
    notBuilt: 'The page of the preview has not been built. Run: npm run build',
    portTaken: (port: number) =>
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
    page: {
      title: (place: string, unread: number) => `${unread > 0 ? `(${unread}) ` : ''}${place} · Vita preview`,
      notice: 'This is a preview: Vita is real, this Discord is not. For the real one, create a bot at',
      noticeThen: 'and put its token into .env as DISCORD_TOKEN.',
      portal: 'discord.com/developers',
      servers: 'Servers',
      home: 'Direct Messages',
      channels: 'Channels',
      openChannels: 'Open the channel list',
      closeChannels: 'Close the channel list',
      members: 'Members',
      showMembers: 'Member list',
      textChannels: 'Text channels',
      online: (count: number) => `Online — ${count}`,
      unread: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
      app: 'App',
      manages: 'Manages the server',
      roleAdmin: 'Admin',
      roleMember: 'Member',
      switchTo: (name: string, role: string) => `Be ${name} (${role})`,
      lightTheme: 'Light theme',
      darkTheme: 'Dark theme',
      lost: 'The preview has stopped. Trying to reach it again…',
      messages: (place: string) => `Messages in ${place}`,
      earlier: 'Show earlier messages',
      latest: 'Jump to the latest message',
      welcome: (place: string) => `Welcome to ${place}!`,
      beginning: (place: string) => `This is the start of ${place}. Type / to see what Vita can do.`,
      beginningDirect: 'This is the beginning of your direct messages with Vita. Type / to see what it can do.',
      forumEmpty: 'Nothing has been posted here yet.',
      posts: (count: number) => (count === 1 ? '1 message' : `${count} messages`),
      thread: 'Thread',
      messageField: (place: string) => `Message ${place}`,
      commandField: (command: string, option: string) => `${command} ${option}`,
      commands: 'Commands',
      noCommand: 'No command matches.',
      people: 'People',
      options: 'Options',
      choices: 'Choices',
      choiceCount: (count: number) => (count === 1 ? '1 choice' : `${count} choices`),
      searching: 'Loading options…',
      noChoices: 'No options match your search.',
      completionFailed: 'Loading options failed',
      moreOptions: (count: number) => `+${count} optional`,
      required: 'This option is required.',
      notANumber: 'Enter a whole number.',
      notAChoice: 'Choose one of the options.',
      isTrue: 'True',
      isFalse: 'False',
      send: 'Send',
      used: 'used',
      sending: 'Sending command…',
      thinking: (name: string) => `${name} is thinking…`,
      typing: (name: string) => `${name} is typing…`,
      noResponse: 'The application did not respond',
      refused: 'Discord would not take the answer:',
      failed: 'This interaction failed',
      onlyYou: 'Only you can see this',
      dismiss: 'Dismiss message',
      edited: '(edited)',
      deleted: 'Original message was deleted',
      replyTo: (name: string) => `Reply to ${name}`,
      replyingTo: 'Replying to',
      cancelReply: 'Stop replying',
      published: 'Published',
      copy: 'Copy',
      copied: 'Copied',
      download: (name: string) => `Download ${name}`,
      opensInNewTab: 'opens in a new tab',
      spoiler: 'Spoiler: show it',
      unsupported: 'The preview cannot show this part.',
      close: 'Close',
      cancel: 'Cancel',
      submit: 'Submit',
      formFailed: 'Something went wrong. Try again.',
      makeASelection: 'Make a selection',
      today: 'Today at',
      yesterday: 'Yesterday at',
      noChannel: 'unknown',
    },
  },
};
