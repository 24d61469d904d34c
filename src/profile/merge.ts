import { isMapping, textOf } from './fields.ts';
import type { Fields } from './fields.ts';
import { differentDois } from './identity.ts';
import { areDistinct, keyKinds, keysOf } from './join.ts';
import { bySection, publicationStatuses } from './schema.ts';
import type { ListSection } from './schema.ts';

/** A record of one file; `origin` is whatever the caller wants to find it by again. */
export interface Part<O> {
  readonly fields: Fields;
  readonly origin: O;
}

/** One record made of all the parts that speak of it. */
export interface Merged<O> {
  readonly fields: Fields;
  /** The hand-written one first, where there is one; a field comes from the first part that has it. */
  readonly parts: readonly Part<O>[];
}

export type Sections<T> = Readonly<Record<ListSection, readonly T[]>>;

/** A part with the number of its set: 0 for what was written by hand, then the sources. */
interface Member<O> {
  readonly part: Part<O>;
  readonly set: number;
}

/**
 * Merges what a person wrote with what was imported, field by field, the person's word on top, then the sources in the
 * given order. Hand-written records are never joined with one another, nor two records of one source without a third
 * that is both: whoever wrote two meant two. A hand-written field left empty removes the imported one.
 *
 * An id once given stays: the hand-written one wins, then that of the first source; what a source's own records say
 * about its ids follows.
 */
export function mergeSections<O>(hand: Sections<Part<O>>, sources: readonly Sections<Part<O>>[]): Sections<Merged<O>> {
  if (sources.length === 0)
    return bySection((section) => hand[section].map((part) => ({ fields: part.fields, parts: [part] })));
  const taken = new Set(Object.values(hand).flatMap((parts) => parts.map(idOf)));
  const renamed = [hand, ...sources].map(() => new Map<string, string>());

  const mergeSection = (section: ListSection): Merged<O>[] => {
    const members = [hand, ...sources].flatMap((sections, set) =>
      sections[section].map((part) => ({ part: renameReferences(part, renamed[set]), set })),
    );
    return cluster(section, members).flatMap((joined) => {
      const [first] = joined;
      if (!first) return [];
      const id = first.set === 0 ? idOf(first.part) : freeId(idOf(first.part), taken);
      for (const { part, set } of joined) renamed[set]?.set(idOf(part), id);
      const [own, read] = [joined.filter(({ set }) => set === 0), joined.filter(({ set }) => set > 0)];
      const parts = [...own, ...read.sort((a, b) => advance(b.part) - advance(a.part))].map(({ part }) => part);
      return [{ fields: { ...mergeFields(parts.map(({ fields }) => fields)), ...(id && { id }) }, parts }];
    });
  };
  // News comes last: it refers to the other records by the ids that these get here.
  const others = bySection((section) => (section === 'news' ? [] : mergeSection(section)));
  return { ...others, news: mergeSection('news') };
}

/**
 * The fields of several parts of one record, the first part's on top, links by their label. An empty field above hides
 * what stands below. Of the guessed fields those stay whose guess is the one in use.
 */
export function mergeFields(parts: readonly Fields[]): Fields {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const merged: Record<string, unknown> = {};
  const guessed = new Set<string>();
  for (const { guessed: ownGuesses, ...part } of parts) {
    for (const [field, value] of Object.entries(part)) {
      const above = merged[field];
      if (above === undefined) {
        merged[field] = value;
        if (Array.isArray(ownGuesses) && ownGuesses.includes(field)) guessed.add(field);
      } else if (field === 'links' && isMapping(above) && isMapping(value))
        merged[field] = { ...above, ...without(value, above) };
    }
  }
  const fields = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  return guessed.size > 0 ? { ...fields, guessed: [...guessed] } : fields;
}

/** Puts the members that are one record together: each cluster by set, the clusters in the order of their first members. */
function cluster<O>(section: ListSection, members: readonly Member<O>[]): (readonly Member<O>[])[] {
  const clusters = new Map<Member<O>, readonly Member<O>[]>(members.map((member) => [member, [member]]));
  const keyed = members.map((member) => ({ member, keys: keysOf(section, member.part.fields) }));
  for (const kind of keyKinds) {
    const known = new Map<string, Member<O>[]>();
    for (const { member, keys } of keyed) {
      for (const key of keys.filter((key) => key.startsWith(`${kind}:`))) {
        const sharing = known.get(key) ?? [];
        if (sharing.length < mostCompared) known.set(key, [...sharing, member]);
        for (const other of sharing) {
          const [a, b] = [clusters.get(other) ?? [], clusters.get(member) ?? []];
          if (a === b || !mayJoin(section, key, other, member) || !mayMeet(key, a, b)) continue;
          const joined = [...a, ...b].sort((x, y) => x.set - y.set);
          for (const each of joined) clusters.set(each, joined);
        }
      }
    }
  }
  return [...new Set(clusters.values())];
}

/** How many records that share a key are compared with one another. */
const mostCompared = 20;

function mayJoin<O>(section: ListSection, key: string, a: Member<O>, b: Member<O>): boolean {
  // Sources make their ids without knowing of each other; a person who writes one means that record.
  const idSaysNothing = key.startsWith('id:') && a.set > 0 && b.set > 0;
  return a.set !== b.set && !idSaysNothing && !areDistinct(section, key, a.part.fields, b.part.fields);
}

function mayMeet<O>(key: string, a: readonly Member<O>[], b: readonly Member<O>[]): boolean {
  // The same day and like words are little: what one source tells twice on a day is two things.
  if (key.startsWith('day:') && a.some((x) => b.some((y) => x.set === y.set))) return false;
  const byHand = (members: readonly Member<O>[]) => members.some(({ set }) => set === 0);
  if (byHand(a) && byHand(b)) return false;
  return !key.startsWith('title:') || !a.some((x) => b.some((y) => differentDois(x.part.fields, y.part.fields)));
}

/** Of a work's versions the published one speaks first. */
function advance<O>({ fields }: Part<O>): number {
  return publicationStatuses.findIndex((status) => status === fields['status']);
}

function renameReferences<O>(part: Part<O>, renamed: ReadonlyMap<string, string> | undefined): Part<O> {
  const about = part.fields['about'];
  if (!Array.isArray(about) || !renamed) return part;
  const ids = about.map((id: unknown) => renamed.get(textOf(id)) ?? id);
  return { ...part, fields: { ...part.fields, about: ids } };
}

const idOf = <O>(part: Part<O>): string => textOf(part.fields['id']);

/** `id`, or with a number behind it where another record has it already. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

const without = (fields: Fields, leftOut: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !(field in leftOut)));
