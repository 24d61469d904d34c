import type { ActionRow, ContainerPart, EmbedBody, MessageBody } from './message.ts';

/** Discord: a message that is not of Components V2 has at most 5 rows of buttons. */
const mostRows = 5;

/** A message as an embed that says the same, in the same order: its texts fit, 4,000 characters into 4,096. */
export function asEmbed({ components: [container], allowed_mentions }: MessageBody): EmbedBody {
  const mentions = new Set((allowed_mentions.roles ?? []).map((role) => `<@&${role}>`));
  const texts = container.components.flatMap(textsOf).map((text) => text.trim());
  return {
    content: texts.filter((text) => mentions.has(text)).join('\n'),
    embeds: [{ color: container.accent_color, description: texts.filter((text) => !mentions.has(text)).join('\n') }],
    components: container.components.flatMap(rowsOf).slice(0, mostRows),
    allowed_mentions,
  };
}

function textsOf(part: ContainerPart): string[] {
  if (part.type === 10) return [part.content];
  return part.type === 9 ? part.components.map(({ content }) => content) : [];
}

function rowsOf(part: ContainerPart): ActionRow[] {
  if (part.type === 1) return [part];
  return part.type === 9 ? [{ type: 1, components: [part.accessory] }] : [];
}
