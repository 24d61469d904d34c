import type { Announcements } from '../src/announce/announcements.ts';
import { hindranceOf } from '../src/announce/hindrance.ts';
import { reasonOf } from '../src/announce/messages.ts';
import type { Place } from '../src/announce/postman.ts';
import type { Settings, Subscription } from '../src/announce/subscription.ts';
import { UserError } from '../src/errors.ts';
import type { Block, Reply, Rich } from '../src/reply/reply.ts';
import {
  channelOptions,
  type Chosen,
  completeSetting,
  defaultSettings,
  describe,
  readSettings,
} from './announce-settings.ts';
import { statusBlocks, troubleBlocks } from './announce-status.ts';
import { type Choice, command, type CommandGroup, type Context } from './command.ts';

/** The option that names one of a server's subscriptions. */
const which = { name: 'which', type: 'string', autocomplete: true } as const;

const here = command({
  name: 'here',
  options: channelOptions,
  run: (options, context) => subscribe(context.origin.channelId, options, context),
  complete: (option, typed, _options, context) => completeSetting(option, typed, context),
});

const channel = command({
  name: 'channel',
  options: [{ name: 'channel', type: 'channel', required: true }, ...channelOptions],
  run: ({ channel: channelId, ...options }, context) => subscribe(channelId, options, context),
  complete: (option, typed, _options, context) => completeSetting(option, typed, context),
});

const list = command({
  name: 'list',
  options: [],
  async run(_options, context) {
    const subscriptions = await ofServer(context);
    const { announce } = context.texts;
    if (subscriptions.length === 0) return only([{ text: announce.none }]);
    return reply(
      { kind: 'heading', text: [{ text: announce.listHeading(subscriptions.length) }] },
      ...subscriptions.map((subscription) => entryOf(subscription, context)),
    );
  },
});

const edit = command({
  name: 'edit',
  options: [which, ...channelOptions],
  async run({ which: number, ...options }, context) {
    const subscription = await chosen(number, context);
    const settings = readSettings(options, subscription.settings, context.texts, context.origin.guildId);
    const announcements = announcementsOf(context);
    checkPlace(await announcements.place(subscription.channelId), settings, context);
    await announcements.change(subscription.id, settings);
    return outcome(subscription.channelId, settings, context);
  },
  complete: (option, typed, _options, context) =>
    option === 'which' ? completeWhich(typed, context) : completeSetting(option, typed, context),
});

const pause = command({
  name: 'pause',
  options: [which],
  async run({ which: number }, context) {
    const subscription = await chosen(number, context);
    await announcementsOf(context).pause(subscription.id, !subscription.paused);
    const { announce } = context.texts;
    return only([
      { text: subscription.paused ? announce.resumed : announce.paused },
      ...placeName(subscription.channelId, context),
      { text: subscription.paused ? announce.resumedNext : announce.pausedNext },
    ]);
  },
  complete: (_option, typed, _options, context) => completeWhich(typed, context),
});

const remove = command({
  name: 'remove',
  options: [which],
  async run({ which: number }, context) {
    const subscription = await chosen(number, context);
    await announcementsOf(context).remove(subscription.id);
    const { announce } = context.texts;
    return only([
      { text: announce.removed },
      ...placeName(subscription.channelId, context),
      { text: announce.removedNext },
    ]);
  },
  complete: (_option, typed, _options, context) => completeWhich(typed, context),
});

const preview = command({
  name: 'preview',
  options: [which, ...channelOptions],
  async run({ which: number, ...options }, context) {
    const subscriptions = await ofServer(context);
    const isOne = number !== undefined || subscriptions.length === 1;
    const before = isOne ? (await chosen(number, context)).settings : defaultSettings(localeOf(context));
    const settings = readSettings(options, before, context.texts, context.origin.guildId);
    const shown = announcementsOf(context).preview(settings);
    const { announce } = context.texts;
    if (!shown) return only([{ text: announce.nothingToPreview }]);
    return {
      ...shown,
      blocks: [{ kind: 'note', text: [{ text: announce.previewNote }] }, ...shown.blocks],
      private: true,
    };
  },
  complete: (option, typed, _options, context) =>
    option === 'which' ? completeWhich(typed, context) : completeSetting(option, typed, context),
});

const status = command({
  name: 'status',
  options: [],
  async run(_options, context) {
    const subscriptions = await ofServer(context);
    const current = await announcementsOf(context).status(subscriptions);
    return reply(...statusBlocks(current, subscriptions, (channelId) => placeName(channelId, context), context));
  },
});

/** `/announce ...`: which channels of a server hear what is new. */
export const announce = {
  name: 'announce',
  managersOnly: true,
  guildOnly: true,
  subcommands: [here, channel, list, edit, pause, remove, preview, status],
} satisfies CommandGroup;

/** The announcements, where there are any: in the terminal there is nobody to announce to. */
export function announcementsOf({ services, texts }: Context): Announcements {
  const announcements = services.announcements();
  if (!announcements) throw new UserError(texts.announce.onDiscordOnly);
  return announcements;
}

async function subscribe(channelId: string | undefined, options: Chosen, context: Context): Promise<Reply> {
  const { guildId, userId } = context.origin;
  const announcements = announcementsOf(context);
  if (guildId === undefined || channelId === undefined) throw new UserError(context.texts.common.guildOnly);
  const settings = readSettings(options, defaultSettings(localeOf(context)), context.texts, guildId);
  checkPlace(await announcements.place(channelId), settings, context);
  const createdBy = userId === undefined ? {} : { createdBy: userId };
  await announcements.subscribe({ guildId, channelId, ...createdBy }, settings);
  return outcome(channelId, settings, context);
}

/** Throws `UserError` where a channel can't do what is asked of it. */
function checkPlace(place: Place | undefined, settings: Settings, { texts, origin }: Context): void {
  const isHere = place?.guildId === origin.guildId;
  const hindrance = hindranceOf(isHere ? place : undefined, settings);
  if (hindrance || !place) throw new UserError(reasonOf(hindrance ?? 'gone', texts));
  if (settings.publish && place.kind !== 'announcement') throw new UserError(texts.announce.cannotPublish);
  if (settings.thread && (place.kind === 'forum' || place.kind === 'thread'))
    throw new UserError(texts.announce.cannotThread);
  if (settings.weekly && place.kind === 'forum') throw new UserError(texts.announce.cannotDigest);
}

function outcome(channelId: string, settings: Settings, context: Context): Reply {
  const announcements = announcementsOf(context);
  return reply(
    { kind: 'text', text: describe(settings, placeName(channelId, context), context.now, context.texts) },
    ...troubleBlocks(announcements.trouble(), context.texts),
    { kind: 'note', text: [{ text: context.texts.announce.fitting(announcements.fitting(settings)) }] },
  );
}

function entryOf(subscription: Subscription, context: Context): Block {
  const { announce } = context.texts;
  const { id, channelId, settings, paused, stopped } = subscription;
  const state: Rich = paused
    ? [{ text: announce.isPaused, bold: true }]
    : stopped
      ? [{ text: announce.isStopped, bold: true }, { text: ` ${reasonOf(stopped.why, context.texts)}` }]
      : [];
  const title: Rich = [{ text: `${id} · `, bold: true }, ...placeName(channelId, context)];
  const next = describe(settings, placeName(channelId, context), context.now, context.texts);
  return {
    kind: 'entry',
    lines: state.length > 0 ? [title, next, state] : [title, next],
    action: {
      kind: 'run',
      label: paused ? announce.resume : announce.pause,
      invocation: { command: 'announce', subcommand: 'pause', options: { which: String(id) } },
    },
  };
}

async function ofServer(context: Context): Promise<readonly Subscription[]> {
  const { guildId } = context.origin;
  if (guildId === undefined) throw new UserError(context.texts.common.guildOnly);
  return announcementsOf(context).list({ guildId });
}

/** The subscription that is named; where none is, the only one of the channel or of the server. */
async function chosen(number: string | undefined, context: Context): Promise<Subscription> {
  const subscriptions = await ofServer(context);
  const isHere = subscriptions.filter((each) => each.channelId === context.origin.channelId);
  const [only, ...more] = isHere.length === 1 ? isHere : subscriptions;
  const named = number === undefined ? (more.length === 0 ? only : undefined) : byNumber(subscriptions, number);
  if (!named) throw new UserError(only ? context.texts.announce.chooseWhich : context.texts.announce.none);
  return named;
}

const byNumber = (subscriptions: readonly Subscription[], number: string) =>
  subscriptions.find((each) => String(each.id) === number.trim().replace(/^#/, ''));

async function completeWhich(typed: string, context: Context): Promise<readonly Choice[]> {
  return (await ofServer(context))
    .map((each) => ({ name: labelOf(each, context), value: String(each.id) }))
    .filter((choice) => choice.name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, 25);
}

function labelOf({ id, channelId, settings }: Subscription, context: Context): string {
  const { topics } = context.texts.announce;
  const named = settings.topics.map((topic) => topics[topic]).join(', ');
  const name = announcementsOf(context).name(channelId) ?? channelId;
  return [`${id}`, `#${name}`, named, settings.filter].filter(Boolean).join(' · ').slice(0, 100);
}

/** A channel's name that leads to the channel. */
function placeName(channelId: string, context: Context): Rich {
  const name = announcementsOf(context).name(channelId);
  const url = `https://discord.com/channels/${context.origin.guildId ?? '@me'}/${channelId}`;
  return [{ text: name === undefined ? context.texts.announce.aChannel : `#${name}`, url }];
}

function localeOf({ origin }: Context) {
  return origin.guildLocale ?? origin.locale;
}

const only = (text: Rich): Reply => reply({ kind: 'text', text });

function reply(...blocks: Block[]): Reply {
  return { blocks, items: [], answered: true, private: true };
}
