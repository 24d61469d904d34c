import type { Item } from '../../profile/record.ts';
import { namesIn, type KnownPerson } from '../../search/names.ts';
import type { Asked, Draft, Kind } from '../kind.ts';
import type { Reading } from '../reading.ts';
import { nameOf, some } from '../say.ts';
import { containsRun, keysOf } from '../words.ts';

/** Who somebody is: their own record, or the works with them. */
function person(asked: Asked): Draft | undefined {
  const { reading, known, texts } = asked;
  const [people] = reading.people;
  if (!people || reading.people.length > 1 || reading.terms.length > 0) return undefined;
  const told = people.slice(0, 3).map((each) => ({
    each,
    works: worksWith(each, asked),
    record: known.profile.people.find((item) => known.names.personOf(item.name) === each),
  }));
  return {
    answered: true,
    sentences: told.map(({ each, works, record }) =>
      texts.person.is(record ? nameOf(record, texts) : each.name, [
        ...some(record?.affiliation, record?.summary),
        ...(works.length > 0 ? [worksText(works, asked)] : []),
      ]),
    ),
    items: told.flatMap(({ works, record }) => (record ? [record, ...works] : works)),
  };
}

function worksWith(someone: KnownPerson, { known }: Asked): Item[] {
  const { publications, patents } = known.profile;
  return [...publications, ...patents].filter((item) =>
    namesIn(item).some((name) => known.names.personOf(name) === someone),
  );
}

function worksText(works: readonly Item[], { texts, known }: Asked): string {
  const papers = works.filter((item) => item.section === 'publications').length;
  const patents = works.length - papers;
  const counts = texts.and([
    ...(papers > 0 ? [texts.nouns.papers(papers)] : []),
    ...(patents > 0 ? [texts.nouns.patents(patents)] : []),
  ]);
  return texts.person.together(known.profile.about.name, counts);
}

/** What the researcher is called. */
function selfName({ reading, known, texts }: Asked): Draft | undefined {
  const { about } = known.profile;
  if (reading.people.length + reading.terms.length > 0) return undefined;
  const named = texts.about.named(texts.and([about.name, ...(about.otherNames ?? [])]));
  if (reading.concepts.has('otherNames') && !about.otherNames)
    return {
      answered: false,
      sentences: [texts.doesNotSay(texts.unsaid.otherNames(about.name)), texts.instead(named)],
      items: [about],
    };
  return { answered: true, sentences: [named], items: [about] };
}

/** Who the researcher is. */
function self({ reading, known, texts }: Asked): Draft | undefined {
  if (reading.people.length + reading.terms.length + reading.venues.length > 0 || reading.range) return undefined;
  const { about } = known.profile;
  return {
    answered: true,
    sentences: [
      ...(about.headline ? [texts.about.is(about.name, about.headline)] : [about.name]),
      ...(about.summary ? [about.summary] : []),
    ],
    items: [about],
  };
}

/** When somebody did something: the news about them. */
function newsOf({ reading, known, texts, subject }: Asked): Draft | undefined {
  const [people] = reading.people;
  if (!people) return undefined;
  const isLoose = !subject || ['jobs', 'currentJobs', 'news'].includes(subject.name);
  const asked = new Set(reading.marks.flatMap((mark) => (mark.people ? [] : keysOf(mark.typed))));
  const tells = (item: Item) => keysOf(item.title).filter((key) => key.length > 3 && asked.has(key)).length > 0;
  const news = known.profile.news.filter(
    (item) =>
      item.kind === 'people' &&
      (isLoose || tells(item)) &&
      namesIn(item).some((name) => people.some((each) => each === known.names.personOf(name))),
  );
  if (news.length === 0) return undefined;
  return {
    answered: true,
    sentences: news.map((item) => (item.date ? texts.happened(item.title, [texts.dated(item.date)]) : item.title)),
    items: news,
  };
}

/** How to reach the researcher. */
function contact({ reading, known, texts }: Asked): Draft | undefined {
  if (reading.people.length + reading.terms.length > 0) return undefined;
  const { about } = known.profile;
  const given = some(about.contact?.email, about.contact?.office, about.contact?.note);
  return {
    answered: given.length > 0,
    sentences: [
      ...(given.length > 0 ? given : [texts.about.contact(undefined)]),
      texts.about.links(about.name),
      ...about.links.map((link) => [{ text: `${link.label}: ` }, { text: link.url, url: link.url }]),
    ],
    items: [about],
  };
}

/** `who founded it with him?`, `who else founded it?` asks for others. */
function isBesideSelf({ marks }: Reading): boolean {
  const isOther = marks.some(({ typed }) => /\b(?:else|other|others|fellow)\b/i.test(typed));
  return (
    isOther ||
    marks.some(({ typed }, place) => /\b(with|besides|alongside|than)$/i.test(typed) && marks[place + 1]?.self)
  );
}

/** Who holds a post in a company that the researcher works for: the researcher, where the profile gives that very post. */
function holder({ reading, known, texts }: Asked): Draft | undefined {
  const job = reading.terms.flatMap((term) => term.named).find((item) => item.section === 'experience');
  if (job?.section !== 'experience') return undefined;
  const role = keysOf(job.role ?? '');
  const others = reading.terms.filter((term) => !term.named.includes(job));
  const isRole =
    job.role !== undefined &&
    !reading.concepts.has('quantifier') &&
    !isBesideSelf(reading) &&
    others.every((term) => term.anyOf.some((run) => containsRun(role, run)));
  const fact = texts.describe.job(job.organisation, known.profile.about.name, job.role, job.current ?? false);
  return {
    answered: isRole,
    sentences: isRole ? [fact] : [texts.doesNotSay(texts.unsaid.so), texts.instead(fact)],
    items: [job],
  };
}

/** Where somebody else is, as far as their record says. */
function affiliation({ reading, known, texts, subject }: Asked): Draft | undefined {
  const [someone, another] = reading.people.flat();
  if (!someone || another || reading.self || reading.terms.length > 0 || (subject && !elsewhere.includes(subject.name)))
    return undefined;
  const record = known.profile.people.find((item) => known.names.personOf(item.name) === someone);
  const place = subject?.name === 'degrees' || subject?.name === 'bachelor' ? undefined : record?.affiliation;
  if (record && place !== undefined)
    return { answered: true, sentences: [texts.facets.where(nameOf(record, texts), place)], items: [record] };
  return {
    answered: false,
    sentences: [
      texts.doesNotSay(texts.unsaid.where(someone.name)),
      ...(record?.summary ? [texts.instead(texts.person.is(nameOf(record, texts), some(record.summary)))] : []),
    ],
    items: record ? [record] : [],
  };
}

const elsewhere: readonly string[] = ['jobs', 'currentJobs', 'degrees', 'doctorate', 'bachelor', 'master'];

/** Tried before what is asked of records. */
export const affiliationOfPeople: Kind = {
  name: 'affiliation',
  asks: ['where', 'lab', 'job', 'currentJob', 'affiliation', 'department', 'degree'],
  answer: affiliation,
};
export const newsOfPeople: Kind = { name: 'newsOfPeople', asks: ['when', 'howLong'], answer: newsOf };

export const people: readonly Kind[] = [
  { name: 'holder', asks: ['who', 'founder+nameWord'], answer: holder },
  { name: 'selfName', asks: ['selfName', 'otherNames+self'], answer: selfName },
  { name: 'contact', asks: ['contact'], answer: contact },
  {
    name: 'self',
    asks: ['summary', 'who+self', 'tell+self'],
    answer: (asked) => (asked.subject ? undefined : self(asked)),
  },
  {
    name: 'person',
    asks: ['who', 'tell', 'what', 'whether+who', ''],
    answer: (asked) => (asked.subject ? undefined : person(asked)),
  },
];
