import { describe, expect, it } from 'vitest';
import { toImported } from '../../src/sources/imported.ts';
import { emptySections, type RawSections, type Reading } from '../../src/sources/page/reading.ts';

type News = RawSections['news'][number];
const news = (id: string, title: string, more: Partial<News> = {}): News => ({ id, kind: 'paper', title, ...more });
const reading = (...records: News[]): Reading => ({ sections: { ...emptySections(), news: records }, warnings: [] });
const idsOf = (...[before, after]: [Reading, Reading]) =>
  toImported(after, toImported(before, undefined)).sections.news.map(({ id, title }) => [id, title]);

describe('a record that is read again keeps its id', () => {
  const before = reading(
    news('tides', 'Tides', { date: '2024-05', links: { Link: 'https://a.example/1' } }),
    news('waves', 'Waves', { date: '2024-06', links: { Link: 'https://a.example/2' } }),
  );

  it.each([
    ['with its date corrected', news('n1', 'Tides', { date: '2024-04' }), 'tides'],
    [
      'with its title corrected, by address and date',
      news('n1', 'The tides', { date: '2024-05', links: { L: 'https://a.example/1' } }),
      'tides',
    ],
    ['unless nothing of it is the same', news('n1', 'The tides', { date: '2024-04' }), 'n1'],
  ])('%s', (_, record, id) => {
    expect(idsOf(before, reading(record))).toEqual([[id, record.title]]);
  });

  it('even where another record, read first, is like it', () => {
    const twin = news('n1', 'Tides', { date: '2025-01' });
    const same = news('n2', 'Tides', { date: '2024-05', links: { Link: 'https://a.example/1' } });
    expect(toImported(reading(twin, same), toImported(before, undefined)).sections.news).toMatchObject([
      { id: 'n1', date: '2025-01' },
      { id: 'tides', date: '2024-05' },
    ]);
  });
});

describe('a source that shows its newest records only', () => {
  const feed = (...records: News[]): Reading => ({ ...reading(...records), newestOnly: true });

  it('keeps what it no longer shows, and corrects what it still shows', () => {
    const before = feed(
      news('old', 'The very first', { date: '2020-01-01' }),
      news('new', 'Waves', { date: '2024-01-01' }),
    );
    const after = feed(news('n', 'Waves', { date: '2024-01-02' }), news('newest', 'Storms', { date: '2024-02-01' }));
    expect(idsOf(before, after)).toEqual([
      ['new', 'Waves'],
      ['newest', 'Storms'],
      ['old', 'The very first'],
    ]);
    expect(toImported(after, toImported(before, undefined)).sections.news[0]?.date).toBe('2024-01-02');
  });
});
