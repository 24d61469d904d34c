import type { Item, Profile } from '../profile/record.ts';
import { namesIn } from '../search/names.ts';

/** The venue, organisation or place that a record belongs to: what `at X` must name. */
export function placesOf(item: Item): readonly string[] {
  switch (item.section) {
    case 'publications':
      return some(item.venue, item.venueShort);
    case 'news':
      return some(item.venue, item.place, item.title, item.text);
    case 'patents':
      return some(...(item.offices ?? []));
    case 'experience':
      return some(item.organisation, ...(item.otherNames ?? []));
    case 'education':
      return some(item.institution, item.institutionShort, item.department, item.summary);
    case 'service':
      return some(item.body, item.bodyShort, item.summary);
    case 'teaching':
      return some(item.institution);
    case 'people':
      return some(item.affiliation, item.summary);
    case 'projects':
      return some(item.summary, item.role, ...(item.worksWith ?? []));
    case 'about':
      return (item.affiliations ?? []).flatMap((place) => [place.organisation, ...(place.otherNames ?? [])]);
  }
}

/** All that a record says in words: what `about X` is looked for in. */
export function wordsIn(item: Item, profile: Profile): readonly string[] {
  const story = profile.stories.get(item.id) ?? [];
  return [
    item.title,
    ...placesOf(item),
    ...namesIn(item),
    ...own(item),
    ...item.links.flatMap((link) => [link.label, ...titleInAddress(link.url), ...labelsInAddress(link.url)]),
    ...story.flatMap((news) => some(news.title, news.text, news.place)),
  ];
}

/** The title that an address ends with: `.../designing-gender-equal-large-language-models`. */
function titleInAddress(url: string): string[] {
  const last = url.split(/[?#]/, 1).join('').split('/').at(-1) ?? '';
  return /^[a-z]+(-[a-z]+){3,}$/.test(last) ? [last.replaceAll('-', ' ')] : [];
}

/** What a university's addresses call its parts: `ncg` and `ucsc` of ncg.ucsc.edu. */
function labelsInAddress(url: string): string[] {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const labels = host.split('.');
  const end = labels.findIndex((label) => label === 'edu' || label === 'ac');
  return labels.slice(0, Math.max(end, 0)).filter((label) => label !== 'www');
}

function own(item: Item): readonly string[] {
  switch (item.section) {
    case 'publications':
      return some(item.summary, ...(item.otherTitles ?? []), ...(item.topics ?? []), ...(item.awards ?? []), item.type);
    case 'news':
      return some(item.kind);
    case 'patents':
      return some(item.number, item.summary, ...(item.topics ?? []));
    case 'projects':
      return some(item.name, ...(item.topics ?? []));
    case 'experience':
      return some(item.role, item.summary, ...(item.topics ?? []));
    case 'education':
      return some(item.degree, item.field, ...(item.topics ?? []));
    case 'service':
      return some(item.role);
    case 'teaching':
      return some(item.role, item.code, item.course, item.term);
    case 'people':
      return some(item.honorific);
    case 'about':
      return some(
        item.headline,
        item.summary,
        ...(item.research ?? []),
        ...(item.hobbies ?? []),
        ...(item.affiliations ?? []).map(({ about }) => about),
      );
  }
}

function some(...texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined);
}

/** What the profile says of an organisation that the researcher belongs to. */
export function aboutsOf(organisation: string, { about }: Profile): string[] {
  return (about.affiliations ?? []).flatMap((place) =>
    place.organisation === organisation && place.about ? [place.about] : [],
  );
}
