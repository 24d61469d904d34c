import { z } from 'zod';

/**
 * Discord's rules for a Components V2 message, written from its documentation and apart from the renderer: what is wrong
 * with a body, in words; nothing when Discord would take it.
 */
const textDisplay = z.strictObject({ type: z.literal(10), content: z.string() });
const button = z.union([
  z.strictObject({
    type: z.literal(2),
    style: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    label: z.string().min(1).max(80),
    custom_id: z.string().min(1).max(100),
    disabled: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal(2),
    style: z.literal(5),
    label: z.string().min(1).max(80),
    url: z.url({ protocol: /^https?$/ }).max(512),
  }),
]);
const select = z.strictObject({
  type: z.literal(3),
  custom_id: z.string().min(1).max(100),
  placeholder: z.string().max(150).optional(),
  options: z
    .array(
      z.strictObject({
        label: z.string().min(1).max(100),
        value: z.string().min(1).max(100),
        description: z.string().min(1).max(100).optional(),
      }),
    )
    .min(1)
    .max(25),
});
const row = z.strictObject({
  type: z.literal(1),
  components: z.union([z.array(button).min(1).max(5), z.array(select).length(1)]),
});
const section = z.strictObject({
  type: z.literal(9),
  components: z.array(textDisplay).min(1).max(3),
  accessory: button,
});
const file = z.strictObject({
  type: z.literal(13),
  file: z.strictObject({ url: z.string().startsWith('attachment://') }),
});
const separator = z.strictObject({ type: z.literal(14) });
const message = z.strictObject({
  flags: z.number(),
  allowed_mentions: z.strictObject({ parse: z.array(z.string()).length(0) }),
  components: z
    .array(
      z.strictObject({
        type: z.literal(17),
        accent_color: z.number().min(0).max(0xffffff),
        components: z.array(z.union([textDisplay, section, row, separator, file])).min(1),
      }),
    )
    .length(1),
});

interface Uploaded {
  readonly name: string;
}

export function faultsOf(body: unknown, files: readonly Uploaded[] = []): string[] {
  const parsed = message.safeParse(body);
  if (!parsed.success) return [z.prettifyError(parsed.error)];
  const parts = every(parsed.data.components);
  const texts = parts.flatMap((part) => ('content' in part && typeof part.content === 'string' ? [part.content] : []));
  const ids = parts.flatMap((part) => ('custom_id' in part ? [part.custom_id] : []));
  const shown = parts.flatMap((part) => ('file' in part ? [JSON.stringify(part.file)] : [])).sort();
  const faults: string[] = [];
  if ((parsed.data.flags & ~(1 << 6)) !== 1 << 15) faults.push(`flags ${parsed.data.flags}`);
  if (parts.length > 40) faults.push(`${parts.length} components`);
  if (texts.join('').length > 4000) faults.push(`${texts.join('').length} characters of text`);
  if (texts.some((text) => text.trim() === '')) faults.push('an empty text');
  if (new Set(ids).size !== ids.length) faults.push('a custom_id twice');
  for (const menu of parts.flatMap((part) =>
    'options' in part && Array.isArray(part.options) ? [part.options] : [],
  )) {
    const values = menu.map((option) => JSON.stringify(option));
    if (new Set(values).size !== values.length) faults.push('a choice twice');
  }
  if (files.length > 10) faults.push(`${files.length} files`);
  const uploaded = files.map((each) => JSON.stringify({ url: `attachment://${each.name}` })).sort();
  if (shown.join() !== uploaded.join()) faults.push(`files ${uploaded.join()} are shown as ${shown.join()}`);
  if (new Set(uploaded).size !== uploaded.length) faults.push('a file name twice');
  return faults;
}

/** All components, nested ones too: whatever is an object with a numeric type. */
function every(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(every);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(every);
  return 'type' in value ? [value, ...inside] : inside;
}
