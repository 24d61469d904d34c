import type { Asked, Draft } from '../kind.ts';
import { pick } from '../pick.ts';
import { subjectOf } from '../subjects.ts';
import { counted } from '../tell.ts';

/** `is philosophy part of what they do?`: where no job has it, an interest or a hobby may. */
export function likings(asked: Asked): Draft | undefined {
  const { subject, reading } = asked;
  if ((subject?.name !== 'currentJobs' && subject?.name !== 'jobs') || reading.terms.length === 0) return undefined;
  return (['interests', 'hobbies'] as const)
    .map((name) => pick({ ...asked, subject: subjectOf(name) }))
    .filter((picked) => picked.values.length > 0)
    .map((picked) => counted({ ...asked, reading: { ...reading, terms: [] } }, picked))[0];
}
