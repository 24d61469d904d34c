import type { Item } from '../../profile/record.ts';
import { hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import { meant, pick } from '../pick.ts';
import { describe, nameOf } from '../say.ts';
import { subjectOf } from '../subjects.ts';
import type { Fact } from './fact.ts';
import { facts } from './facts.ts';
import { nothing } from '../tell.ts';

/** Facts that were looked for by the very words of the question, so that what is found is a yes. */
const proven: ReadonlySet<string> = new Set([
  'support',
  'role',
  'otherNames',
  'inventor',
  'author',
  'advisor',
  'doi',
  'arxiv',
]);

/** So many records are told of. */
const shown = 5;

/** Whether the records are narrowed by other words than those that ask for the fact: `who led the prize-winning paper?` */
function isNarrowed({ asks }: Fact, asked: Asked): boolean {
  const ofFact = new Set(asks.flatMap((each) => each.split('+')));
  const own = new Set(asked.subject?.asks.split(/[ +]/).filter((concept) => concept !== 'paper'));
  return !asked.subject?.values && ![...own].some((concept) => ofFact.has(concept)) && pick(asked).items.length > 0;
}

function answerFacet(facet: Fact, asked: Asked): Draft | undefined {
  const { texts, reading, known } = asked;
  const isOne = reading.terms.length > 0 || (reading.concepts.has('who') && hasClaims(reading));
  const wider =
    isOne && asked.subject && (asked.subject.within ?? asked.subject.values) && !isNarrowed(facet, asked)
      ? { ...asked, subject: subjectOf(asked.subject.within ?? facet.otherwise) }
      : asked;
  const picked = pick(wider, facet.otherwise);
  const isOnly =
    picked.items.length === 1 &&
    reading.people.length === 0 &&
    (reading.concepts.has('authorNoun') || reading.concepts.has('who'));
  if (facet.byWords && reading.terms.length === 0 && !isOnly) return undefined;
  if (facet.ofOne && !isOne && (picked.items.length !== 1 || !hasClaims(reading))) return undefined;
  if (picked.items.length === 0) return facet.quiet ? undefined : nothing(asked, picked);
  if (!picked.items.some((item) => facet.of.includes(item.section))) return undefined;
  const context = { texts, profile: known.profile, reading };
  const candidates =
    picked.named.length > 1
      ? [...picked.named].sort(
          (a, b) => Number(facet.value(b, context) !== undefined) - Number(facet.value(a, context) !== undefined),
        )
      : picked.named;
  const fitting = picked.items.filter((item) => facet.of.includes(item.section));
  const named = candidates.filter((item) => facet.of.includes(item.section));
  // `xylo support`: all that have it.
  const isAll = facet.name === 'support' && named.length === 0;
  const { items, others } = meant(asked, { ...picked, items: fitting, named, ...(isAll && { isAll }) });
  const said = items.flatMap((item) => {
    const value = facet.value(item, context);
    return value === undefined ? [] : [{ item, value }];
  });
  if (said.length === 0) {
    const [item] = items;
    if (!item || facet.quiet) return undefined;
    return {
      answered: false,
      sentences: [
        texts.doesNotSay(
          facet.name === 'role' && item.section === 'projects'
            ? texts.unsaid.part(known.profile.about.name, nameOf(item, texts))
            : texts.unsaid[facet.name](nameOf(item, texts)),
        ),
        texts.instead(describe(item, texts)),
      ],
      items: items.slice(0, shown),
    };
  }
  if (reading.concepts.has('whether') && (facet.name === 'firstAuthor' || facet.name === 'lastAuthor'))
    return isThat(facet.name, said, asked);
  const say = (text: string) => (reading.concepts.has('whether') && proven.has(facet.name) ? texts.yes(text) : text);
  return {
    answered: true,
    sentences: said
      .slice(0, shown)
      .map(({ item, value }) => say(texts.facets[facet.name](calledIn(item, asked), value))),
    items: said.map(({ item }) => item),
    others,
  };
}

/** What a record is called; one that is known by a short name, by that. */
function calledIn(item: Item, { reading, texts }: Asked): string {
  const short = reading.concepts.has('meaning') && reading.terms.find((term) => term.named.includes(item))?.typed;
  return short && item.section === 'publications' ? short : nameOf(item, texts);
}

/** Whether the first or last author is whom the question names. */
function isThat(
  name: 'firstAuthor' | 'lastAuthor',
  said: readonly { item: Item; value: string }[],
  { reading, texts, known }: Asked,
): Draft | undefined {
  const [one] = said;
  if (!one) return undefined;
  const asked = reading.people.flat();
  const person = known.names.personOf(one.value);
  const isSo = person !== undefined && (asked.length > 0 ? asked.includes(person) : person.self);
  const fact = texts.facets[name](nameOf(one.item, texts), one.value);
  return {
    answered: isSo,
    sentences: isSo ? [texts.yes(fact)] : [texts.doesNotSay(texts.unsaid.so), texts.instead(fact)],
    items: [one.item],
  };
}

export const facets: readonly Kind[] = facts.map((facet) => ({
  name: facet.name,
  asks: facet.asks,
  answer: (asked) => answerFacet(facet, asked),
}));
