import { cleanUrl, isPaperAddress } from './links.ts';
import type { Flat } from './flat.ts';
import type { Parts } from './publication.ts';
import { namesVenue } from './venue-words.ts';
import type { VenueReading } from './venue.ts';
import { wordCount } from './word-count.ts';

/** A sentence of the researcher's rather than a title: `I study how tides turn`. */
export const isSpoken = (title: string): boolean =>
  /^(?:I|We|My|Our|Here|This|These|Below|You|Please)\s+\p{Ll}|\bmy (?:papers|publications|work|research)\b/u.test(
    title,
  );

/** In characters. */
const longestTitle = 250;
/** In words. */
const shortestTitle = 3;
const mostAround = 14;
const mostBeforeLink = 5;
/** A title that only its place tells, in words. */
const shortestUnmarked = 5;

const addressesIn = (flat: Flat): string[] =>
  [...flat.links, ...flat.marks].flatMap(({ url }) => (url === undefined ? [] : (cleanUrl(url, anyBase) ?? [])));

/** Stands for the page's own address where only the shape of a link counts. */
const anyBase = 'https://page.invalid/';

/** Societies whose name begins those of their conferences and journals. */
const society = /^(?:IEEE|ACM|USENIX|SIAM|AIAA|ASME|AMS|APS|ACL|ISCA)\s\p{L}/u;

const isKnownPlace = ({ venue, venueShort, type }: VenueReading): boolean =>
  type?.sure === true ||
  [venue, venueShort].some((name) => name !== undefined && (namesVenue(name) || society.test(name)));

const isDated = ({ date }: VenueReading): boolean => date !== undefined && date.end > 0;

/** Known by a word or two, a paper is set apart, leads somewhere or is quoted, and says both where and when. */
function isNamedAlone(flat: Flat, { title, titleMark }: Parts, reading: VenueReading): boolean {
  const isQuoted = titleMark?.kind === 'quote';
  return (
    wordCount(title) < shortestTitle &&
    titleMark !== undefined &&
    (isQuoted ? reading.venue !== undefined : addressesIn(flat).length > 0 && isKnownPlace(reading)) &&
    (isDated(reading) || reading.status !== undefined)
  );
}

/** Whether an entry without printed authors says where it appeared, so plainly that it is a paper on its own. */
export function saysWhere(flat: Flat, parts: Parts, reading: VenueReading): boolean {
  return isUnsignedPaperAnywhere(flat, parts, reading) || isNamedAlone(flat, parts, reading);
}

/**
 * Whether an entry without printed authors says enough to be a paper: where or when it appeared, or where to read it. `isTold`:
 * its heading says how far it is.
 */
export function isUnsignedPaper(flat: Flat, parts: Parts, reading: VenueReading, isTold: boolean): boolean {
  if (parts.title.length > longestTitle || isSpoken(parts.title)) return false;
  const urls = addressesIn(flat);
  if (wordCount(parts.title) < shortestTitle) return isNamedAlone(flat, parts, reading);
  if (isTold && parts.rest.length === 0) return true;
  const evidence = [
    reading.venue !== undefined || reading.venueShort !== undefined,
    isDated(reading),
    isTold || reading.status !== undefined,
    urls.length > 0,
    parts.titleMark !== undefined,
  ].filter(Boolean).length;
  return evidence >= 2;
}

/** Whether an entry begins with a title that leads to the paper, place and date apart: what is said behind it is a remark. */
function isHeadedByLink(flat: Flat, { titleMark }: Parts, reading: VenueReading): boolean {
  if (titleMark?.url === undefined || !isPaperAddress(cleanUrl(titleMark.url, anyBase) ?? '')) return false;
  const before = flat.text.slice(0, titleMark.start);
  return wordCount(before) <= mostBeforeLink && (isKnownPlace(reading) || isDated(reading));
}

/**
 * Whether an entry without printed authors is a paper though nothing over it says so: it is a title, and then little more than
 * a known place of publication or a link to one.
 */
export function isUnsignedPaperAnywhere(flat: Flat, parts: Parts, reading: VenueReading): boolean {
  const words = wordCount(parts.title);
  const around = parts.rest.reduce((sum, piece) => sum + wordCount(piece), 0);
  const leadsToPaper = addressesIn(flat).some(isPaperAddress);
  // A topic with the places of several papers behind it is no paper.
  const places = flat.marks.filter(
    ({ kind, start, end }) => kind === 'link' && namesVenue(flat.text.slice(start, end)),
  );
  return (
    words >= (parts.titleMark ? shortestTitle : shortestUnmarked) &&
    places.length <= 1 &&
    parts.title.length <= longestTitle &&
    (around <= mostAround || isHeadedByLink(flat, parts, reading)) &&
    !isSpoken(parts.title) &&
    ((isKnownPlace(reading) && (leadsToPaper || isDated(reading))) || leadsToPaper)
  );
}
