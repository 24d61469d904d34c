import type { Item } from '../../profile/record.ts';
import type { Asked, Draft } from '../kind.ts';
import { pick } from '../pick.ts';
import { nameOf } from '../say.ts';
import { happeningsOf } from '../story.ts';

/** Which of two records came first. */
export function earlier(asked: Asked): Draft | undefined {
  const { reading, known, texts } = asked;
  const named = reading.terms.flatMap(
    (term) =>
      term.named.find((item) => dateOf(item) !== undefined) ??
      pick({ ...asked, reading: { ...reading, terms: [term] } }).items[0] ??
      [],
  );
  const two = named.length === 0 ? twoOf(asked) : [];
  const [a, b] = [...new Set([...named, ...two])].sort((left, right) =>
    (dateOf(left) ?? '') < (dateOf(right) ?? '') ? -1 : 1,
  );
  const [from, to] = [a && dateOf(a), b && dateOf(b)];
  if (!a || !b || from === undefined || to === undefined) return undefined;
  const [first, second] = [nameOf(a, texts), nameOf(b, texts)];
  return {
    answered: true,
    sentences: [
      from === to
        ? texts.compare.sameTime(first, second, texts.dated(from))
        : texts.compare.firstOf(first, texts.dated(from), second, texts.dated(to)),
    ],
    items: [a, b],
  };

  /** The first date of a record; a year alone only where nothing more precise is known of that year. */
  function dateOf(item: Item): string | undefined {
    const dates = [...happeningsOf(item, known.profile).map((each) => each.date), ...(item.date ? [item.date] : [])];
    return dates.filter((date) => !dates.some((other) => other !== date && other.startsWith(date))).sort()[0];
  }
}

/** `which of the two patents is older?`: where the question fits two records, and says of what kind they are. */
function twoOf(asked: Asked): readonly Item[] {
  const { concepts, people, venues } = asked.reading;
  if (!asked.subject || asked.subject.values || people.length + venues.length > 0) return [];
  if (concepts.has('latest') || concepts.has('more')) return [];
  const { items } = pick(asked);
  return items.length === 2 ? items : [];
}
