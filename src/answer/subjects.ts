import type { Reading } from './reading.ts';
import { subjects, type Subject, type SubjectName } from './subject-table.ts';
import type { Concept } from './vocabulary.ts';

export type { Subject, SubjectName } from './subject-table.ts';

const byName = new Map(subjects.map((subject) => [subject.name, subject]));

/** The row of that name. */
export function subjectOf(name: SubjectName): Subject {
  return byName.get(name) ?? { name, asks: '', records: () => [] };
}

const strong = 3;

/** Concepts that many questions have whatever they are about: they decide only where nothing else does. */
const weak: ReadonlySet<string> = new Set([
  'publish',
  'hobby',
  'interest',
  'news',
  'job',
  'degree',
  'author',
  'published',
  'support',
  'accepted',
  'submitted',
  'invited',
  'department',
  'lab',
  'service',
  'founder',
  'currentJob',
  'coauthor',
]);

/**
 * What a question is about: with people named, what was done together rather than who they are; and nobody takes a degree
 * at a conference.
 */
export function subjectIn({ concepts, people, venues, terms }: Reading): Subject | undefined {
  const subject = subjectFor(concepts);
  const isOfTool = terms.some(({ named }) =>
    named.some((item) => item.section === 'projects' && item.kind === 'software'),
  );
  if (subject?.name === 'chips' && concepts.has('support') && isOfTool) return subjectOf('tools');
  if (subject?.name === 'degrees' && venues.length > 0) return undefined;
  if ((subject?.values === 'research' || subject?.values === 'hobbies') && terms.some((term) => term.named.length > 0))
    return undefined;
  if (people.length > 0 && concepts.has('paper') && concepts.has('patent')) return subjectOf('sharedWorks');
  const isShared = people.length > 0 && concepts.has('coauthor') && isWeak(concepts);
  if (!isShared && (subject?.values !== 'coauthors' || people.length === 0)) return subject;
  return subjectOf(concepts.has('paper') || concepts.has('publish') ? 'papers' : 'sharedWorks');
}

/** The subject that the concepts speak of most plainly. */
export function subjectFor(concepts: ReadonlySet<Concept>): Subject | undefined {
  return strongest(concepts).subject;
}

/** Whether only words that many questions have speak of the subject. */
export function isWeak(concepts: ReadonlySet<Concept>): boolean {
  return strongest(concepts).weight < strong;
}

function strongest(concepts: ReadonlySet<Concept>): { subject?: Subject; weight: number } {
  let best: Subject | undefined;
  let most = 0;
  for (const subject of subjects) {
    for (const asks of subject.asks.split(' ')) {
      const score = weightOf(asks.split('+'), concepts);
      if (score > most) [best, most] = [subject, score];
    }
  }
  return { ...(best && { subject: best }), weight: most };
}

/** 0 unless all are there. A weak concept counts one, any other three. */
function weightOf(asked: readonly string[], concepts: ReadonlySet<string>): number {
  if (!asked.every((concept) => concepts.has(concept))) return 0;
  return asked.reduce((sum, concept) => sum + (weak.has(concept) ? 1 : strong), 0);
}
