import type { Author } from './record.ts';

/** What tells the researcher from other people in a list of names. */
export interface Self {
  readonly name: string;
  readonly familyName?: string | undefined;
  readonly otherNames?: readonly string[] | undefined;
}

const others = /^(?:and )?(?:et\.? al\.?|others)$/i;
const marker = /\s*((?:\\?[*^†‡§¶#＊✉]|[¹²³⁰-⁹])+)$/u;

/** A name's words without accents, punctuation and capitals: `Sung-Mo "Steve" Kang` gives sung, mo, steve, kang. */
export function nameWords(name: string): string[] {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Gives a reader of printed lists of authors or inventors, which knows the researcher and remembers the names it has seen. */
export function authorReader(self: Self): (names: readonly string[]) => Author[] {
  const seen = new Map<string, boolean>();
  const isTheirs = (name: string): boolean => {
    const known = seen.get(name) ?? isSelf(name, self);
    seen.set(name, known);
    return known;
  };
  return (names) =>
    names.map((printed) => {
      if (others.test(printed)) return { name: 'et al.', others: true };
      const found = marker.exec(printed);
      const name = found ? printed.slice(0, found.index) : printed;
      const mark = found?.[1]?.replaceAll('\\', '');
      return { name, ...(mark && { marker: mark }), ...(isTheirs(name) && { self: true }) };
    });
}

/** Whether `name` is the researcher's, in any order, with or without initials; a family name alone is not enough. */
export function isSelf(name: string, self: Self): boolean {
  return [self.name, ...(self.otherNames ?? [])].some((form) => sameName(name, form, self.familyName));
}

function sameName(name: string, form: string, familyName: string | undefined): boolean {
  const words = nameWords(name);
  const formWords = nameWords(form);
  const sorted = (list: string[]) => [...list].sort().join(' ');
  if (words.length > 0 && sorted(words) === sorted(formWords)) return true;
  if (words.join('') === formWords.join('')) return words.length > 0;
  const family = nameWords(familyName ?? formWords.at(-1) ?? '').join(' ');
  const given = givenNames(words, family);
  const formGiven = givenNames(formWords, family);
  if (!given || !formGiven) return false;
  const shared = Math.min(given.length, formGiven.length);
  const isInitialOf = (a = '', b = '') => a === b || (a.length === 1 && b.startsWith(a));
  return (
    shared > 0 &&
    Array.from({ length: shared }).every(
      (_, at) => isInitialOf(given[at], formGiven[at]) || isInitialOf(formGiven[at], given[at]),
    ) &&
    given.slice(shared).every((word) => word.length === 1)
  );
}

/** The words beside the family name, which stands first or last; nothing where it doesn't stand there. */
function givenNames(words: readonly string[], family: string): string[] | undefined {
  const length = family.split(' ').length;
  if (words.length <= length) return undefined;
  if (words.slice(-length).join(' ') === family) return words.slice(0, -length);
  if (words.slice(0, length).join(' ') === family) return words.slice(length);
  return undefined;
}
