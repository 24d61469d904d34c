import type { Item, Link } from '../../profile/record.ts';
import { cite as writeCitation, type CitationFormat } from '../../citation/index.ts';
import type { Rich } from '../../reply/reply.ts';
import { hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import { meant, pick } from '../pick.ts';
import { describe, nameOf } from '../say.ts';
import { nothing } from '../tell.ts';

const shown = 5;
const codeHosts = /^https?:\/\/(www\.)?(github|gitlab|bitbucket|codeberg)\.|\.(github|gitlab)\.io/i;

function linkAnswer(asked: Asked, what: 'link' | 'code', fits: (link: Link) => boolean): Draft | undefined {
  const { texts, reading, known } = asked;
  if (!asked.subject && !hasClaims(reading)) {
    const { about } = known.profile;
    return about.links.length > 0
      ? { answered: true, sentences: [texts.about.links(about.name), ...about.links.map(linkLine)], items: [about] }
      : undefined;
  }
  const person = somebody(asked);
  const picked = person ? { ...pick(asked), items: [person], named: [person] } : pick(asked);
  if (picked.items.length === 0) return nothing(asked, picked);
  // The one among several that has such a link is rather meant than one that has none.
  const linked = picked.named.length === 0 ? picked.items.filter((item) => item.links.some(fits)) : [];
  const { items, others } = meant(asked, linked.length > 0 ? { ...picked, items: linked } : picked);
  const own = items.filter((item) => item.links.some(fits));
  const told = items
    .flatMap((item) => known.profile.stories.get(item.id) ?? [])
    .filter((item) => item.links.some(fits));
  const having = own.length > 0 ? own : told;
  const [first] = items;
  if (having.length === 0 && first) {
    return {
      answered: false,
      sentences: [texts.doesNotSay(texts.unsaid[what](nameOf(first, texts)))],
      items: items.slice(0, shown),
      others,
    };
  }
  return {
    answered: true,
    sentences: having.slice(0, shown).flatMap((item) => linesOf(item, fits, asked)),
    items: having,
    others,
  };
}

/** The one person whose homepage is asked for: `prof kang's website`. */
function somebody({ reading, subject, known }: Asked): Item | undefined {
  const [someone, another] = reading.people.flat();
  if (!someone || another || subject || reading.terms.length + reading.venues.length > 0) return undefined;
  return known.profile.people.find((item) => item.links.length > 0 && known.names.personOf(item.name) === someone);
}

function linesOf(item: Item, fits: (link: Link) => boolean, { texts }: Asked): Rich[] {
  return item.links
    .filter(fits)
    .map((link) => [{ text: `${texts.link(nameOf(item, texts))} ` }, { text: link.url, url: link.url }]);
}

function linkLine(link: Link): Rich {
  return [{ text: `${link.label}: ` }, { text: link.url, url: link.url }];
}

/** What a question calls a format by, and the format; the first is taken where it names none. A RIS file needs its lines. */
const namedFormats: readonly (readonly [RegExp, CitationFormat | undefined])[] = [
  [/\bris\b/i, undefined],
  [/bibtex|\.?bib\b|latex/i, 'bibtex'],
  [/\bieee (style|format)|ieee ?格式/i, 'ieee'],
  [/\bmla\b/i, 'mla'],
  [/(?:)/, 'apa'],
];

/** Characters; a longer one, of hundreds of authors, would fill the message. */
const longestCitation = 1500;

/** One work's citation in the format that the question names, in one line. */
function citationOf(work: Item, { reading, known }: Asked): Rich[] {
  const format = namedFormats.find(([name]) => name.test(reading.text))?.[1];
  if (work.section !== 'publications' || !format) return [];
  const text = writeCitation(work, format, known.profile.publications).replace(/\s*\n\s*/g, ' ');
  return text.length > longestCitation ? [] : [[{ text, code: true }]];
}

/** The citation of one work, and the command that writes it in every format. */
function cite(asked: Asked): Draft | undefined {
  const { texts, reading } = asked;
  if (!hasClaims(reading) && !asked.subject) return undefined;
  const picked = pick(asked, 'papers');
  const papers = picked.items.filter((item) => item.section === 'publications');
  const [patent] = picked.items.filter((item) => item.section === 'patents');
  if (papers.length === 0 && patent) return { answered: true, sentences: [describe(patent, texts)], items: [patent] };
  if (papers.length === 0) return nothing(asked, picked);
  const { items, others } = meant(asked, {
    ...picked,
    items: papers,
    named: picked.named.filter((item) => item.section === 'publications'),
  });
  const [first, another] = items;
  const words = reading.terms.map((term) => term.typed).join(' ');
  const what = another ? texts.nouns.papers(items.length) : first ? nameOf(first, texts) : '';
  return {
    answered: true,
    sentences: [
      ...(first && !another ? citationOf(first, asked) : []),
      [
        { text: `${texts.cite(what)} ` },
        { text: `/cite ${another ? words : (first?.title ?? '')}`.trim(), code: true },
      ],
    ],
    items,
    others,
  };
}

export const links: readonly Kind[] = [
  { name: 'cite', asks: ['cite'], answer: cite },
  { name: 'code', asks: ['code'], answer: (asked) => linkAnswer(asked, 'code', (link) => codeHosts.test(link.url)) },
  { name: 'link', asks: ['link', 'homepage'], answer: (asked) => linkAnswer(asked, 'link', () => true) },
];
