import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/sources/page/page.ts';

/** What a page with this text before its first heading tells of its researcher. */
const aboutOf = (biography: string, rest = '') =>
  readPage({ text: `${biography}\n\n${rest}`, file: 'about.md', kind: 'markdown', names: ['Ada Fjord'] }).about;

describe('a biography', () => {
  it.each([
    [
      'I am a Ph.D. student at the University of Bergen, advised by Prof. Odd Vik.',
      'Ph.D. student at the University of Bergen',
    ],
    ["Hi, I'm an assistant professor of physics at UiB. I like rain.", 'assistant professor of physics at UiB'],
    [
      'Ada Fjord is a senior scientist at the Institute of Tides, where she leads a group.',
      'senior scientist at the Institute of Tides',
    ],
    ['我目前是卑尔根大学的助理教授，研究潮汐。', '卑尔根大学的助理教授'],
    ['I am passionate about tides.', undefined],
    ['I am Ada.', undefined],
  ])('%s', (text, headline) => {
    expect(aboutOf(text)?.headline).toBe(headline);
  });

  it.each([
    [
      'My research interests include tides, waves (deep and shallow), and machine learning.',
      ['tides', 'waves (deep and shallow)', 'machine learning'],
    ],
    ['I am broadly interested in ocean physics and numerical methods.', ['ocean physics', 'numerical methods']],
    ['My research focuses on the fairness of rankings.', ['the fairness of rankings']],
    ['我的研究方向包括潮汐、海浪和机器学习。', ['潮汐', '海浪', '机器学习']],
    ['My research interests are what keeps me awake when it is late at night and I have nothing to do.', undefined],
  ])('%s', (text, research) => {
    expect(aboutOf(text)?.research).toEqual(research);
  });

  it('takes a short list under a heading on interests', () => {
    const about = aboutOf('', '## Research Interests\n\n- Tides\n- Waves\n');
    expect(about?.research).toEqual(['Tides', 'Waves']);
  });

  it.each([
    ['I am also a fan of chess, cats and Norwegian folk music.', ['chess', 'cats', 'Norwegian folk music']],
    ['In my free time, I enjoy hiking, baking, and reading.', ['hiking', 'baking', 'reading']],
  ])('%s', (text, hobbies) => {
    expect(aboutOf(text)?.hobbies).toEqual(hobbies);
  });

  it('is summed up by its first whole sentences, quoted where the researcher speaks', () => {
    expect(aboutOf('I am a scientist at UiB with Prof. Vik. My topic is tides. Here is my CV.')?.summary).toBe(
      '“I am a scientist at UiB with Prof. Vik. My topic is tides.”',
    );
    expect(aboutOf('Ada Fjord is a scientist at the Institute of Tides in Bergen.')?.summary).toBe(
      'Ada Fjord is a scientist at the Institute of Tides in Bergen.',
    );
  });

  it('tells nothing that is private, and marks all of it as guessed', () => {
    const about = aboutOf(
      'I am a scientist at the Institute of Tides. Call me at +47 55 58 00 00. I was born in 1990. Mail: ada@uib.example.',
    );
    expect(JSON.stringify(about)).not.toMatch(/55 58|1990|@/);
    expect(about?.guessed).toEqual(['headline', 'summary']);
  });

  it.each([
    ['I am a Ph.D. student at the University of Bergen.', 'University of Bergen', 'Ph.D. student'],
    ['I am Co-Founder and CTO of 潮汐Tides.', '潮汐Tides', 'Co-Founder and CTO'],
    ['我目前是卑尔根大学的助理教授。', '卑尔根大学', '助理教授'],
  ])('%s tells what is held now', (text, organisation, role) => {
    const { sections } = readPage({ text, file: 'about.md', kind: 'markdown', names: ['Ada Fjord'] });
    expect(sections.experience).toMatchObject([{ organisation, role, current: true }]);
  });

  it('adds to a job that the page lists, and nothing beside one that the page says is held now', () => {
    const jobsOf = (list: string) =>
      readPage({
        text: `I am Co-Founder and CTO of 潮汐Tides.\n\n# Experience\n\n${list}\n`,
        file: 'about.md',
        kind: 'markdown',
        names: ['Ada Fjord'],
      }).sections.experience;
    expect(jobsOf('* Tides (Waves, Storms)\n* Rivers Ltd (Streams)')).toMatchObject([
      { organisation: 'Tides', role: 'Co-Founder and CTO', current: true, topics: ['Waves', 'Storms'] },
      { organisation: 'Rivers Ltd' },
    ]);
    expect(jobsOf('* 2020 - present, Engineer, Rivers Ltd')).toMatchObject([
      { organisation: 'Rivers Ltd', current: true },
    ]);
  });
});
