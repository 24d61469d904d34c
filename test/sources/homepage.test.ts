import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/sources/page/page.ts';

const file = new URL('../../../shared/samples/homepage.md', import.meta.url);

describe.skipIf(!existsSync(file))('the sample homepage (needs ../shared/samples)', () => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const read = () => readPage({ text, file: 'homepage.md', kind: 'markdown' });
  const { about, sections, warnings } = read();
  const paper = (start: string) => sections.publications.find(({ title }) => title.startsWith(start));

  it('is the page of the person whom the lists of authors share', () => {
    const { headline, summary, hobbies, ...rest } = about ?? { name: '' };
    expect(rest).toEqual({ name: 'Peng Zhou', guessed: ['name', 'headline', 'summary', 'hobbies'] });
    expect([headline, summary, hobbies]).not.toContain(undefined);
  });

  it('tells who that is now, in the page’s own words, and what is done for pleasure', () => {
    expect(about?.headline).toBe('Co-Founder and CTO of 陆兮科技LuxiTech');
    expect(about?.summary).toMatch(/^“I am Co-Founder and CTO .+”$/);
    expect(about?.hobbies).toContain('Chinese calligraphy');
  });

  it('gives every section its records', () => {
    const counts = Object.entries(sections).map(([name, records]) => [name, records.length]);
    expect(Object.fromEntries(counts)).toEqual({
      publications: 13,
      news: 35,
      patents: 2,
      projects: 4,
      experience: 3,
      education: 2,
      service: 22,
      teaching: 5,
      people: 0,
    });
    const kinds = sections.service.map(({ kind }) => kind);
    expect(
      ['committee', 'conference', 'social', 'reviewing'].map((kind) => kinds.filter((k) => k === kind).length),
    ).toEqual([2, 4, 1, 15]);
  });

  it('reads each paper whole: title, every author with the printed marker, venue, date as printed', () => {
    expect(paper('Biomimetic')).toMatchObject({
      authors: [
        'Jieun Kim^',
        'Peng Zhou^',
        'Unbok Wi',
        'Bo-Min Joo',
        'Donguk Choi',
        'Myeong-Lok Seol',
        'SravyamPulavarthi',
        'Linfeng Sun',
        'Heejun Yang',
        'Woo-Jong You',
        'Jin-Woo Han',
        'Sung-Mo Kang',
        'Bai-Sun Kong',
      ],
      venue: 'IEEE Transactions on Cognitive and Developmental Systems',
      type: 'journal',
    });
    expect(paper('Gradient-based')).toMatchObject({
      venue: 'IEEE Journal on Emerging and Selected Topics in Circuits and Systems',
      date: '2022-11',
      status: 'published',
    });
    expect(paper('Backpropagating')).toMatchObject({ venueShort: 'IEEE ISCAS', date: '2023', type: 'conference' });
    expect(paper('Neuromorphic')).toMatchObject({
      venue: 'Nature Communications',
      volume: '15',
      issue: '1',
      pages: '8122',
      date: '2024',
    });
    expect(paper('Eagle')).toMatchObject({ authors: ['Bo Peng', 'et al.', 'Peng Zhou', 'et al.'], venueShort: 'COLM' });
    expect(paper('How to Build')).toMatchObject({
      awards: ['2023 IEEE Transactions on Circuits and Systems Darlington Best Paper Award'],
    });
  });

  it('reads courses with their code and term, and projects with their kind', () => {
    expect(sections.teaching[0]).toMatchObject({
      role: 'Teaching Assistant',
      code: 'CSE 12',
      course: 'Computer Systems and Assembly Language and Lab',
      term: 'Spring',
      date: '2022',
    });
    expect(sections.projects.map(({ name, kind }) => [name, kind])).toEqual([
      ['snnTorch', 'software'],
      ['Rockpool', 'software'],
      ['NIR', 'software'],
      ['Spiking Neural Network Accelerator', 'chip'],
    ]);
    expect(sections.patents).toMatchObject([
      { number: 'CN113902106B', offices: ['US', 'WO', 'CN'], date: '2022-01-07', inventors: { length: 11 } },
      { number: 'CN114093377A', date: '2022-02-25', inventors: { length: 6 } },
    ]);
  });

  it('follows the news where it links the same title elsewhere, and reports each of the three', () => {
    expect(paper('Scalable MatMul-free')).toMatchObject({
      arxiv: '2406.02528',
      links: { arXiv: 'https://arxiv.org/abs/2406.02528' },
    });
    expect(paper('Rwkv')).toMatchObject({ arxiv: '2305.13048', links: { arXiv: 'https://arxiv.org/abs/2305.13048' } });
    expect(paper('Gated Slot')).toMatchObject({
      arxiv: '2409.07146',
      links: { arXiv: 'https://arxiv.org/abs/2409.07146' },
    });
    expect(paper('Eagle')).toMatchObject({ arxiv: '2404.05892' });
    expect(warnings.map(({ line }) => line).sort()).toEqual([101, 105, 105, 124]);
  });

  it('follows the news on how far a paper is', () => {
    const statuses = ['Scalable', 'Gated', 'WIFA', 'Biomimetic', 'Rwkv'].map((start) => paper(start)?.status);
    expect(statuses).toEqual(['submitted', 'accepted', 'accepted', 'accepted', 'published']);
  });

  it('dates all news to the day, and tells which papers and patents it speaks of', () => {
    expect(sections.news.every(({ date }) => typeof date === 'string' && date.length === 10)).toBe(true);
    const about = sections.news.filter((item) => item.about).length;
    expect(about).toBe(21);
  });

  it('marks the degrees that it takes from the biography as guessed', () => {
    expect(sections.education).toMatchObject([
      { level: 'doctorate', institution: 'University of California, Santa Cruz', guessed: ['degree', 'institution'] },
      { level: 'bachelor', institution: 'Huazhong University of Science and Technology', date: '2016' },
    ]);
  });

  it('gives the same for the same page', () => {
    expect(read()).toEqual({ about, sections, warnings });
  });
});
