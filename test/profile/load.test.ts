import { describe, expect, it } from 'vitest';
import { loadProfile } from '../../src/profile/load.ts';
import type { Problem } from '../../src/profile/load.ts';
import { folderOf, work } from './folder.ts';

/** The problems in short: `file:line:column message -> fix`, the file without its folder. */
function faults(folder: string, problems: readonly Problem[] = loadProfile(folder).problems): string[] {
  return problems.map(
    ({ file, line, column, message, fix }) => `${file.slice(folder.length + 1)}:${line}:${column} ${message} -> ${fix}`,
  );
}

describe('a profile that can be read', () => {
  it('needs no more than a name', () => {
    const { profile, problems } = loadProfile(folderOf({}));
    expect(problems).toEqual([]);
    expect(profile?.items).toEqual([
      { id: 'about', section: 'about', title: 'Peng Zhou', name: 'Peng Zhou', links: [] },
    ]);
  });

  it('is frozen through and through', () => {
    const { profile } = loadProfile(folderOf({ 'publications.yaml': work('a', 'On spiking networks') }));
    expect(Object.isFrozen(profile?.publications)).toBe(true);
    expect(Object.isFrozen(profile?.publications[0]?.authors[0])).toBe(true);
    expect(Object.isFrozen(profile?.stories)).toBe(true);
  });

  it('keeps numbers as they are printed, quoted or not', () => {
    const { profile } = loadProfile(
      folderOf({ 'publications.yaml': work('a', 'On networks', 'date: 2024', 'arxiv: 2406.02520', 'volume: 015') }),
    );
    expect(profile?.publications[0]).toMatchObject({ date: '2024', arxiv: '2406.02520', volume: '015' });
  });

  it('orders links by publisher, DOI, arXiv and the rest, each address once and none empty', () => {
    const { profile } = loadProfile(
      folderOf({
        'publications.yaml': work(
          'a',
          'On networks',
          'doi: 10.1000/x',
          "arxiv: '2406.02528'",
          'links: {Code: "https://example.org/code", Slides: , arXiv: "https://arxiv.org/pdf/2406.02528", IEEE: "https://ieeexplore.ieee.org/document/12", Again: "http://example.org/code/"}',
        ),
      }),
    );
    expect(profile?.publications[0]?.links).toEqual([
      { label: 'IEEE', url: 'https://ieeexplore.ieee.org/document/12' },
      { label: 'DOI', url: 'https://doi.org/10.1000/x' },
      { label: 'arXiv', url: 'https://arxiv.org/pdf/2406.02528' },
      { label: 'Code', url: 'https://example.org/code' },
    ]);
  });

  it('names records as a reader would', () => {
    const { profile } = loadProfile(
      folderOf({
        'experience.yaml':
          '- {id: x, organisation: Acme, role: Engineer}\n- {id: y, organisation: Now, current: true}\n',
        'education.yaml':
          '- {id: b, degree: B.Sc., level: bachelor, institution: HUST, date: 2016}\n- {id: p, degree: Ph.D., level: doctorate, field: ECE, institution: UCSC}\n',
        'service.yaml':
          '- {id: s, kind: reviewing, role: Reviewer, body: Symposium on Circuits, bodyShort: SoC, date: 2022}\n',
        'teaching.yaml': "- {id: t, role: TA, code: CSE 30, course: 'Python'}\n",
        'people.yaml': '- {id: k, name: Sung-Mo Kang, title: Prof., relations: [advisor]}\n',
        'projects.yaml': '- {id: q, name: snnTorch, kind: software}\n',
      }),
    );
    expect(profile?.items.map(({ title }) => title)).toEqual([
      'Peng Zhou',
      'snnTorch',
      'Now',
      'Engineer, Acme',
      'Ph.D., ECE, UCSC',
      'B.Sc., HUST',
      'Reviewer, Symposium on Circuits (SoC) 2022',
      'CSE 30: Python',
      'Sung-Mo Kang',
    ]);
    expect(profile?.people[0]?.honorific).toBe('Prof.');
  });

  it('leaves hidden records out of everything', () => {
    const { profile, problems } = loadProfile(
      folderOf({
        'publications.yaml': `${work('a', 'On networks', 'hide: true')}${work('b', 'On circuits')}`,
        'news.yaml': '- {id: n, kind: paper, title: Two papers, about: [a, b], event: accepted}\n',
      }),
    );
    expect(problems).toEqual([]);
    expect(profile?.items.map(({ id }) => id)).toEqual(['about', 'b', 'n']);
    expect(profile?.news[0]?.about).toEqual(['b']);
    expect([...(profile?.stories.keys() ?? [])]).toEqual(['b']);
  });
});

describe('a profile with faults', () => {
  it('says all of them at once, each with its place and what would mend it', () => {
    const folder = folderOf({
      'about.yaml': 'name: Peng Zhou\nheadlin: CTO\n',
      'news.yaml':
        '- id: n\n  kind: papper\n  title: ""\n  about: [nowhere]\n- kind: award\n  title: An award\n- just a text\n',
      'publications.yaml': [
        '- id: Upper Case',
        '  title: A',
        '  authors: Peng Zhou',
        '  type: journal',
        '  status: published',
        '  date: 2024-13',
        '  links:',
        '    PDF: ftp://example.org',
        '    Web: https://',
        '  doi: 12',
        '  hide: maybe',
        '',
      ].join('\n'),
      'patents.yaml': 'id: x\n',
      'venues.yaml': 'conferences: {ICLR: X}\njournal: {JMLR: []}\n',
    });
    expect(loadProfile(folder).profile).toBeUndefined();
    expect(faults(folder)).toEqual([
      'about.yaml:2:1 There is no field "headlin". -> Did you mean "headline"?',
      'news.yaml:2:9 "kind" can\'t be "papper". -> Use one of: paper, talk, award, patent, media, grant, event, project, mentoring, people, other.',
      'news.yaml:3:10 "title" is empty. -> Write a value or remove the line.',
      'news.yaml:4:11 No record has the id "nowhere". -> Correct the id, or remove it.',
      'news.yaml:5:3 "id" is missing. -> Add a line "id: ...".',
      'news.yaml:7:3 This must be fields with values. -> Write it as lines such as "name: Ada Lovelace".',
      'patents.yaml:1:1 This must be a list of records. -> Begin each record with "- id: " on a line of its own, and indent its other lines by two spaces.',
      'publications.yaml:1:7 "id" is "Upper Case", which can\'t be right. -> use lower-case letters, digits and hyphens, at most 64 characters',
      'publications.yaml:3:12 "authors" has the wrong shape. -> Write it as a list: [one, two], or one line a value, each beginning with "- ".',
      'publications.yaml:6:9 "date" is "2024-13", which can\'t be right. -> write a date as 2024, 2024-06 or 2024-06-04',
      'publications.yaml:8:10 "links.PDF" is "ftp://example.org", which can\'t be right. -> a link must begin with http:// or https://',
      'publications.yaml:9:10 "links.Web" is "https://", which can\'t be right. -> a link must begin with http:// or https://',
      'publications.yaml:10:8 "doi" is "12", which can\'t be right. -> a DOI begins with 10.',
      'publications.yaml:11:9 "hide" has the wrong shape. -> Write true or false.',
      'venues.yaml:1:1 There is no field "conferences". -> Did you mean "conference"?',
      'venues.yaml:2:17 "journal.JMLR" is empty. -> Write a value or remove the line.',
    ]);
  });

  it('points into a text that is not YAML, and still reads the other files', () => {
    const folder = folderOf({ 'publications.yaml': '- id: a\n  title: RWKV: a model\n', 'news.yaml': '- {id: n}\n' });
    const found = loadProfile(folder).problems;
    expect(found.map(({ line, column, severity }) => [line, column, severity])).toEqual([
      [1, 3, 'error'],
      [1, 3, 'error'],
      [2, 14, 'error'],
    ]);
    expect(found.at(-1)?.message).toMatch(/^This is not YAML/);
    expect(found.at(-1)?.fix).toContain('quotes around a text');
  });

  it('names both places of an id that stands twice', () => {
    const folder = folderOf({
      'publications.yaml': `${work('a', 'One')}${work('a', 'Two')}`,
      'news.yaml': '- {id: about, kind: other, title: X}\n',
    });
    expect(faults(folder).map((fault) => fault.replaceAll(`${folder}/`, ''))).toEqual([
      'news.yaml:1:8 The id "about" stands twice, the first time at about.yaml:1:1. -> Give one of the two another id.',
      'publications.yaml:6:7 The id "a" stands twice, the first time at publications.yaml:1:7. -> Give one of the two another id.',
    ]);
  });

  it('offers the nearest id for one that does not exist', () => {
    const folder = folderOf({
      'publications.yaml': work('eagle-and-finch', 'Eagle and Finch'),
      'news.yaml': '- id: n\n  kind: paper\n  title: X\n  about:\n    - eagle-finch\n',
    });
    expect(faults(folder)).toEqual([
      'news.yaml:5:7 No record has the id "eagle-finch". -> Did you mean "eagle-and-finch"?',
    ]);
  });

  it('says that about.yaml is missing, or that the folder is', () => {
    const folder = folderOf({ 'about.yaml': '', 'publication.yaml': '' });
    expect(faults(folder)).toEqual([
      'about.yaml:1:1 The profile says nothing about the researcher. -> Add about.yaml with at least one line, such as "name: Ada Lovelace".',
      'publication.yaml:1:1 The file publication.yaml is not read. -> Rename it to publications.yaml.',
    ]);
    const missing = loadProfile(`${folder}/nowhere`).problems;
    expect(missing).toHaveLength(1);
    expect(missing[0]?.message).toContain("can't be read");
  });

  it('survives names that JavaScript gives a meaning', () => {
    const folder = folderOf({
      'publications.yaml': `${work('a', 'One')}  __proto__: {hide: true}\n  constructor: x\n`,
    });
    expect(faults(folder).map((fault) => fault.split(' -> ')[0])).toEqual([
      'publications.yaml:6:3 There is no field "__proto__".',
      'publications.yaml:7:3 There is no field "constructor".',
    ]);
  });
});

it('loads 10,000 papers whole', () => {
  const papers = Array.from({ length: 10_000 }, (_, at) =>
    work(`p${at}`, `On network number ${at}`, `date: ${2000 + (at % 25)}`),
  );
  const { profile, problems } = loadProfile(folderOf({ 'publications.yaml': papers.join('') }));
  expect(problems).toEqual([]);
  expect(profile?.publications).toHaveLength(10_000);
  expect(profile?.publications[0]).toMatchObject({ id: 'p24', date: '2024' });
});
