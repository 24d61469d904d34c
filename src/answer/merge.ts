import type { Item } from '../profile/record.ts';
import { asks, hasContent, isSubject, laterOf, names, subjectNamed, withoutDates, type Later } from './later.ts';
import type { Mark } from './look.ts';
import { mark } from './mark.ts';
import { bookOf } from './phrase-books.ts';
import type { PhraseBook } from './phrases.ts';
import { endings, openings, partOpenings } from './references.ts';
import { longestEach, oneIn, oneOf, subjectBefore, titled, withoutEnd } from './titled.ts';
import { wordsOf } from './words.ts';

const taken = bookOf([[openings.taken, true]]);

const left = bookOf([[openings.left, true]]);

const ending = bookOf([[endings, true]]);

/** `and the Zurich spin-off?`: one of those shown, by other words than its name. */
export function ofOpening(later: Later): string | undefined {
  const { text, previous, now, known, own } = later;
  if (!opens(taken, text) && !ends(text)) return undefined;
  const [clause = '', ...others] = text.split(/[,;，；]/);
  const first = others.length > 0 ? laterOf({ text: clause, now, locale: own.locale }, previous, known) : later;
  const byWords =
    first.own.terms.length > 0 && first.own.people.length + first.own.venues.length === 0 && !first.own.range;
  if (!byWords) return undefined;
  return others.length > 0 ? titled(others.join(','), oneIn(first)) : oneOf(later);
}

/** A question that names only what is different: `and in 2023?`, `how many with Jason?`, `what about awards?`, `那2023年呢？` */
export function ofPart(later: Later): string | undefined {
  return isPartial(later) ? merged(later, false) : undefined;
}

function isPartial(later: Later): boolean {
  const { text, previous, now, known } = later;
  const { own } = opens(taken, text)
    ? laterOf({ text: withoutOpening(text), now, locale: later.own.locale }, previous, known)
    : later;
  const named = own.marks.filter(
    (each) =>
      !each.concepts.some(
        (concept) => partOpenings.includes(concept) || concept === 'thanks' || concept === 'greeting',
      ) && !asks({ marks: [each] }),
  );
  const range = own.range !== undefined;
  const count = named.length + own.terms.filter((term) => !own.marks.some((each) => each.term === term)).length;
  if ((own.concepts.has('howLong') || own.concepts.has('duration')) && names(own)) return false;
  if (own.absent.length > 0 || own.self || (count === 0 ? !range : count > 2)) return false;
  if (asks(own))
    return (
      (own.concepts.has('count') || own.concepts.has('exists')) &&
      !own.marks.some(isSubject) &&
      !(own.concepts.has('publish') || own.concepts.has('published')) &&
      own.terms.length === 0 &&
      (range || count > 0)
    );
  const isAnew = /^\W*(?:any|some|every)thing\b/i.test(text);
  const isAsking = /\b(?:which|what|who|whom|whose|where|when|how)\b/i.test(text);
  const isOpened = opens(taken, text) && !(/^\W*so\b/i.test(text) && isAsking);
  return isOpened || (opens(left, text) && !isAsking) || ends(text) || (count === 0 && range && !isAnew);
}

/** Whether it begins or ends as a question does that goes on from the one before: `and the talks?`, `那本科呢`. */
export function goesOn(text: string): boolean {
  return opens(taken, text) || ends(text);
}

function opens(book: PhraseBook<boolean>, text: string): boolean {
  return book.at(wordsOf(text), 0) !== undefined;
}

function ends(text: string): boolean {
  const words = wordsOf(text);
  return words.some((_, place) => ending.at(words, place)?.end === words.length);
}

/** A question that asks of something without saying of what: `link?`, `who was the first author?` Of all that were shown, where they are of one kind. */
export function ofNothingSaid(later: Later): string | undefined {
  const { own, text, shown, previous } = later;
  // Who advised is asked of the researcher, unless a degree or somebody was spoken of.
  if (own.concepts.has('advisor') && !shown.some(({ section }) => section === 'education' || section === 'people'))
    return undefined;
  const isBare =
    !own.hasChatter &&
    own.marks.every((each) => (each.concepts.length > 0 || each.ordinal !== undefined) && !each.number);
  if (isBare && isOfAuthors(later)) return titled(text, onlyWork(shown));
  if (isBare && isOfVenue(later)) return titled(own.locale === 'en' ? 'which venue' : '发表在哪', onlyWork(shown));
  if (!asks(own) || !isBare || hasContent(own) || own.absent.length > 0 || own.range) return undefined;
  if (own.marks.some(isSubject) || (own.self && !asks(own, 'role', 'why', 'when', 'howLong', 'duration')))
    return undefined;
  if (asks(own, 'count') && !previous.reading.includes('“')) return merged(later, true);
  const isList = new Set(shown.map((item) => item.section)).size === 1;
  const isOfKind = own.marks.every(
    (each) => !asks({ marks: [each] }) || asks({ marks: [each] }, 'what', 'list', 'count'),
  );
  return titled(isOfKind ? `${subjectBefore(later)} ${text}` : text, shown.slice(0, isList ? longestEach : 1));
}

/** `with whom?` after a single work: its authors, not all co-authors there are. */
function isOfAuthors({ own, shown }: Later): boolean {
  return onlyWork(shown).length > 0 && !own.self && !names(own) && !own.range && asks(own, 'coauthor');
}

/** `venue`, `what journal` after a single work: its own, not all there are. */
function isOfVenue({ own, shown }: Later): boolean {
  if (onlyWork(shown).length === 0 || own.self || names(own) || own.range) return false;
  const said = own.marks.filter(
    ({ concepts }) => !concepts.every((concept) => concept === 'filler' || concept === 'what'),
  );
  const isVenue = ({ concepts, typed }: Mark) =>
    !/s$/i.test(typed) &&
    concepts.some((concept) => concept === 'venue' || concept === 'journal' || concept === 'conference');
  return said.length === 1 && said.every(isVenue);
}

/** The one publication or patent among records; none where there are several. */
function onlyWork(items: readonly Item[]): readonly Item[] {
  const works = items.filter(({ section }) => section === 'publications' || section === 'patents');
  return works.length === 1 ? works : [];
}

/**
 * The earlier question with its year, person, venue, kind or way of asking taken out where the later one has its own. One
 * that narrows what was shown takes no kind out.
 */
export function merged(later: Later, narrows: boolean): string {
  const { text, own, previous, now, known } = later;
  const isElsewhere = !narrows && isOfOthers(later);
  if (isElsewhere && !previous.reading.includes('“')) return withoutOpening(text);
  const isOther = own.people.length + own.venues.length > 0 || own.terms.some((term) => term.named.length === 0);
  const earlier = (!narrows && isOther ? previous.base : undefined) ?? previous.reading;
  const base = withoutEnd(own.range ? withoutDates(earlier, now) : earlier);
  const isAsking = (each: Mark) => asks({ marks: [each] });
  const replaces = (old: Mark) =>
    own.marks.some(
      (each) =>
        (each.people && old.people) ||
        (old.venues && (each.venues || isForm(each))) ||
        (each.term && old.term) ||
        (!narrows && isSubject(each) && isSubject(old) && (!isForm(each) || isForm(old))) ||
        (isAsking(each) && isAsking(old)),
    );
  const isOtherTime = own.range !== undefined && base !== withoutEnd(earlier);
  const dropsTitles = isOtherTime || isElsewhere || own.terms.some((term) => term.named.length > 0);
  const titles = dropsTitles ? [] : (base.match(/“[^“”]+”/g) ?? []);
  const kept = mark(wordsOf(base.replace(/“[^“”]+”/g, ' ')), known).filter((old) => !replaces(old));
  return [...kept.map((each) => each.typed), withoutOpening(text), ...titles].join(' ').trim();
}

/** `and what about patents?` after a committee: of another kind than the records that were called by name. */
function isOfOthers({ own, before, known }: Later): boolean {
  const named = before.terms.flatMap((term) => term.named);
  const subject = own.marks.some((each) => isSubject(each) && !isForm(each)) && subjectNamed(own, false);
  if (!subject || named.length === 0 || subject.values) return false;
  return !subject.records(known.profile).some((item) => named.includes(item));
}

/** Words for a form of publication, which stand beside what is asked about: papers in journals, reviews for conferences. */
function isForm({ concepts }: Mark): boolean {
  return concepts.includes('journal') || concepts.includes('conference');
}

function withoutOpening(text: string): string {
  const words = wordsOf(text);
  const end = taken.at(words, 0)?.end ?? 0;
  return end > 0 ? text.slice(words[end]?.start ?? text.length) : text;
}
