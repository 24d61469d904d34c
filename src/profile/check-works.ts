import { textsFor } from '../text/index.ts';
import { isMapping, textOf, textsOf } from './fields.ts';
import { arxivIdOf, normaliseTitle, sameWork, workKeys } from './identity.ts';
import type { LoadedRecord, Problem } from './load.ts';
import { shownPlace } from './yaml-file.ts';

const words = textsFor('en').profile;

/** Reports works that stand twice, works that share a DOI or link, and links that disagree with the work's own arXiv id. */
export function checkWorks(records: readonly LoadedRecord[]): Problem[] {
  const works = records.filter(({ section }) => section === 'publications');
  const news = newsLinks(records);
  const sharing = new Map<string, LoadedRecord[]>();
  for (const work of works) {
    for (const key of workKeys(work.fields)) sharing.set(key, [...(sharing.get(key) ?? []), work]);
  }
  const reported = new Set<string>();
  const found = [...sharing].flatMap(([key, group]) =>
    group.length < 2 ? [] : sharedKey(key, group, news).filter((problem) => isNew(reported, shownPlace(problem))),
  );
  return [...found, ...works.flatMap(strangeLinks)];
}

function sharedKey(key: string, group: readonly LoadedRecord[], news: NewsLinks): Problem[] {
  const confirmed = group.filter(({ id }) => news.get(id)?.has(key));
  const [first] = confirmed.length > 0 ? confirmed : group;
  if (!first) return [];
  return group.flatMap((work): Problem[] => {
    if (work === first) return [];
    const twice = key.startsWith('title:') ? sameWork(first.fields, work.fields) : haveLikeTitles(first, work);
    if (twice) {
      const message = words.sameWork(first.id, shownPlace(first.place([])));
      return [{ severity: 'error', ...work.place([]), message, fix: words.sameWorkFix(first.id) }];
    }
    if (key.startsWith('title:')) return [];
    const kind = key.slice(0, key.indexOf(':') + 1);
    const right = [...(news.get(work.id) ?? [])].find(([other]) => other.startsWith(kind) && other !== key);
    const message = words.sharedLink(key, first.id, shownPlace(first.place([])));
    const fix = right ? words.sharedLinkFixByNews(right[1].news, right[1].url) : words.sharedLinkFix;
    return [{ severity: 'error', ...placeOf(work, key), message, fix }];
  });
}

type NewsLinks = ReadonlyMap<string, ReadonlyMap<string, { readonly news: string; readonly url: string }>>;

/** What the news about one work alone gives as its identifiers: by the work's id, then the key. */
function newsLinks(records: readonly LoadedRecord[]): NewsLinks {
  const found = new Map<string, Map<string, { news: string; url: string }>>();
  for (const { id: news, section, fields } of records) {
    const [about, ...others] = textsOf(fields['about']);
    const { links } = fields;
    if (section !== 'news' || !about || others.length > 0 || !isMapping(links)) continue;
    const known = found.get(about) ?? new Map<string, { news: string; url: string }>();
    for (const url of Object.values(links).map(textOf)) {
      for (const key of workKeys({ links: [url] })) known.set(key, { news, url });
    }
    found.set(about, known);
  }
  return found;
}

/** Where a work states the identifier that `key` is made of. */
function placeOf({ fields, place }: LoadedRecord, key: string) {
  for (const field of ['doi', 'arxiv']) {
    if (key.startsWith(`${field}:`) && fields[field] !== undefined) return place([field]);
  }
  const links = isMapping(fields['links']) ? Object.entries(fields['links']) : [];
  const label = links.find(([, url]) => workKeys({ links: [url] }).includes(key))?.[0];
  return place(label === undefined ? [] : ['links', label]);
}

function strangeLinks({ fields, place }: LoadedRecord): Problem[] {
  const own = textOf(fields['arxiv']);
  const links = isMapping(fields['links']) ? Object.entries(fields['links']) : [];
  return links.flatMap(([label, url]): Problem[] => {
    const linked = arxivIdOf(textOf(url));
    if (!own || !linked || linked === own) return [];
    const message = words.strangeLink(linked, own);
    return [{ severity: 'error', ...place(['links', label]), message, fix: words.strangeLinkFix }];
  });
}

/** The share of the shorter title's words that the longer one has, from which on two titles are taken for one work's. */
const likeness = 0.6;

function haveLikeTitles(a: LoadedRecord, b: LoadedRecord): boolean {
  const [shorter = [], longer = []] = [a, b]
    .map(({ fields }) => normaliseTitle(textOf(fields['title'])).split(' '))
    .sort((x, y) => x.length - y.length);
  return shorter.filter((word) => longer.includes(word)).length >= likeness * shorter.length;
}

function isNew(seen: Set<string>, value: string): boolean {
  if (seen.has(value)) return false;
  seen.add(value);
  return true;
}
