import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/sources/page/page.ts';

const read = (section: string): string[][] => {
  const text = `# Nils Aker\n\n## Education\n\n${section}\n`;
  const { sections, warnings } = readPage({ text, file: 'about.md', kind: 'markdown' });
  expect(warnings).toEqual([]);
  return sections.education.map(({ level, institution, date }) => [level, institution, String(date ?? '')]);
};

describe('a section on education', () => {
  it('reads an institution by its place, whatever it is called', () => {
    expect(
      read(`* **PhD** in EECS, UC Tidewater (in progress)
* **M.A.Sc.** in ECE, University of Saltwick — advised by Prof. Runa Falk
* **B.A.Sc.** in <a href="https://ropes.example.org/">Rope Physics</a>, University of Northern Fogland
* **2024.09 – 2026.06**, Master of Science (M.Sc.) in Knots, FOGUAI, Fog Harbour`),
    ).toEqual([
      ['doctorate', 'UC Tidewater', ''],
      ['master', 'University of Saltwick', ''],
      ['bachelor', 'University of Northern Fogland', ''],
      ['master', 'FOGUAI', '2026-06'],
    ]);
  });

  it('reads studies without a degree by their dates', () => {
    expect(read('- *2022.09 - 2025.03 (现在)*, 内海信息工程大学人工智能学院.')).toEqual([
      ['other', '内海信息工程大学', ''],
    ]);
  });

  it('keeps the lines of one degree together', () => {
    expect(
      read(`<ul><li><div>
<p>M.Sc. in Data Science, College of Computing<br>Sep. 2023 – Oct. 2024</p>
<p>City University of Saltwick, Saltwick</p>
</div></li></ul>`),
    ).toEqual([['master', 'City University of Saltwick', '2024-10']]);
  });
});
