import type { Author, Item, ItemOf, NewsItem, Profile } from '../profile/record.ts';
import type { Section } from '../profile/schema.ts';
import type { Texts } from '../text/index.ts';
import type { Action, Block, RunAction, Rich, Span } from './reply.ts';

/** The command that shows a section's records, and the card of one. */
export const commandOf = {
  publications: 'papers',
  news: 'news',
  patents: 'patents',
  projects: 'projects',
  experience: 'experience',
  education: 'experience',
  service: 'service',
  teaching: 'teaching',
  people: 'search',
  about: 'about',
} as const satisfies Record<Section, string>;

/** What stands in an option that asks for one record rather than for words. */
export const idQuery = (id: string) => `id:${id}`;

/** A record on two or three lines, with a button that opens its card. */
export function entryFor(item: Item, texts: Texts): Extract<Block, { kind: 'entry' }> {
  return {
    kind: 'entry',
    lines: [[{ ...titleSpan(item), bold: true as const }], ...linesFor(item, texts, true)].filter(
      (line) => line.length > 0,
    ),
    action: cardAction(item, texts.lookup.card.open),
  };
}

/** Everything the profile says of a record: its lines, its story, the records it speaks of, its links, how to cite it. */
export function cardFor(item: Item, profile: Profile, texts: Texts): Block[] {
  const story = storyOf(item, profile, texts);
  const spokenOf = item.section === 'news' ? (item.about ?? []).flatMap((id) => profile.byId.get(id) ?? []) : [];
  return [
    { kind: 'heading', text: [titleSpan(item)] },
    ...linesFor(item, texts, false)
      .filter((line) => line.length > 0)
      .map((text): Block => ({ kind: 'text', text })),
    ...('note' in item && item.note ? [textBlock(item.note)] : []),
    ...(story.length > 0 ? [{ kind: 'text', text: joined(story, '\n') } as const] : []),
    ...spokenOf.map((each) => entryFor(each, texts)),
    ...actionsFor(item, texts),
  ];
}

/** A button that opens a record's card. */
export function cardAction(item: Item, label: string): RunAction {
  return { kind: 'run', label, invocation: { command: commandOf[item.section], options: { query: idQuery(item.id) } } };
}

/**
 * A list of names with the researcher in bold and markers as they are printed. With `short`, a list of more than six is
 * cut to its beginning and the researcher: `Jens E. Pedersen, … Peng Zhou … (15 authors)`.
 */
export function namesOf(names: readonly Author[], texts: Texts, short: boolean): Rich {
  const spans = names.map((each): Span => ({
    text: each.name + (each.marker ?? ''),
    ...(each.self && { bold: true }),
  }));
  if (!short || names.length <= 6)
    return joined(
      spans.map((span) => [span]),
      ', ',
    );
  const self = names.findIndex((each) => each.self);
  const shown = self > 2 ? [0, self] : [0, 1, 2];
  const start = shown.map((index, nth): Rich => {
    const before = shown[nth - 1] ?? -1;
    const separator = nth === 0 ? '' : index === before + 1 ? ', ' : ', … ';
    return [{ text: separator }, ...spans.slice(index, index + 1)];
  });
  const rest = shown.at(-1) === names.length - 1 ? '' : ' …';
  const count = names.some((each) => each.others) ? '' : ` ${texts.lookup.card.authors(names.length)}`;
  return [...start.flat(), { text: rest + count }];
}

/** The title, linked to the first of the record's links; a person's own name isn't linked to where they work. */
function titleSpan(item: Item): Span {
  const url = item.section === 'about' ? undefined : item.links[0]?.url;
  const text = item.section === 'people' && item.honorific ? `${item.honorific} ${item.title}` : item.title;
  return { text, ...(url !== undefined && { url }) };
}

type ItemsBySection = { readonly [S in Section]: ItemOf<S> };
type Lines<S extends Section> = (item: ItemsBySection[S], texts: Texts, short: boolean) => Rich[];

/** What stands under the title of a record of each section; `short` in a list, else on its card. */
const lines: { readonly [S in Section]: Lines<S> } = {
  publications: (item, texts, short) => [
    namesOf(item.authors, texts, short),
    facts([
      ...placeAndDate(item, texts, short),
      ...(item.awards ?? []).map((award): Rich => [{ text: award, bold: true }]),
    ]),
    short ? [] : plain(item.summary),
  ],
  news: (item, texts, short) => [
    facts([dateOf(item.date), plain(texts.lookup.card.newsKinds[item.kind]), plain(item.venue), plain(item.place)]),
    short ? [] : plain(item.text),
    short ? [] : plain(item.people?.join(', ')),
  ],
  patents: (item, texts, short) => [
    namesOf(item.inventors, texts, short),
    facts([plain(item.offices?.join('/')), plain(item.number), dateOf(item.date), plain(item.status)]),
    short ? [] : plain(item.summary),
  ],
  projects: (item, texts, short) => [
    plain(item.summary),
    facts([plain(texts.lookup.card.projectKinds[item.kind]), plain(item.role), dateOf(item.date)]),
    short ? [] : plain(item.worksWith && texts.lookup.card.worksWith(item.worksWith.join(', '))),
  ],
  experience: (item, texts, short) => [
    facts([periodOf(item.start, item.end, item.current, texts)]),
    plain(item.topics && texts.lookup.card.topics(item.topics.join(', '))),
    short ? [] : plain(item.summary),
  ],
  education: (item, texts, short) => [
    facts([plain(item.department), dateOf(item.date)]),
    plain(item.advisors && texts.lookup.card.advisors(item.advisors.join(', '))),
    short ? [] : plain(item.topics && texts.lookup.card.topics(item.topics.join(', '))),
    short ? [] : plain(item.summary),
  ],
  service: (item, texts, short) => [plain(texts.lookup.card.serviceKinds[item.kind]), short ? [] : plain(item.summary)],
  teaching: (item) => [facts([plain(item.role), termOf(item.term, item.date), plain(item.institution)])],
  people: (item, texts, short) => [
    facts([plain(item.relations.map((each) => texts.lookup.card.relations[each]).join(', ')), plain(item.affiliation)]),
    short ? [] : plain(item.summary),
  ],
  about: (item, texts, short) => [
    plain(item.headline),
    short ? [] : plain(item.summary),
    short ? [] : plain(item.research && texts.lookup.card.research(item.research.join(', '))),
    short ? [] : plain(item.hobbies && texts.lookup.card.hobbies(item.hobbies.join(', '))),
  ],
};

function linesFor(item: Item, texts: Texts, short: boolean): Rich[] {
  return linesOf(item.section, item, texts, short);
}

function linesOf<S extends Section>(section: S, item: ItemsBySection[S], texts: Texts, short: boolean): Rich[] {
  return lines[section](item, texts, short);
}

/** Where and when a paper appeared. One that only was submitted is a preprint, and its date is the preprint's. */
function placeAndDate(item: ItemOf<'publications'>, texts: Texts, short: boolean): Rich[] {
  const { venueShort, venue = venueShort } = item;
  const withShort = venueShort && venue !== venueShort ? `${venue ?? ''} (${venueShort})` : venue;
  const place = texts.lookup.card.status[item.status]((short ? (venueShort ?? venue) : withShort) ?? '');
  if (item.status === 'accepted' || item.status === 'published') {
    return [[{ text: place, italic: true }], short ? [] : volumeOf(item), dateOf(item.date)];
  }
  return [
    plain(item.arxiv && texts.lookup.card.arxivPreprint),
    dateOf(item.date),
    item.status === 'preprint' && item.arxiv ? [] : plain(place),
  ];
}

function volumeOf(item: ItemOf<'publications'>): Rich {
  const issue = item.issue ? `(${item.issue})` : '';
  return plain([`${item.volume ?? ''}${issue}`, item.pages].filter(Boolean).join(': '));
}

function termOf(term: string | undefined, date: string | undefined): Rich {
  return term ? plain(`${term} ${date?.slice(0, 4) ?? ''}`.trim()) : dateOf(date);
}

function periodOf(
  start: string | undefined,
  end: string | undefined,
  current: boolean | undefined,
  texts: Texts,
): Rich {
  const until: Rich = end ? dateOf(end) : current ? plain(texts.lookup.card.now) : [];
  return start ? [...dateOf(start), { text: ' – ' }, ...until] : until;
}

/** The news that speaks of a record, oldest first, a line each. */
function storyOf(item: Item, profile: Profile, texts: Texts): Rich[] {
  return [...(profile.stories.get(item.id) ?? [])].map((news) => [
    ...dateOf(news.date),
    ...(news.date ? [{ text: ' · ' }] : []),
    storySpan(news, texts),
  ]);
}

function storySpan(news: NewsItem, texts: Texts): Span {
  const event = news.event && news.event !== 'award' ? texts.lookup.card.events[news.event] : undefined;
  const url = news.links[0]?.url;
  return {
    text: event ? [event, news.venue].filter(Boolean).join(', ') : news.title,
    ...(url !== undefined && { url }),
  };
}

function actionsFor(item: Item, texts: Texts): Block[] {
  const cite: Action[] =
    item.section === 'publications'
      ? [
          {
            kind: 'run',
            label: texts.cite.button,
            invocation: { command: 'cite', options: { query: idQuery(item.id) } },
            style: 'primary',
          },
        ]
      : [];
  const actions = [...cite, ...item.links.map((link): Action => ({ kind: 'link', ...link }))];
  return actions.length > 0 ? [{ kind: 'actions', actions }] : [];
}

function textBlock(text: string): Block {
  return { kind: 'text', text: [{ text }] };
}

function plain(text: string | undefined): Rich {
  return text ? [{ text }] : [];
}

function dateOf(date: string | undefined): Rich {
  return date === undefined ? [] : [{ text: date, date }];
}

/** The facts there are, with a dot between them. */
function facts(all: readonly Rich[]): Rich {
  return joined(
    all.filter((each) => each.some((span) => span.text !== '')),
    ' · ',
  );
}

function joined(parts: readonly Rich[], separator: string): Rich {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: separator }, ...part]));
}
