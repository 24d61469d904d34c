import { PostmanError } from '../src/announce/postman.ts';
import { UserError } from '../src/errors.ts';
import type { Reply, Rich } from '../src/reply/reply.ts';
import { announcementsOf } from './announce.ts';
import { troubleBlocks } from './announce-status.ts';
import { completeSetting, defaultSettings, describe, followOptions, readSettings } from './announce-settings.ts';
import { command, type Context } from './command.ts';

/** `/follow`: what is new, by direct message, for anybody. Following again changes what was chosen before. */
export const follow = command({
  name: 'follow',
  options: followOptions,
  async run(options, context) {
    const announcements = announcementsOf(context);
    const userId = userOf(context);
    const [present] = await announcements.list({ userId });
    const settings = readSettings(options, present?.settings ?? defaultSettings(context.origin.locale), context.texts);
    const { announce } = context.texts;
    try {
      await announcements.follow(userId, settings);
    } catch (error) {
      if (error instanceof PostmanError) throw new UserError(announce.cannotWriteToYou);
      throw error;
    }
    const text = describe(settings, [{ text: announce.toYou }], context.now, context.texts);
    const { blocks, ...answer } = quietly(text, announce.howToUnfollow);
    return { ...answer, blocks: [...blocks, ...troubleBlocks(announcements.trouble(), context.texts)] };
  },
  complete: (option, typed, _options, context) => completeSetting(option, typed, context),
});

/** `/unfollow`: ends that. */
export const unfollow = command({
  name: 'unfollow',
  options: [],
  async run(_options, context) {
    const announcements = announcementsOf(context);
    const present = await announcements.list({ userId: userOf(context) });
    for (const { id } of present) await announcements.remove(id);
    const { announce } = context.texts;
    return quietly([{ text: present.length > 0 ? announce.unfollowed : announce.notFollowing }]);
  },
});

/** `/forget`: removes what is stored about the person who asks, or with `server` about the server. */
export const forget = command({
  name: 'forget',
  options: [{ name: 'what', type: 'string', choices: ['me', 'server'] }],
  async run({ what }, context) {
    const announcements = announcementsOf(context);
    const { announce, common } = context.texts;
    const { guildId, manager } = context.origin;
    if (what !== 'server') {
      await announcements.forget({ userId: userOf(context) });
      return quietly([{ text: announce.forgotYou }]);
    }
    if (guildId === undefined) throw new UserError(common.guildOnly);
    if (!manager) throw new UserError(common.managersOnly);
    await announcements.forget({ guildId });
    return quietly([{ text: announce.forgotServer }]);
  },
});

function userOf({ origin, texts }: Context): string {
  if (origin.userId === undefined) throw new UserError(texts.announce.onDiscordOnly);
  return origin.userId;
}

function quietly(text: Rich, note?: string): Reply {
  return {
    blocks: [
      { kind: 'text', text },
      ...(note === undefined ? [] : [{ kind: 'note', text: [{ text: note }] } as const]),
    ],
    items: [],
    answered: true,
    private: true,
  };
}
