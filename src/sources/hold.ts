import { z } from 'zod';
import { isSelf, type Self } from '../profile/names.ts';
import { bySection } from '../profile/schema.ts';
import { textOf, textsOf } from '../profile/fields.ts';
import type { Imported } from './imported.ts';

const holdSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shrunk'), before: z.number(), after: z.number() }),
  z.object({ kind: z.literal('stranger'), name: z.string().optional() }),
]);

/**
 * Why what a source gives is not taken over until a person has looked:
 * - `shrunk`: it has lost more than a third of its records, or of a long list.
 * - `stranger`: it is, or has become, another person's.
 */
export type Hold = z.output<typeof holdSchema>;

/** Reads a hold that was kept as JSON. */
export const readHold = (json: string): Hold => holdSchema.parse(JSON.parse(json));

/** Below this many records, a section may lose some without a question: one course of two is no sign of a broken page. */
const longList = 5;

/** Whether what a source gives now has to wait for a person, against what it gave before. */
export function holdFor(before: Imported | undefined, after: Imported, self: Self): Hold | undefined {
  if (isAnothers(after, self) && !(before && isAnothers(before, self))) {
    const name = textOf(after.about?.['name']);
    return { kind: 'stranger', ...(name !== '' && { name }) };
  }
  if (!before) return undefined;
  const lists = Object.values(
    bySection((section) => ({ before: before.sections[section].length, after: after.sections[section].length })),
  );
  const whole = lists.reduce((sum, list) => ({ before: sum.before + list.before, after: sum.after + list.after }));
  const shrunk = [whole, ...lists.filter((list) => list.before >= longList)].find(
    (list) => list.before - list.after > list.before / 3,
  );
  return shrunk && { kind: 'shrunk', ...shrunk };
}

/** By the name it gives its owner, unless that is a guess; otherwise by the researcher missing from every list of authors. */
function isAnothers({ about, sections }: Imported, self: Self): boolean {
  const name = textOf(about?.['name']);
  if (name !== '' && !textsOf(about?.['guessed']).includes('name')) return !isSelf(name, self);
  const authors = [
    ...sections.publications.map((work) => work['authors']),
    ...sections.patents.map((work) => work['inventors']),
  ];
  const lists = authors.map(textsOf).filter((names) => names.length > 0);
  return (
    lists.length > 0 && !lists.some((names) => names.some((each) => isSelf(each, self) || /^et\.? al/i.test(each)))
  );
}
