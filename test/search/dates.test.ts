import { describe, expect, it } from 'vitest';
import { isWithin, readDates } from '../../src/search/dates.ts';

const now = new Date('2026-11-23T12:00:00Z');

describe('Words of time are taken out of a query', () => {
  it.each([
    ['2022', { from: '2022', to: '2022' }, ''],
    ['papers 2022', { from: '2022', to: '2022' }, 'papers'],
    ['papers from 2022', { from: '2022', to: '2022' }, 'papers'],
    ['2022-09', { from: '2022-09', to: '2022-09' }, ''],
    ['2022/9', { from: '2022-09', to: '2022-09' }, ''],
    ['09/2022', { from: '2022-09', to: '2022-09' }, ''],
    ['sept 2022', { from: '2022-09', to: '2022-09' }, ''],
    ['Sep. 2022', { from: '2022-09', to: '2022-09' }, ''],
    ['news in September of 2022', { from: '2022-09', to: '2022-09' }, 'news'],
    ['2022 september', { from: '2022-09', to: '2022-09' }, ''],
    ['septmber 2022', { from: '2022-09', to: '2022-09' }, ''],
    ['Sep 13, 2022', { from: '2022-09-13', to: '2022-09-13' }, ''],
    ['13th of september 2022', { from: '2022-09-13', to: '2022-09-13' }, ''],
    ['2022-09-13', { from: '2022-09-13', to: '2022-09-13' }, ''],
    ['2022年9月', { from: '2022-09', to: '2022-09' }, ''],
    ['二〇二二年九月', { from: '2022-09', to: '2022-09' }, ''],
    ['二零二零年十二月二十九日', { from: '2020-12-29', to: '2020-12-29' }, ''],
    ['january to march 2022', { from: '2022-01', to: '2022-03' }, ''],
    ['2020..2021', { from: '2020', to: '2021' }, ''],
    ['2022年上半年的新闻', { from: '2022-01', to: '2022-06' }, '的新闻'],
    ['2024年春', { from: '2024-03', to: '2024-06' }, ''],
    ['三年前的论文', { from: '2023', to: '2023' }, '的论文'],
    ['29/04/2023', { from: '2023-04-29', to: '2023-04-29' }, ''],
    ['04/29/2023', { from: '2023-04-29', to: '2023-04-29' }, ''],
    ['自2025年以来', { from: '2025' }, ''],
    ['chip sep 22', { from: '2022-09', to: '2022-09' }, 'chip'],
    ['2022年9月13日', { from: '2022-09-13', to: '2022-09-13' }, ''],
    ['２０２２年的论文', { from: '2022', to: '2022' }, '的论文'],
    ['论文2022', { from: '2022', to: '2022' }, '论文'],
    ['iscas2022', { from: '2022', to: '2022' }, 'iscas'],
    ["iscas '22", { from: '2022', to: '2022' }, 'iscas'],
    ["neurips'24", { from: '2024', to: '2024' }, 'neurips'],
    ['since 2023', { from: '2023' }, ''],
    ['papers since mar 2023', { from: '2023-03' }, 'papers'],
    ['2023 onwards', { from: '2023' }, ''],
    ['from 2023 on', { from: '2023' }, ''],
    ['2023+', { from: '2023' }, ''],
    ['2023 to now', { from: '2023' }, ''],
    ['2023年以来', { from: '2023' }, ''],
    ['after 2022', { from: '2023' }, ''],
    ['2022年之后的专利', { from: '2023' }, '的专利'],
    ['after sep 2022', { from: '2022-10' }, ''],
    ['before 2021', { to: '2020' }, ''],
    ['2021年以前', { to: '2020' }, ''],
    ['pre-2021', { to: '2020' }, ''],
    ['before jan 2021', { to: '2020-12' }, ''],
    ['until 2021', { to: '2021' }, ''],
    ['2021 or earlier', { to: '2021' }, ''],
    ['2021-2023', { from: '2021', to: '2023' }, ''],
    ['2021-23', { from: '2021', to: '2023' }, ''],
    ['2021–2023 talks', { from: '2021', to: '2023' }, 'talks'],
    ['between 2021 and 2023', { from: '2021', to: '2023' }, ''],
    ['from may 2021 to june 2022', { from: '2021-05', to: '2022-06' }, ''],
    ['2021年到2023年', { from: '2021', to: '2023' }, ''],
    ['since 2021 before 2023', { from: '2021', to: '2022' }, ''],
    ['2020 and 2022', { from: '2020', to: '2022' }, ''],
    ['spring 2022', { from: '2022-03', to: '2022-06' }, ''],
    ['q3 2022', { from: '2022-07', to: '2022-09' }, ''],
    ['early 2022', { from: '2022-01', to: '2022-04' }, ''],
    ['second half of 2022', { from: '2022-07', to: '2022-12' }, ''],
    ['last year', { from: '2025', to: '2025' }, ''],
    ['去年', { from: '2025', to: '2025' }, ''],
    ['this year', { from: '2026', to: '2026' }, ''],
    ['two years ago', { from: '2024', to: '2024' }, ''],
    ['the year before last', { from: '2024', to: '2024' }, ''],
    ['last 3 years', { from: '2023-11', to: '2026' }, ''],
    ['近三年', { from: '2023-11', to: '2026' }, ''],
    ['last month', { from: '2026-10', to: '2026-10' }, ''],
    ['in june', { month: 6 }, ''],
    ['news in may', { month: 5 }, 'news'],
    ['9月的新闻', { month: 9 }, '的新闻'],
  ])('%s', (text, range, rest) => {
    expect(readDates(text, now)).toEqual({ range, rest });
  });

  it.each([
    ['latest paper', 'newest', 'paper'],
    ['most recent talks', 'newest', 'talks'],
    ['the 3 latest papers', 'newest', 'papers'],
    ['最新论文', 'newest', '论文'],
    ['last talk', 'newest', 'talk'],
    ['new papers', 'newest', 'papers'],
    ['first paper', 'oldest', 'paper'],
    ['his very first publication', 'oldest', 'his publication'],
    ['oldest news', 'oldest', 'news'],
    ['最早的论文', 'oldest', '的论文'],
  ])('%s says the order', (text, order, rest) => {
    expect(readDates(text, now)).toEqual({ order, rest });
  });

  it.each([
    'rwkv',
    '2406.02528',
    'mpw7',
    '3.2 million',
    '10.1371/journal.pone.0244378',
    's41467-024-52259-9',
    'best new neuromorph',
    'first author',
    'first female hominin',
    'march of the neurons',
    'cse 12',
    'cn114093377a',
    '9961206',
  ])('%s says nothing about time', (text) => {
    expect(readDates(text, now)).toEqual({ rest: text });
  });
});

describe('A date lies within a range', () => {
  it('only as far as it is known', () => {
    expect(isWithin('2022', { from: '2022', to: '2022' })).toBe(true);
    expect(isWithin('2022-09-13', { from: '2022-09', to: '2022-09' })).toBe(true);
    expect(isWithin('2022', { from: '2022-09', to: '2022-09' })).toBe(false);
    expect(isWithin('2023', { from: '2023-03' })).toBe(false);
    expect(isWithin('2022-12-31', { to: '2022' })).toBe(true);
    expect(isWithin('2022', { month: 9 })).toBe(false);
    expect(isWithin(undefined, { to: '2022' })).toBe(false);
  });
});
