import type { Permission, Place } from './postman.ts';
import type { Settings } from './subscription.ts';

/**
 * Why nothing can be sent to a subscriber at the moment: the channel is `gone`, the person's direct messages are `closed`, the
 * forum asks for a `tag` and has none, Discord `refused` without a reason that can be seen, or `missing` and permissions.
 */
export type Hindrance = 'gone' | 'closed' | 'tag' | 'refused' | `missing ${string}`;

/** What stands in the way in a channel, as far as the channel itself tells; undefined when nothing does. */
export function hindranceOf(place: Place | undefined, settings: Pick<Settings, 'thread'>): Hindrance | undefined {
  if (!place) return 'gone';
  const needed: Permission[] = ['view', 'history', ...neededToWrite(place, settings)];
  const missing = needed.filter((permission) => place.missing.includes(permission));
  if (missing.length > 0) return `missing ${missing.join(' ')}`;
  return place.requiresTag && place.tags.length === 0 ? 'tag' : undefined;
}

function neededToWrite(place: Place, settings: Pick<Settings, 'thread'>): Permission[] {
  switch (place.kind) {
    case 'thread':
      return ['sendInThreads'];
    case 'forum':
      return ['send', 'sendInThreads'];
    case 'text':
    case 'announcement':
      return settings.thread ? ['send', 'threads'] : ['send'];
  }
}
