import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { checkProfile } from '../../src/profile/check.ts';
import { loadProfile } from '../../src/profile/load.ts';
import { folderOf, work } from './folder.ts';

const now = new Date('2025-01-15T12:00:00Z');

/** What `check` finds, in short: `file:line:column severity message -> fix`. */
function check(files: Readonly<Record<string, string>>): string[] {
  const folder = folderOf(files);
  return checkProfile(loadProfile(folder), now).map(({ file, line, column, severity, message, fix }) =>
    `${file}:${line}:${column} ${severity} ${message} -> ${fix}`.replaceAll(`${folder}/`, ''),
  );
}

describe('npm run check', () => {
  it('finds nothing in a good profile', () => {
    expect(
      check({
        'publications.yaml': work('a', 'On networks', "arxiv: '2406.02528'", 'date: 2025-01'),
        'news.yaml':
          '- id: n\n  kind: paper\n  date: 2024-06-04\n  title: On arXiv\n  about: [a]\n  event: preprint\n  links: {arXiv: "https://arxiv.org/abs/2406.02528"}\n',
      }),
    ).toEqual([]);
  });

  it('finds one link on two works, and takes the right one from the news', () => {
    expect(
      check({
        'publications.yaml': [
          work(
            'rwkv',
            'RWKV: Reinventing RNNs for the Transformer Era',
            'links: {arXiv: "https://arxiv.org/abs/2404.05892"}',
          ),
          work('eagle', 'Eagle and Finch with matrix-valued states', "arxiv: '2404.05892'"),
        ].join(''),
        'news.yaml': [
          '- {id: n, kind: paper, title: A, about: [rwkv], links: {arXiv: "https://arxiv.org/abs/2305.13048"}}',
          '- {id: m, kind: paper, title: B, about: [eagle], links: {arXiv: "https://arxiv.org/abs/2404.05892"}}\n',
        ].join('\n'),
      }),
    ).toEqual([
      'publications.yaml:5:18 error arxiv 2404.05892 also stands on another work, "eagle" (publications.yaml:7:3). -> The news "n" gives this work\'s own: https://arxiv.org/abs/2305.13048',
    ]);
  });

  it('finds one DOI on two works of which no news knows anything', () => {
    expect(
      check({
        'publications.yaml': `${work('a', 'On spiking networks', 'doi: 10.1000/x')}${work('b', 'A language model', 'doi: 10.1000/X')}`,
      }),
    ).toEqual([
      'publications.yaml:11:8 error doi 10.1000/x also stands on another work, "a" (publications.yaml:1:3). -> Leave it on the work that it belongs to, and correct or remove it on the other.',
    ]);
  });

  it('finds the same work twice, by its title or by its DOI', () => {
    const found = check({
      'publications.yaml': [
        work('a', 'On spiking networks and devices', 'doi: 10.1000/x'),
        work('b', 'ON SPIKING NETWORKS & DEVICES'),
        work('c', 'Spiking networks and devices, revisited', 'doi: 10.1000/x'),
      ].join(''),
    });
    expect(found).toEqual([
      'publications.yaml:7:3 error This is the same work as "a" (publications.yaml:1:3). -> Keep one record, and put what the other knows more into "a".',
      'publications.yaml:12:3 error This is the same work as "a" (publications.yaml:1:3). -> Keep one record, and put what the other knows more into "a".',
    ]);
  });

  it('finds a link that leads to another work than the arXiv id', () => {
    expect(
      check({
        'publications.yaml': work(
          'a',
          'On networks',
          "arxiv: '2406.02528'",
          'links:',
          '  Paper: https://arxiv.org/pdf/2404.05892',
        ),
      }),
    ).toEqual([
      'publications.yaml:7:12 error The link leads to arXiv 2404.05892, but the work is arXiv 2406.02528. -> Correct the one that is wrong.',
    ]);
  });

  it('finds an empty link', () => {
    expect(check({ 'publications.yaml': work('a', 'On networks', 'links:', '  PDF:') })).toEqual([
      'publications.yaml:6:5 warning The link "PDF" is empty. -> Write the address or remove the line.',
    ]);
  });

  it.each([
    ['submitted', 'accepted', 'accepted'],
    ['preprint', 'submitted', 'submitted'],
    ['submitted', 'presented', 'accepted'],
    ['accepted', 'published', 'published'],
  ])('finds that a work is %s where the news says %s', (status, event, least) => {
    expect(
      check({
        'publications.yaml': work('a', 'On networks', `status: ${status}`),
        'news.yaml': `- {id: n, kind: paper, title: X, about: [a], event: ${event}}\n`,
      }),
    ).toEqual([
      `publications.yaml:5:11 error The status is "${status}", but the news "n" says ${least}. -> Write "status: ${least}", or correct the news.`,
    ]);
  });

  it('finds what is dated after today, to the precision of the date', () => {
    expect(
      check({
        'publications.yaml': `${work('a', 'On networks', 'date: 2025')}${work('b', 'On circuits', 'date: 2025-02')}`,
        'news.yaml':
          '- {id: n, kind: talk, title: X, date: 2025-01-16}\n- {id: m, kind: talk, title: Y, date: 2025-01-15}\n',
      }),
    ).toEqual([
      'news.yaml:1:39 warning The date 2025-01-16 lies in the future. -> Correct the date, or leave the record out until then.',
      'publications.yaml:11:9 warning The date 2025-02 lies in the future. -> Correct the date, or leave the record out until then.',
    ]);
  });

  it('finds news that refers to nothing, or to the wrong record', () => {
    const found = check({
      'publications.yaml': `${work('a', 'On networks', "arxiv: '2406.02528'")}${work('b', 'On circuits')}`,
      'news.yaml': [
        '- {id: n1, kind: paper, title: One, links: {arXiv: "https://arxiv.org/abs/2406.02528"}}',
        '- {id: n2, kind: paper, title: Two, about: [b], links: {arXiv: "https://arxiv.org/abs/2406.02528"}}',
        '- {id: n3, kind: paper, title: Three}',
        '- {id: n4, kind: award, title: Four, event: award}',
        '- {id: n5, kind: patent, title: Five, about: [a]}',
        '- {id: n6, kind: talk, title: Six}\n',
      ].join('\n'),
    });
    expect(found.filter((line) => line.startsWith('news'))).toEqual([
      'news.yaml:1:44 warning The link of this news belongs to "a", to which it does not refer. -> Add a line "about: [a]".',
      'news.yaml:2:44 error The link of this news belongs to "a", to which it does not refer. -> Correct the link, or write "about: [a]".',
      'news.yaml:3:18 warning This news of kind "paper" refers to no record of that kind. -> Add a line "about: [id-of-the-record]".',
      'news.yaml:4:45 warning The event "award" belongs to no record. -> Add a line "about: [id-of-the-record]".',
      'news.yaml:5:18 warning This news of kind "patent" refers to no record of that kind. -> Add a line "about: [id-of-the-record]".',
    ]);
  });

  it('finds names that look run together, and leaves those alone that are written so', () => {
    const authors = [
      'SravyamPulavarthi',
      'Ada Lovelace and Grace Hopper',
      'Ada LovelaceHopper',
      'Yann LeCun',
      'MacArthur',
      'JeongHoon Kim',
      'Kim McDonald',
      'Zhou^',
      'et al.',
    ];
    const record = `- {id: a, title: On networks, authors: [${authors.join(', ')}], type: journal, status: published}\n`;
    expect(check({ 'publications.yaml': record })).toEqual([
      'publications.yaml:1:41 warning "SravyamPulavarthi" looks like words run together. -> If so, write "Sravyam Pulavarthi".',
      'publications.yaml:1:60 warning "Ada Lovelace and Grace Hopper" looks like words run together. -> If so, write "Ada Lovelace", "Grace Hopper".',
      'publications.yaml:1:91 warning "Ada LovelaceHopper" looks like words run together. -> If so, write "Ada Lovelace Hopper".',
    ]);
  });

  it('lists what an import guessed', () => {
    const imported = `source: page\npublications:\n  ${work('a', 'On networks', 'date: 2024', 'guessed: [date, venue]').replaceAll('\n', '\n  ')}\n`;
    expect(check({ 'imported/page.yaml': imported })).toEqual([
      'imported/page.yaml:3:5 warning "venue" is a guess of the import. -> Write the right "venue" into the hand-written file, under the same id.',
      'imported/page.yaml:7:11 warning "date" is a guess of the import. -> Write the right "date" into the hand-written file, under the same id.',
    ]);
  });

  it('prints a line a fault and exits with 1 for an error, with 0 for less', () => {
    const run = (folder: string) => spawnSync(process.execPath, ['dist/cli/check.js', folder], { encoding: 'utf8' });
    const bad = folderOf({ 'publications.yaml': work('a', 'On networks', 'date: 2024-13') });
    expect(run(bad)).toMatchObject({
      status: 1,
      stdout: `${bad}/publications.yaml:5:9 error "date" is "2024-13", which can't be right. -> write a date as 2024, 2024-06 or 2024-06-04\n${bad}: 2 records, 1 error, 0 warnings.\n`,
    });
    const doubtful = folderOf({ 'publications.yaml': work('a', 'On networks', 'links: {PDF: }') });
    expect(run(doubtful)).toMatchObject({ status: 0 });
    expect(execFileSync(process.execPath, ['dist/cli/check.js'], { encoding: 'utf8' })).toBe(
      'data: 92 records, all in order.\n',
    );
  });
});
