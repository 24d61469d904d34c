import type { Clock } from '../clock.ts';
import type { Item } from '../profile/record.ts';
import type { Reply } from '../reply/reply.ts';
import { countDeliveries, type DeliveryRow, listDeliveries } from '../state/deliveries.ts';
import { openHolds } from '../state/holds.ts';
import {
  addSubscription,
  changeSubscription,
  forgetGuild,
  forgetUser,
  listSubscriptions,
  removeSubscription,
} from '../state/subscriptions.ts';
import type { State } from '../state/state.ts';
import { textsFor } from '../text/index.ts';
import type { Announcer, Trouble } from './announcer.ts';
import { createMatches, wants } from './audience.ts';
import { type Decision, heldItems, release } from './look.ts';
import { announcement, holdQuestion } from './messages.ts';
import type { Place, Postman } from './postman.ts';
import { readSubscription, type Settings, type Subscription } from './subscription.ts';

/** Whose subscriptions: a server's, or a person's own. */
export type Whose = { readonly guildId: string } | { readonly userId: string };

/** How it goes with some subscriptions. */
export interface Status {
  readonly trouble?: Trouble;
  /** How many deliveries are `waiting`, `sending`, `sent`, `dropped`, `withdrawn`. */
  readonly counts: ReadonlyMap<string, number>;
  /** Newest first. */
  readonly ended: readonly DeliveryRow[];
  readonly open: readonly DeliveryRow[];
  /** How many items the owner has still to decide about. */
  readonly held: number;
}

/** Subscriptions and announcements, as commands use them. */
export interface Announcements {
  /** A channel that announcements could go to; undefined when there is none of that id. */
  place(channelId: string): Promise<Place | undefined>;
  /** A channel's name, where the gateway told of it. */
  name(channelId: string): string | undefined;
  /** Subscribes a channel. */
  subscribe(
    where: { guildId: string; channelId: string; createdBy?: string },
    settings: Settings,
  ): Promise<Subscription>;
  /** Subscribes a person by direct message, or changes what they follow. Rejects with `PostmanError` when they can't be written to. */
  follow(userId: string, settings: Settings): Promise<Subscription>;
  list(whose: Whose): Promise<readonly Subscription[]>;
  change(id: number, settings: Settings): Promise<void>;
  pause(id: number, paused: boolean): Promise<void>;
  remove(id: number): Promise<void>;
  /** The newest item that these settings let through, as it would be announced; undefined when there is none. */
  preview(settings: Settings): Reply | undefined;
  /** How many items of the profile these settings let through. */
  fitting(settings: Settings): number;
  status(subscriptions: readonly Subscription[]): Promise<Status>;
  /** Why nothing is announced at the moment; undefined when all is well. */
  trouble(): Trouble | undefined;
  /** What the owner is asked about held items, one question for each time that there were too many. */
  holdQuestions(): Promise<readonly Reply[]>;
  /** Decides about held items; undefined when that was done before. */
  decide(holdId: number, decision: Decision): Promise<readonly Item[] | undefined>;
  /** Removes what is stored about a person or a server. */
  forget(whose: Whose): Promise<void>;
}

/** How many deliveries `/announce status` speaks of one by one. */
const listed = 8;

/** The questions and requests of commands, over an announcer and its state file. */
export function createAnnouncements(
  { state, postman, clock }: { readonly state: State; readonly postman: Postman; readonly clock: Clock },
  announcer: Announcer,
): Announcements {
  const { db } = state;

  const add = async (
    where: { guildId?: string; channelId: string; userId?: string; createdBy?: string },
    settings: Settings,
  ) => {
    const id = await addSubscription(db, {
      guild_id: where.guildId ?? null,
      channel_id: where.channelId,
      user_id: where.userId ?? null,
      settings: JSON.stringify(settings),
      created_by: where.createdBy ?? null,
      created_at: clock.now().getTime(),
    });
    return { id, ...where, settings, createdAt: clock.now(), paused: false };
  };

  const list = async (whose: Whose) => (await listSubscriptions(db, whose)).map(readSubscription);

  const fitting = (settings: Settings): Item[] => {
    const { profile, search } = announcer.view();
    const matches = createMatches(search, clock.now());
    return profile.items.filter((item) => wants(settings, item, matches));
  };

  return {
    place: (channelId) => postman.lookUp(channelId),
    name: (channelId) => postman.known(channelId)?.name,
    subscribe: (where, settings) => add(where, settings),
    async follow(userId, settings) {
      const channelId = await postman.openDirect(userId);
      const [present] = await list({ userId });
      if (!present) return add({ userId, channelId }, settings);
      const change = { settings: JSON.stringify(settings), paused: 0, stopped: null, stopped_at: null } as const;
      await changeSubscription(db, present.id, { ...change, channel_id: channelId });
      announcer.nudge();
      return { ...present, settings };
    },
    list,
    async change(id, settings) {
      await changeSubscription(db, id, { settings: JSON.stringify(settings) });
      announcer.nudge();
    },
    async pause(id, paused) {
      await changeSubscription(db, id, { paused: paused ? 1 : 0 });
      announcer.nudge();
    },
    remove: (id) => removeSubscription(db, id),
    preview(settings) {
      const [newest] = fitting(settings).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
      return newest && announcement(newest, announcer.view().profile, textsFor(settings.locale));
    },
    fitting: (settings) => fitting(settings).length,
    trouble: () => announcer.trouble(),
    async status(subscriptions) {
      const ids = subscriptions.map((subscription) => subscription.id);
      const trouble = announcer.trouble();
      const holds = await openHolds(db);
      return {
        ...(trouble && { trouble }),
        counts: await countDeliveries(db, ids),
        ended: await listDeliveries(db, ids, 'ended', listed),
        open: await listDeliveries(db, ids, 'open', listed),
        held: new Set(holds.flatMap((hold) => heldItems(hold, announcer.view().profile))).size,
      };
    },
    async holdQuestions() {
      const { profile } = announcer.view();
      const holds = await openHolds(db);
      return holds.map((hold) => holdQuestion(hold.id, heldItems(hold, profile), textsFor('en')));
    },
    async decide(holdId, decision) {
      const announced = await release(db, holdId, decision, announcer.view(), clock.now());
      announcer.nudge();
      return announced;
    },
    forget: (whose) => ('guildId' in whose ? forgetGuild(db, whose.guildId) : forgetUser(db, whose.userId)),
  };
}
