import type { Item, Profile } from '../../profile/record.ts';
import type { Absent } from '../absent.en.ts';
import { select } from '../filter.ts';
import { hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import { describe } from '../say.ts';
import { isWeak, subjectOf, type SubjectName } from '../subjects.ts';
import { meant } from '../pick.ts';
import type { Term } from '../look.ts';
import type { Reading } from '../reading.ts';
import { valuesOf } from '../values.ts';
import { listed } from '../tell.ts';

/** Where the profile does say it after all. */
const found: Partial<Record<Absent, (profile: Profile) => string | undefined>> = {
  email: ({ about }) => about.contact?.email,
  office: ({ about }) => about.contact?.office,
  orcid: ({ about }) => about.identifiers?.orcid,
  scholar: ({ about }) => about.links.find((link) => /scholar|dblp/i.test(link.url))?.url,
  github: (profile) =>
    profile.items.flatMap((item) => item.links).find((link) => /\bgithub\.com\b/i.test(link.url))?.url,
};

/** What is nearest to it. */
const nearest: Partial<Record<Absent, SubjectName>> = {
  email: 'currentJobs',
  phone: 'currentJobs',
  address: 'currentJobs',
  office: 'currentJobs',
  money: 'grants',
  owner: 'patents',
  metrics: 'awards',
  degreeDate: 'degrees',
  grades: 'degrees',
  thesis: 'doctorate',
  students: 'mentoring',
  favourite: 'hobbies',
  rating: 'awards',
  birthplace: 'degrees',
  standing: 'currentJobs',
  crime: 'everything',
};

/** What only somebody has: a question about a company or a paper doesn't ask for it. */
const personal: ReadonlySet<Absent> = new Set([
  'email',
  'phone',
  'address',
  'age',
  'birthplace',
  'gender',
  'nationality',
  'family',
  'looks',
  'health',
  'favourite',
  'grades',
]);

/** Whether a question is about a record, not about anybody. */
function isOfRecord({ self, people, terms }: Reading, what: Absent): boolean {
  const isOfThem = (term: Term) => what === 'grades' && term.named.some((item) => item.section === 'education');
  const isRecord = (term: Term) => !term.hint && !isOfThem(term) && (what !== 'favourite' || term.named.length > 0);
  return !self && people.length === 0 && terms.some(isRecord);
}

/** Words for money that ask for no amount by themselves: `the grant money`. */
const plainMoney = /^(money|cash|pay|paid|pays|钱)$/i;

function asksAmount({ marks }: Reading): boolean {
  return marks.some(({ absent, typed }) => absent.includes('money') && !plainMoney.test(typed));
}

/** Whether grants are spoken of, by name or by what only they say: `the money from the committee`. */
function isOfGrants({ reading, subject, known }: Asked): boolean {
  if (subject) return subject.name === 'grants';
  return hasClaims(reading) && select(reading, subjectOf('grants'), known).items.length > 0;
}

/** Whether what sounds like a metric is only the word for a reference: `a citation for the first paper`. */
function isOfCiting({ marks, concepts }: Reading): boolean {
  const metrics = marks.filter((each) => each.absent.includes('metrics'));
  return concepts.has('cite') && !concepts.has('count') && metrics.every((each) => each.concepts.includes('cite'));
}

function absent(asked: Asked): Draft | undefined {
  const { reading, texts, known } = asked;
  const what = reading.absent.find((each) => !(personal.has(each) && isOfRecord(reading, each)));
  if (what === undefined || (what === 'standing' && reading.people.length > 0)) return undefined;
  // `when was Jason hired?`, `appointed?` asks for what the news may tell of somebody.
  if ((what === 'hiring' || what === 'plans') && reading.people.length > 0 && reading.concepts.has('when'))
    return undefined;
  // `a CEO or the CTO?` asks for what is said.
  if (what === 'standing' && reading.concepts.has('compare') && reading.terms.length > 0) return undefined;
  // `did Kang supervise the thesis?` asks for no title, and `how do I reach Peng about a postdoc?` for no position.
  if (what === 'thesis' && reading.concepts.has('advisor')) return undefined;
  if ((what === 'standing' || what === 'hiring') && reading.concepts.has('contact')) return undefined;
  // `the offices a patent is filed at` are no rooms.
  const isFiled = reading.marks.some((mark) => mark.concepts.includes('office') && mark.absent.length === 0);
  if (what === 'office' && (isFiled || reading.concepts.has('patent'))) return undefined;
  // `what did the grant pay for?` asks for no amount.
  if (what === 'money' && !asksAmount(reading) && isOfGrants(asked)) return undefined;
  if (what === 'metrics' && (isOfCiting(reading) || reading.concepts.has('meaning'))) return undefined;
  // An interview is watched where it is read.
  if (what === 'slides' && reading.concepts.has('interview')) return undefined;
  const value = reading.people.length === 0 ? found[what]?.(known.profile) : undefined;
  if (value !== undefined) {
    const holder =
      known.profile.items.find((item) => item.links.some((link) => link.url === value)) ?? known.profile.about;
    return {
      answered: true,
      sentences: [/^https?:/.test(value) ? [{ text: value, url: value }] : value],
      items: [holder],
    };
  }
  const someone = reading.people[0]?.[0];
  const sentence = texts.doesNotSay(texts.absent[what](someone?.name ?? known.profile.about.name));
  const item = recordNamed(asked);
  if (item)
    return {
      answered: false,
      sentences: [sentence, texts.instead(describe(item, texts))],
      items: [item],
    };
  const subject = subjectOf(someone ? 'everything' : (nearest[what] ?? 'everything'));
  if (subject.name === 'everything') return { answered: false, sentences: [sentence], items: [] };
  const values = valuesOf(
    subject,
    subject.records(known.profile),
    { locale: reading.locale, people: [], venues: [], terms: [] },
    known,
  );
  if (values.length === 0) return { answered: false, sentences: [sentence], items: [] };
  const fact = listed(values, texts.nouns[subject.name](values.length), texts);
  return {
    answered: false,
    sentences: [sentence, texts.instead(fact)],
    items: [...new Set(values.flatMap((each) => each.items))],
  };
}

/** The record or the person that the question names. */
function recordNamed(asked: Asked): Item | undefined {
  const { reading, known } = asked;
  const someone = reading.people[0]?.[0];
  if (someone) return known.profile.people.find((item) => known.names.personOf(item.name) === someone);
  if (
    reading.terms.length === 0 &&
    (!asked.subject ||
      isWeak(reading.concepts) ||
      asked.subject.values ||
      (reading.venues.length + Number(reading.range !== undefined) === 0 &&
        asked.subject.records(known.profile).length > 1))
  )
    return undefined;
  const subject = asked.subject ?? subjectOf('everything');
  const { items, named } = select(reading, subject, known);
  return meant(asked, { subject, items: items.filter((item) => item.section !== 'about'), named, values: [] }).items[0];
}

export const absents: readonly Kind[] = [{ name: 'absent', asks: [''], answer: absent }];
