import { createHash } from 'node:crypto';
import type { Item, Profile } from '../profile/record.ts';
import { cardFor, entryFor } from '../reply/cards.ts';
import type { Block, Reply, Span } from '../reply/reply.ts';
import type { Texts } from '../text/index.ts';
import { topicsOf } from './audience.ts';
import type { OwnMessage, Place } from './postman.ts';

/** Discord: a thread's or post's name has at most 100 characters, a post at most 5 tags. */
const mostName = 100;
const mostTags = 5;
const titlesInHold = 10;

/** The message that announces an item: its card, under a line that says what it is. */
export function announcement(item: Item, profile: Profile, texts: Texts, role?: string): Reply {
  return {
    blocks: [
      ...mentionOf(role),
      { kind: 'note', text: [{ text: kindOf(item, texts) }] },
      ...cardFor(item, profile, texts),
    ],
    items: [item.id],
    answered: true,
  };
}

/** One message for a week's items. */
export function digest(items: readonly Item[], texts: Texts, role?: string): Reply {
  return {
    blocks: [
      ...mentionOf(role),
      { kind: 'heading', text: [{ text: texts.announce.digest(items.length) }] },
      ...items.map((item) => entryFor(item, texts)),
    ],
    items: items.map((item) => item.id),
    answered: true,
  };
}

/** The short reply under a preprint's message once it is accepted. */
export function acceptedNote(item: Item, texts: Texts): Reply {
  const venue = item.section === 'publications' ? (item.venueShort ?? item.venue ?? '') : '';
  const text = [{ text: `${texts.announce.accepted(venue)} ` }, titleOf(item)];
  return { blocks: [{ kind: 'text', text }], items: [item.id], answered: true };
}

/** Asks the bot's owner what to do with many new items at once. */
export function holdQuestion(holdId: number, items: readonly Item[], texts: Texts): Reply {
  const words = texts.announce.hold;
  const shown = items.slice(-titlesInHold).reverse();
  const rest = items.length - shown.length;
  const choice = (decision: 'all' | 'newest' | 'none', label: string) =>
    ({
      kind: 'run',
      label,
      replaces: true,
      style: decision === 'all' ? 'primary' : 'secondary',
      invocation: { command: 'vita', subcommand: 'held', options: { hold: holdId, decision } },
    }) as const;
  return {
    blocks: [
      { kind: 'heading', text: [{ text: words.heading(items.length) }] },
      { kind: 'text', text: [{ text: words.why }] },
      ...shown.map((item): Block => ({ kind: 'text', text: [titleOf(item)] })),
      ...(rest > 0 ? [{ kind: 'note', text: [{ text: words.more(rest) }] } as const] : []),
      {
        kind: 'actions',
        actions: [choice('all', words.all), choice('newest', words.newest), choice('none', words.none)],
      },
    ],
    items: items.map((item) => item.id),
    answered: true,
  };
}

/** Tells whoever set a subscription up why it has stopped. */
export function stoppedNotice(channel: string | undefined, why: string, texts: Texts): Reply {
  const words = texts.announce.stopped;
  return {
    blocks: [
      { kind: 'heading', text: [{ text: words.channel(channel ?? words.unnamed) }] },
      { kind: 'text', text: [{ text: reasonOf(why, texts) }] },
      ...(why === 'gone' ? [] : [{ kind: 'note', text: [{ text: words.mended }] } as const]),
    ],
    items: [],
    answered: true,
  };
}

/** Why a subscription has stopped, as a sentence. */
export function reasonOf(why: string, texts: Texts): string {
  const words = texts.announce.stopped;
  if (why === 'gone' || why === 'closed' || why === 'tag') return words[why];
  const [, permissions] = /^missing (.+)$/.exec(why) ?? [];
  if (permissions === undefined) return words.refused;
  const names: Readonly<Record<string, string>> = words.permissions;
  return words.missing(
    permissions
      .split(' ')
      .map((each) => names[each] ?? each)
      .join(', '),
  );
}

/** The name of a post or thread about an item. */
export function nameFor(items: readonly Item[], texts: Texts): string {
  const [item] = items;
  const name = items.length === 1 && item ? item.title : texts.announce.digestTitle;
  return name.length <= mostName ? name : `${name.slice(0, mostName - 1).trimEnd()}…`;
}

/** A forum's tags that fit an item, by name: its topic in the subscriber's language or English, or what it is about. */
export function tagsFor(items: readonly Item[], place: Place, texts: Texts): string[] {
  const names = new Set(items.flatMap((item) => tagNames(item, texts)).map(fold));
  return place.tags
    .filter((tag) => names.has(fold(tag.name)))
    .slice(0, mostTags)
    .map((tag) => tag.id);
}

function tagNames(item: Item, texts: Texts): string[] {
  const subjects = 'topics' in item ? (item.topics ?? []) : [];
  const topics = topicsOf(item) ?? [];
  return [...topics, ...topics.map((topic) => texts.announce.topics[topic]), item.section, ...subjects];
}

const fold = (name: string) => name.trim().toLowerCase();

/**
 * A hash of what a message shows: its texts, labels and buttons. It is the same for a body that goes out and for that message
 * as Discord lists it later, and whether it is of Components V2 or an embed.
 */
export function shownIn(message: Pick<OwnMessage, 'components' | 'content' | 'embeds'>): string {
  const texts: string[] = [];
  const controls: string[] = [];
  const read = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') read(inner);
      else if (inner.trim() === '') continue;
      else if (key === 'content' || key === 'description') texts.push(inner.trim());
      else if (key === 'custom_id' || key === 'label') controls.push(`${key} ${inner.trim()}`);
    }
  };
  read({ content: message.content });
  read(message.embeds);
  read(message.components);
  const shown = JSON.stringify([texts.join('\n'), controls.sort()]);
  return createHash('sha256').update(shown).digest('base64url').slice(0, 22);
}

function mentionOf(role: string | undefined): Block[] {
  return role === undefined ? [] : [{ kind: 'mention', role }];
}

function kindOf(item: Item, texts: Texts): string {
  const words = texts.announce.kinds;
  if (item.section === 'publications') return words.paper;
  if (item.section === 'patents') return words.patent;
  if (item.section === 'projects') return words.project;
  if (item.section === 'news' && (item.kind === 'talk' || item.kind === 'award')) return words[item.kind];
  return words.news;
}

function titleOf(item: Item): Span {
  const url = item.links[0]?.url;
  return { text: item.title, bold: true, ...(url !== undefined && { url }) };
}
