import { isSubmitted } from '../filter.ts';
import type { Asked, Draft, Kind } from '../kind.ts';
import { meant, pick } from '../pick.ts';
import { nameOf, statusOf } from '../say.ts';
import { subjectOf } from '../subjects.ts';

/** Where a work is that was only sent to a venue: its status, and nothing that sounds as if it had been taken. */
function whereSubmitted(asked: Asked): Draft | undefined {
  const { reading, texts } = asked;
  const isYesOrNo = reading.concepts.has('whether') && !reading.concepts.has('where');
  if (reading.terms.length === 0 || isYesOrNo || reading.concepts.has('present')) return undefined;
  const papers = { ...asked, subject: subjectOf('papers') };
  const { items } = meant(papers, pick(papers));
  const [work, another] = items;
  if (work?.section !== 'publications' || another || !isSubmitted(work)) return undefined;
  const status = texts.facets.status(nameOf(work, texts), statusOf(work, texts));
  const isTaken = reading.concepts.has('published') || reading.concepts.has('accepted');
  return {
    answered: !isTaken,
    sentences: isTaken
      ? [texts.doesNotSay(texts.unsaid.venueOf(nameOf(work, texts))), texts.instead(status)]
      : [status],
    items: [work],
  };
}

/** Tried before what is asked of places and venues. */
export const submitted: Kind = {
  name: 'submitted',
  asks: ['where', 'venue', 'venueAsk', 'conference', 'journal'],
  answer: whereSubmitted,
};
