import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPage } from '../../src/sources/page/page.ts';
import { splitFrontMatter, textIn } from '../../src/sources/site/front-matter.ts';

const folder = new URL('pages/', import.meta.url);
const cell = z.union([
  z.string(),
  z.number().transform(String),
  z.date().transform((date) => date.toISOString().slice(0, 10)),
]);
const expectedSchema = z.strictObject({
  name: z.string(),
  /** Title, first author, date, venue's beginning, status; an empty cell is not given on the page. */
  publications: z.array(z.array(cell)),
  /** Date, beginning. */
  news: z.array(z.array(cell)),
  /** How many records were left out and reported. */
  left: z.number().default(0),
});

describe.each(readdirSync(folder).filter((name) => !name.endsWith('.yaml')))('%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const expected = expectedSchema.parse(load(readFileSync(new URL(name.replace(/\.\w+$/, '.yaml'), folder), 'utf8')));
  const kind = name.endsWith('.html') ? 'html' : 'markdown';
  const title =
    kind === 'html' ? (/<title>([^<]*)/.exec(text)?.[1] ?? '') : textIn(splitFrontMatter(text).data, 'title');
  const { about, sections, warnings } = readPage({ text, file: name, kind, title });

  it('tells whose page it is', () => {
    expect([about?.name, ...(about?.otherNames ?? [])]).toContain(expected.name);
  });

  it('gives its papers, and nothing else as papers', () => {
    const shown = sections.publications.map(({ title, authors, date, venue, venueShort, status }, index) => {
      const wanted = expected.publications[index] ?? [];
      const venues = [venue ?? '', venueShort ?? ''];
      const named = venues.find((each) => wanted[3] !== undefined && wanted[3] !== '' && each.startsWith(wanted[3]));
      const row = [
        title,
        authors[0] ?? '',
        String(date ?? ''),
        wanted[3] === '' ? '' : named === undefined ? venues.join(' | ') : (wanted[3] ?? ''),
        status,
      ];
      return row.slice(0, Math.max(wanted.length, 3));
    });
    expect(shown).toEqual(expected.publications.map((row) => [...row, '', '', ''].slice(0, Math.max(row.length, 3))));
  });

  it('gives its news, and nothing else as news', () => {
    const shown = sections.news.map(({ date, title, text = '' }, index) => {
      const beginning = expected.news[index]?.[1] ?? '\u0000';
      const whole = `${title} ${text}`;
      return [String(date ?? ''), whole.startsWith(beginning) ? beginning : whole];
    });
    expect(shown).toEqual(expected.news);
  });

  it('reports what it leaves out, each with its line', () => {
    expect(warnings.filter(({ line }) => line === undefined)).toEqual([]);
    expect(warnings.length, JSON.stringify(warnings, null, 1)).toBe(expected.left);
  });
});
