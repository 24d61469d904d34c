import { parseFeed } from 'feedsmith';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { textsFor } from '../text/index.ts';
import { distinctIds } from './page/ids.ts';
import { newsOfText } from './page/news.ts';
import { addLink, cleanUrl, labelByHost } from './page/links.ts';
import { isLeftover } from './page/leftovers.ts';
import { emptySections, type Reading, type Warning } from './page/reading.ts';

const words = textsFor('en').sources;

const text = z.union([
  z.string(),
  z.looseObject({ value: z.string().optional() }).transform(({ value }) => value ?? ''),
]);
const link = z.looseObject({ href: z.string().optional(), rel: z.string().optional() });
/** RSS, Atom, RDF and JSON feeds differ in names only. */
const item = z.looseObject({
  title: text.optional().catch(undefined),
  link: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  links: z.array(link).optional().catch(undefined),
  pubDate: z.union([z.string(), z.date()]).optional().catch(undefined),
  published: z.union([z.string(), z.date()]).optional().catch(undefined),
  updated: z.union([z.string(), z.date()]).optional().catch(undefined),
  date_published: z.union([z.string(), z.date()]).optional().catch(undefined),
  dc: z
    .looseObject({ dates: z.array(z.string()).optional() })
    .optional()
    .catch(undefined),
});
const feed = z.looseObject({
  items: z.array(item).optional().catch(undefined),
  entries: z.array(item).optional().catch(undefined),
});

/** Whether a text is a feed: by its root element. */
export function looksLikeFeed(source: string): boolean {
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:rss|feed|rdf:RDF)\b/i.test(source.slice(0, 4000));
}

/** Reads the items of an RSS, Atom, RDF or JSON feed as news. Throws `UserError` for a text that isn't a feed. */
export function readFeed(source: { readonly text: string; readonly file: string }): Reading {
  let parsed: unknown;
  try {
    parsed = parseFeed(source.text).feed;
  } catch {
    throw new UserError(words.notAFeed(source.file));
  }
  const { items, entries } = feed.parse(parsed);
  const warnings: Warning[] = [];
  const news = (items ?? entries ?? []).flatMap((entry) => {
    const title = entry.title ?? '';
    if (isLeftover(title)) {
      warnings.push({ message: words.warnings.leftover(title), file: source.file });
      return [];
    }
    const when = entry.pubDate ?? entry.published ?? entry.date_published ?? entry.dc?.dates?.[0] ?? entry.updated;
    const time = when === undefined ? undefined : new Date(when);
    const date = time && !Number.isNaN(time.getTime()) ? time.toISOString().slice(0, 10) : undefined;
    const record = newsOfText(title, { ...(date !== undefined && { date }) });
    if (!record) return [];
    const address =
      entry.link ?? entry.url ?? (entry.links?.find(({ rel }) => rel === 'alternate') ?? entry.links?.[0])?.href;
    const url = address === undefined ? undefined : cleanUrl(address);
    const links = { ...record.links };
    const added: Record<string, string> = {};
    for (const [label, known] of Object.entries(links)) if (known) added[label] = known;
    if (url !== undefined) addLink(added, labelByHost(url, words.link), url);
    return [{ ...record, ...(Object.keys(added).length > 0 && { links: added }) }];
  });
  return { sections: { ...emptySections(), news: distinctIds(news) }, warnings, newestOnly: true };
}
