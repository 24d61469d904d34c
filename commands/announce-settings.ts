import { isTimeZone, nextDigest } from '../src/announce/digest-time.ts';
import { days, type Settings, type Topic, topics, type Weekly } from '../src/announce/subscription.ts';
import { UserError } from '../src/errors.ts';
import type { Item } from '../src/profile/record.ts';
import type { Rich } from '../src/reply/reply.ts';
import { type Locale, locales, type Texts } from '../src/text/index.ts';
import type { Choice, Context, OptionDefinition, OptionsOf } from './command.ts';
import { completeTexts } from './listing.ts';

/** What everybody who follows can choose. */
export const followOptions = [
  { name: 'topics', type: 'string', autocomplete: true },
  { name: 'filter', type: 'string', autocomplete: true },
  { name: 'language', type: 'string', choices: locales },
  { name: 'style', type: 'string', choices: ['each', 'weekly'] },
  { name: 'day', type: 'string', choices: days },
  { name: 'hour', type: 'string', autocomplete: true },
  { name: 'zone', type: 'string', autocomplete: true },
  { name: 'accepted', type: 'boolean' },
] as const satisfies readonly OptionDefinition[];

/** What can be chosen for a channel besides. */
export const channelOptions = [
  ...followOptions,
  { name: 'role', type: 'role' },
  { name: 'thread', type: 'boolean' },
  { name: 'publish', type: 'boolean' },
] as const satisfies readonly OptionDefinition[];

export type Chosen = Partial<OptionsOf<typeof channelOptions>>;

/** What applies where nothing was chosen: everything, a message each. */
export function defaultSettings(locale: Locale): Settings {
  return { topics: ['all'], filter: '', locale, thread: false, publish: false, accepted: false };
}

/**
 * The settings with what was chosen put over them. Throws `UserError` that names every fault at once. `everyone` is the role of
 * everybody in the server, its id: choosing it means that nobody is mentioned.
 */
export function readSettings(chosen: Chosen, before: Settings, texts: Texts, everyone?: string): Settings {
  const faults: string[] = [];
  const weekly = readWeekly(chosen, before.weekly, texts, faults);
  const role = chosen.role ?? before.role;
  const settings: Settings = {
    topics: chosen.topics === undefined ? before.topics : readTopics(chosen.topics, texts, faults),
    filter: readFilter(chosen.filter, before.filter),
    locale: chosen.language ?? before.locale,
    thread: chosen.thread ?? before.thread,
    publish: chosen.publish ?? before.publish,
    accepted: chosen.accepted ?? before.accepted,
    ...(weekly && { weekly }),
    ...(role !== undefined && role !== everyone && { role }),
  };
  if (faults.length > 0) throw new UserError(faults.join('\n'));
  return settings;
}

/** `none` takes a filter away: nobody can type an empty option. */
function readFilter(typed: string | undefined, before: string): string {
  if (typed === undefined) return before;
  const filter = typed.trim();
  return filter.toLowerCase() === 'none' ? '' : filter.slice(0, 200);
}

/** Topics parted by commas or spaces, by their names in English or the reader's language. */
function readTopics(typed: string, texts: Texts, faults: string[]): Topic[] {
  const words = typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const named = words.map((word) => topics.find((topic) => isTopic(topic, word, texts)));
  if (named.length === 0 || named.includes(undefined)) faults.push(texts.announce.unknownTopic(topics.join(', ')));
  return topics.filter((topic) => named.includes(topic));
}

const isTopic = (topic: Topic, word: string, texts: Texts) =>
  [topic, texts.announce.topics[topic].toLowerCase()].includes(word) || `${word}s` === topic;

/** Naming a day, an hour or a zone asks for a weekly digest, unless the style says otherwise. */
function readWeekly(chosen: Chosen, before: Weekly | undefined, texts: Texts, faults: string[]): Weekly | undefined {
  const { style, day, hour, zone } = chosen;
  const isAsked = style === 'weekly' || day !== undefined || hour !== undefined || zone !== undefined;
  if (style === 'each' || (!isAsked && !before)) return undefined;
  const weekly = before ?? { day: 'monday', hour: 9, timeZone: 'UTC' };
  const [, hours] = /^(\d{1,2})(?::00)?$/.exec(hour?.trim() ?? '') ?? [];
  if (hour !== undefined && !(Number(hours) <= 23)) faults.push(texts.announce.unknownHour);
  if (zone !== undefined && !isTimeZone(zone)) faults.push(texts.announce.unknownZone(zone));
  return {
    day: day ?? weekly.day,
    hour: hours === undefined ? weekly.hour : Number(hours),
    timeZone: zone ?? weekly.timeZone,
  };
}

/** Choices for any of these options while it is typed. */
export function completeSetting(option: string, typed: string, context: Context): readonly Choice[] {
  switch (option) {
    case 'topics':
      return completeTopics(typed, context.texts);
    case 'filter':
      return completeTexts(typed, filtersFrom(context.profile.items));
    case 'hour':
      return completeTexts(
        typed,
        Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`),
      );
    case 'zone':
      return completeTexts(typed, ['UTC', ...Intl.supportedValuesOf('timeZone')]);
    default:
      return [];
  }
}

/** The last of several topics is completed, those before it stay: `papers, ta` offers `papers, talks`. */
function completeTopics(typed: string, texts: Texts): readonly Choice[] {
  const [, before = '', last = ''] = /^(.*[,;\s])?([^,;\s]*)$/.exec(typed) ?? [];
  return topics
    .filter((topic) => isStart(last, topic) || isStart(last, texts.announce.topics[topic]))
    .map((topic) => ({ name: `${before}${texts.announce.topics[topic]}`.slice(0, 100), value: `${before}${topic}` }));
}

const isStart = (typed: string, word: string) => word.toLowerCase().startsWith(typed.toLowerCase());

/** What a filter may well ask for: the topics of the records, then the people in them. */
function filtersFrom(items: readonly Item[]): string[] {
  const subjects = items.flatMap((item) => ('topics' in item ? (item.topics ?? []) : []));
  const people = items.flatMap((item) =>
    item.section === 'publications' ? item.authors.filter((author) => !author.self && !author.others) : [],
  );
  return [...new Set([...subjects, ...people.map((author) => author.name)])];
}

/** What will happen with these settings, in a sentence or two. `where` names the place. */
export function describe(settings: Settings, where: Rich, now: Date, texts: Texts): Rich {
  const words = texts.announce;
  const named = settings.topics.map((topic) => words.topics[topic].toLowerCase()).join(', ');
  const what = words.what(settings.topics.includes('all') ? '' : named, settings.filter);
  const { weekly } = settings;
  const when: Rich = weekly
    ? [
        { text: words.weekly(words.days[weekly.day], `${String(weekly.hour).padStart(2, '0')}:00`, weekly.timeZone) },
        { text: '', instant: nextDigest(weekly, now).getTime() },
        { text: '.' },
      ]
    : [{ text: words.each }];
  const extras = [
    settings.thread ? words.withThread : '',
    settings.publish ? words.withPublish : '',
    settings.accepted ? words.withAccepted : '',
  ].filter(Boolean);
  return [{ text: `${what} ` }, ...where, ...when, ...extras.map((text) => ({ text: ` ${text}` }))];
}
