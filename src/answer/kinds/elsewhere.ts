import type { Absent } from '../absent.en.ts';
import { hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import { hasWordOf, type Term } from '../look.ts';
import { isWeak } from '../subjects.ts';

/** What is said of anything in the world, not of the researcher alone. */
const ofAnything: ReadonlySet<Absent> = new Set(['rating', 'favourite', 'weather', 'money', 'health', 'looks']);

/**
 * A question about something else altogether: `best pizza in town`, `how tall is Mount Everest?` It names nobody and
 * nothing that the profile knows, and asks for nothing that only a researcher has.
 */
function answerElsewhere(asked: Asked): Draft | undefined {
  const { reading, subject, known } = asked;
  const { self, people } = reading;
  if (reading.absent.includes('weather') && !self && people.length === 0)
    return askable({ ...asked, reading: { ...reading, terms: [] } });
  const isOpinion = reading.absent.length > 0;
  const isNamed = (term: Term) => (isOpinion ? term.named.length > 0 : !term.unknown);
  const isOfProfile = reading.self || hasClaims({ ...reading, terms: reading.terms.filter(isNamed) });
  const isOfKind = subject !== undefined && !isWeak(reading.concepts);
  const isOfSomebody = reading.absent.some((each) => !ofAnything.has(each));
  const isKnown = (term: Term) => hasWordOf(term, known.keys);
  // `best pizza in Santa Cruz`
  const isSaid = isOpinion ? reading.terms.length > 0 && reading.terms.every(isKnown) : reading.terms.some(isKnown);
  if (isOfProfile || isOfKind || isOfSomebody || isSaid) return undefined;
  return reading.terms.length > 0 || (reading.absent.length > 0 && reading.hasChatter) ? askable(asked) : undefined;
}

/** That the profile doesn't say, and one line of what can be asked. */
export function askable({ reading, texts, known }: Asked): Draft {
  const words = texts.and(reading.terms.map((term) => texts.quoted(term.typed)));
  return {
    answered: false,
    sentences: [words ? texts.nowhere(words) : texts.unsaidAtAll, texts.askable(known.profile.about.name)],
    items: [],
  };
}

export const elsewhere: Kind = { name: 'elsewhere', asks: [''], answer: answerElsewhere };
