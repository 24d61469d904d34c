import type { MessageAllowedMentionsRequest } from 'discord-api-spec';
import { AllowedMentionTypes } from 'discord-api-spec';
import type { Mentions } from './types.ts';

/** Who is notified where a message does not say: bots' messages parse everything, answers to interactions people alone. */
export const mentionDefaults = {
  message: { parse: [AllowedMentionTypes.USERS, AllowedMentionTypes.ROLES, AllowedMentionTypes.EVERYONE] },
  interaction: { parse: [AllowedMentionTypes.USERS] },
} as const satisfies Record<string, { readonly parse: readonly AllowedMentionTypes[] }>;

export type MentionDefault = keyof typeof mentionDefaults;

/** Who is notified by `text` (resources/message, "Allowed Mentions Object"). */
export function mentionsIn(
  text: string,
  allowed: MessageAllowedMentionsRequest | null | undefined,
  fallback: MentionDefault,
): Mentions {
  const rule = allowed ?? { parse: [...mentionDefaults[fallback].parse] };
  const parses = (kind: AllowedMentionTypes): boolean => rule.parse?.includes(kind) ?? false;
  const named = (pattern: RegExp, listed: readonly (string | null)[] | null | undefined, all: boolean): string[] => {
    const ids = [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
    return [...new Set(ids)].filter((id) => all || (listed?.includes(id) ?? false));
  };
  return {
    everyone: parses(AllowedMentionTypes.EVERYONE) && /@(everyone|here)\b/.test(text),
    people: named(/<@!?(\d+)>/g, rule.users, parses(AllowedMentionTypes.USERS)),
    roles: named(/<@&(\d+)>/g, rule.roles, parses(AllowedMentionTypes.ROLES)),
  };
}
