import type { Status } from '../src/announce/announcements.ts';
import { reasonOf } from '../src/announce/messages.ts';
import type { Subscription } from '../src/announce/subscription.ts';
import type { Block, Rich } from '../src/reply/reply.ts';
import type { Texts } from '../src/text/index.ts';
import type { Context } from './command.ts';

type Delivery = Status['ended'][number];

/** What was sent when, what waits, what failed and why. */
export function statusBlocks(
  status: Status,
  subscriptions: readonly Subscription[],
  placeName: (channelId: string) => Rich,
  { texts, profile }: Pick<Context, 'texts' | 'profile'>,
): Block[] {
  const words = texts.announce.status;
  const counted = (...states: string[]) => states.reduce((sum, state) => sum + (status.counts.get(state) ?? 0), 0);
  const channelOf = (row: Delivery): Rich => {
    const subscription = subscriptions.find((each) => each.id === row.subscription_id);
    return subscription ? placeName(subscription.channelId) : [];
  };
  const line = (row: Delivery, what: string, instant: number): Block => {
    const title = profile.byId.get(row.subject)?.title ?? words.tasks[row.task];
    const problem: Rich = row.problem === null ? [] : [{ text: ` · ${row.problem}` }];
    return {
      kind: 'text',
      text: [{ text: '', instant }, { text: ` · ${what} · ${title} · ` }, ...channelOf(row), ...problem],
    };
  };
  const stopped = subscriptions.flatMap((each): Block[] => {
    if (!each.stopped) return [];
    const since = [{ text: ` (${words.since} ` }, { text: '', instant: each.stopped.since.getTime() }, { text: ')' }];
    return [
      {
        kind: 'text',
        text: [...placeName(each.channelId), { text: `: ${reasonOf(each.stopped.why, texts)}` }, ...since],
      },
    ];
  });
  return [
    {
      kind: 'heading',
      text: [{ text: words.heading(counted('sent'), counted('waiting', 'sending'), counted('dropped')) }],
    },
    ...troubleBlocks(status.trouble, texts),
    ...(status.held > 0 ? [{ kind: 'text', text: [{ text: words.held(status.held) }] } as const] : []),
    ...stopped,
    ...status.open.map((row) => line(row, words.states[row.state], row.created_at)),
    ...status.ended.map((row) => line(row, words.states[row.state], row.done_at ?? row.created_at)),
  ];
}

/** Why nothing is announced at the moment, where that is so. */
export function troubleBlocks(trouble: Status['trouble'], texts: Texts): Block[] {
  if (!trouble) return [];
  const words = texts.announce.status;
  const until: Rich =
    'until' in trouble ? [{ text: ` ${words.until} ` }, { text: '', instant: trouble.until.getTime() }] : [];
  return [{ kind: 'text', text: [{ text: words.trouble[trouble.why], bold: true }, ...until] }];
}
