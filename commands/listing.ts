import { newestFirst } from '../src/profile/date.ts';
import type { Item } from '../src/profile/record.ts';
import type { Section } from '../src/profile/schema.ts';
import { cardFor, entryFor, idQuery } from '../src/reply/cards.ts';
import { limits } from '../src/reply/limits.ts';
import { pageButtons, pageOf } from '../src/reply/pages.ts';
import type { Block, Invocation, Reply, Rich, RunAction } from '../src/reply/reply.ts';
import type { SearchRequest, SearchResult } from '../src/search/search.ts';
import type { Choice, Context } from './command.ts';

/** What is to be listed: a search, and the command line that gives the same list again (its buttons turn pages). */
export interface Listing {
  readonly sections?: readonly Section[];
  readonly invocation: Invocation;
  readonly request: Omit<SearchRequest, 'now' | 'query' | 'sections'> & { readonly query?: string | undefined };
  readonly page?: number | undefined;
  /** What the list is called, for the number of records in it. */
  readonly heading: (count: number) => string;
  /** Newest first even where a query would rank by likeness. */
  readonly newestFirst?: boolean;
}

/** The record that a query of the form `id:...` names. */
export function itemById(query: string | undefined, context: Context): Item | undefined {
  return query?.startsWith(idQuery('')) ? context.profile.byId.get(query.slice(idQuery('').length)) : undefined;
}

/** The records that answer a listing, best first. */
export function findItems(
  listing: Pick<Listing, 'sections' | 'request' | 'newestFirst'>,
  context: Context,
): SearchResult {
  const { query = '', ...filters } = listing.request;
  const { sections } = listing;
  const result = context.search.find({ query, now: context.now, ...filters, ...(sections && { sections }) });
  return listing.newestFirst ? { ...result, items: result.items.toSorted(newestFirst) } : result;
}

/** A list with its pages, the card of the one record asked for or found, or a plain "nothing found". */
export function list(listing: Listing, context: Context): Reply {
  const chosen = itemById(listing.request.query, context);
  if (chosen) return card(chosen, context);
  const result = findItems(listing, context);
  const [first, ...others] = result.items;
  if (!first) return nothing(listing, result.suggestions, context);
  if (others.length === 0) return card(first, context);
  return pageReply(listing, result.items, context);
}

/** One record whole. */
export function card(item: Item, context: Context): Reply {
  return { blocks: cardFor(item, context.profile, context.texts), items: [item.id], answered: true };
}

function pageReply(listing: Listing, items: readonly Item[], context: Context): Reply {
  const { texts } = context;
  const page = pageOf(items, listing.page ?? 1);
  return {
    blocks: [
      { kind: 'heading', text: [{ text: listing.heading(items.length) }] },
      ...page.items.map((item) => entryFor(item, texts)),
      ...pageButtons(page, listing.invocation, texts),
    ],
    items: items.map((item) => item.id),
    answered: true,
    page: { index: page.index, count: page.count },
  };
}

function nothing(listing: Listing, suggestions: readonly string[], context: Context): Reply {
  const { texts } = context;
  const { command, subcommand } = listing.invocation;
  const asked = Object.values(listing.request).filter(Boolean).join(' · ');
  const actions = suggestions.map((query): RunAction => ({
    kind: 'run',
    label: query,
    invocation: { command, ...(subcommand && { subcommand }), options: { query } },
  }));
  return unanswered(
    [{ text: asked ? texts.lookup.nothingFound(asked) : texts.lookup.nothingYet }],
    actions.length > 0
      ? [
          { kind: 'note', text: [{ text: texts.lookup.didYouMean }] },
          { kind: 'actions', actions },
        ]
      : [{ kind: 'note', text: [{ text: texts.lookup.tryHelp }] }],
  );
}

/** A plain "no", with what may help. */
export function unanswered(text: Rich, rest: readonly Block[] = []): Reply {
  return { blocks: [{ kind: 'text', text }, ...rest], items: [], answered: false };
}

/** The records that fit what is being typed, as choices; choosing one opens its card. */
export function completeItems(
  request: Listing['request'],
  sections: readonly Section[] | undefined,
  context: Context,
): readonly Choice[] {
  const { query = '', ...filters } = request;
  const items = context.search.complete(
    { query, now: context.now, ...filters, ...(sections && { sections }) },
    limits.choices,
  );
  return items.map((item) => ({
    name: item.date ? `${item.title} (${item.date.slice(0, 4)})` : item.title,
    value: idQuery(item.id),
  }));
}

/** Of the texts given, those that contain what is typed, at a word's start first. */
export function completeTexts(typed: string, texts: readonly string[]): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  const place = (text: string) => ` ${text.toLowerCase()}`.indexOf(` ${wanted}`);
  const fitting = [...new Set(texts)].filter((text) => text.toLowerCase().includes(wanted));
  return fitting
    .sort((a, b) => Number(place(a) < 0) - Number(place(b) < 0))
    .map((text) => ({ name: text, value: text }));
}
