import type { Item, ItemOf } from '../../profile/record.ts';
import type { Asked, Draft, Kind } from '../kind.ts';
import { pick } from '../pick.ts';
import { subjectOf, type SubjectName } from '../subjects.ts';
import { valuesOf } from '../values.ts';
import { counted } from '../tell.ts';

/** Jobs before the one that is held now: theirs is the only order that undated jobs have. */
function jobsBefore(asked: Asked): Draft | undefined {
  const { known, reading, subject } = asked;
  if (subject?.name !== 'jobs' && subject?.name !== 'currentJobs') return undefined;
  const isAfterCurrent = reading.terms.every((term) =>
    term.named.some((item) => item.section === 'experience' && item.current),
  );
  const earlier = known.profile.experience.filter(
    (job) => !job.current && !reading.terms.some((term) => term.named.includes(job)),
  );
  return isAfterCurrent ? listed(asked, 'jobs', earlier) : undefined;
}

const levels: readonly ItemOf<'education'>['level'][] = ['bachelor', 'master', 'doctorate'];

/** Degrees of a lower level than the one that is named: `which college did he go to before UCSC?` */
function degreesBefore(asked: Asked): Draft | undefined {
  const { known, reading, subject } = asked;
  if (subject?.name === 'otherSchools') return undefined;
  const later = pick({ ...asked, subject: asked.subject ?? subjectOf('degrees') }).items;
  const fewest = Math.min(...later.map((item) => (item.section === 'education' ? levels.indexOf(item.level) : -1)));
  if (reading.concepts.has('whether') || later.length === known.profile.education.length) return undefined;
  const earlier = known.profile.education.filter(({ level }) => {
    const place = levels.indexOf(level);
    return place >= 0 && place < fewest;
  });
  return listed(asked, 'degrees', earlier);
}

function listed(asked: Asked, name: SubjectName, items: readonly Item[]): Draft | undefined {
  const { known } = asked;
  const reading = { ...asked.reading, terms: [] };
  const subject = subjectOf(name);
  return items.length > 0
    ? counted({ ...asked, reading }, { subject, items, named: [], values: valuesOf(subject, items, reading, known) })
    : undefined;
}

/** What came before something else. Tried before what is asked of records. */
export const beforeOthers: readonly Kind[] = [
  {
    name: 'earlierJobs',
    asks: ['earlier+job', 'earlier+currentJob', 'earlier+founder'],
    answer: jobsBefore,
  },
  { name: 'earlierDegrees', asks: ['earlier+degree', 'earlier+phd'], answer: degreesBefore },
];
