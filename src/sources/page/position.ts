import { normaliseTitle } from '../../profile/identity.ts';
import type { RawRecord } from '../../profile/record.ts';
import { idOf } from './ids.ts';

type Job = RawRecord<'experience'>;

/** `PhD student in the Economics Department at Northwestern University`: at the last `at`, else at the first `of` and the like. */
const shapes: readonly RegExp[] = [
  /^(?<role>.{3,80}) (?:at|@) (?:the )?(?<organisation>\p{Lu}[^,;]{1,100})/u,
  /^(?<role>.{3,60}?) (?:of|with|from|in) (?:the )?(?<organisation>(?:\p{Lu}|\p{Script=Han})[^,;]{1,100})/u,
  /^(?<organisation>\p{Script=Han}{2,20}?(?:大学|学院|研究院|研究所|公司|实验室))的?(?<role>.{2,20})$/u,
];

/**
 * The jobs of a page with the one that its researcher's headline tells: what is held now. A job at the same place gets the
 * role where it has none; else a job is added. All of it is guessed.
 */
export function withPosition(jobs: readonly Job[], headline: string | undefined): Job[] {
  const found = shapes.map((shape) => shape.exec(headline ?? '')?.groups).find((groups) => groups !== undefined);
  const [role, organisation] = [found?.role?.trim(), found?.organisation?.replace(/\s*[(（].*$/u, '').trim()];
  if (role === undefined || organisation === undefined || jobs.some((job) => job.current)) return [...jobs];
  const key = normaliseTitle(organisation);
  const place = jobs.findIndex((job) => key.includes(normaliseTitle(job.organisation)));
  const known = jobs[place];
  if (!known)
    return [
      ...jobs,
      {
        id: idOf(`${organisation} ${role}`, 'job'),
        organisation,
        role,
        current: true,
        guessed: ['organisation', 'role', 'current'],
      },
    ];
  if (known.end !== undefined || (known.role !== undefined && known.start !== undefined)) return [...jobs];
  const guessed = [...new Set([...(known.guessed ?? []), ...(known.role === undefined ? ['role'] : []), 'current'])];
  return jobs.with(place, { ...known, role: known.role ?? role, current: true, guessed });
}
