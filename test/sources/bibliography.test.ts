import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/sources/bibliography.ts';

const read = (text: string, names?: readonly string[]) =>
  readBibliography({ text, file: 'works.bib', ...(names && { names }) });

describe('BibTeX', () => {
  it('loses only the entry that is broken, and says where it stands', () => {
    const { sections, warnings } = read(`
@article{a, title={First light}, author={Ode, Ann}, journal={Optics}, year={2020}}
@article{b, title={Missing comma} author={Ode, Ann}, year={2021}}
@article{c, title={Never closed, author={Ode, Ann}, year={2021}
@inproceedings{d, title={Last light}, author={Ode, Ann and Bee, Cy}, booktitle={Proc. of Optics Days}, year={2022}}
`);
    expect(sections.publications.map(({ title }) => title)).toEqual(['First light', 'Last light']);
    expect(warnings.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('reads accents, protected capitals, macros, months, markers, teams, CJK names and others', () => {
    const { sections } = read(`
@string(jq = "Journal of Quiet")
@article{k,
  title = {{On} \\'{E}t\\'ales and {\\o} in {DNA} -- a study},
  author = {M{\\"u}ller, J\\"org and {Quiet Team} and van der Berg, Anna* and 吴凡 and others},
  journal = jq, year = 2021, month = sep, volume = {4}, number = {2}, pages = {12--34}, doi = {https://doi.org/10.5555/QUIET.1},
  note = {to appear}
}`);
    expect(sections.publications).toMatchObject([
      {
        title: 'On Étáles and ø in DNA – a study',
        authors: ['Jörg Müller', 'Quiet Team', 'Anna van der Berg*', '吴凡', 'et al.'],
        venue: 'Journal of Quiet',
        date: '2021-09',
        volume: '4',
        issue: '2',
        pages: '12-34',
        doi: '10.5555/quiet.1',
        status: 'accepted',
        type: 'journal',
      },
    ]);
  });

  it('knows preprints by their journal and by their eprint', () => {
    const { sections } = read(`
@article{a, title={One}, author={Ode, Ann}, journal={arXiv preprint arXiv:2101.00001}, year={2021}}
@misc{b, title={Two}, author={Ode, Ann}, eprint={2101.00002}, archivePrefix={arXiv}, year={2021}}`);
    expect(sections.publications).toMatchObject([
      { type: 'preprint', status: 'preprint', arxiv: '2101.00001' },
      {
        type: 'preprint',
        status: 'preprint',
        arxiv: '2101.00002',
        links: { arXiv: 'https://arxiv.org/abs/2101.00002' },
      },
    ]);
  });

  it('leaves out entries of other people once it knows whose file it is', () => {
    const text = `
@article{a, title={Mine}, author={Ode, Ann}, journal={J}, year={2020}}
@article{b, title={Yours}, author={Zed, Zoe}, journal={J}, year={2020}}`;
    const { sections, warnings } = read(text, ['Ann Ode']);
    expect(sections.publications.map(({ title }) => title)).toEqual(['Mine']);
    expect(warnings).toMatchObject([{ line: 3, message: 'Left out, as Ann Ode is not among its authors: “Yours”' }]);
    expect(read(text).sections.publications).toHaveLength(2);
  });

  it('keeps works whose authors are withheld during review, and marks them', () => {
    const { sections, warnings } = read(
      `
@article{blind, title={(Anonymised) Clocks for ferries}, author={author, 1st}, journal={Under review}, year={2025}}
@article{other, title={First light}, author={Ode, Ann}, journal={Optics}, year={2020}}`,
      ['Cy Bee'],
    );
    expect(sections.publications).toMatchObject([{ title: '(Anonymised) Clocks for ferries', status: 'submitted' }]);
    expect(sections.publications[0]?.guessed).toContain('authors');
    expect(warnings.length).toBe(1);
  });
});

it('reads RIS', () => {
  const { sections } = read(`TY  - JOUR
TI  - Tides at noon
AU  - Ode, Ann
AU  - Bee, Cy
PY  - 2019
JO  - Tidal Studies
VL  - 3
DO  - 10.5555/tides
ER  - 

TY  - CONF
TI  - Tides at night
AU  - Ode, Ann
PY  - 2020
`);
  expect(sections.publications).toMatchObject([
    {
      title: 'Tides at noon',
      authors: ['Ann Ode', 'Cy Bee'],
      date: '2019',
      venue: 'Tidal Studies',
      doi: '10.5555/tides',
    },
    { title: 'Tides at night', type: 'conference', date: '2020' },
  ]);
});

it('reads CSL-JSON, and reports an item without a title', () => {
  const items = [
    {
      type: 'article-journal',
      title: 'Sand',
      author: [{ family: 'Ode', given: 'Ann' }],
      issued: { 'date-parts': [[2020, 5, 4]] },
      'container-title': ['Dunes'],
    },
    { type: 'book', author: [{ literal: 'The Dune Group' }] },
  ];
  const { sections, warnings } = read(JSON.stringify(items));
  expect(sections.publications).toMatchObject([
    { title: 'Sand', authors: ['Ann Ode'], date: '2020-05-04', venue: 'Dunes', type: 'journal' },
  ]);
  expect(warnings).toHaveLength(1);
});

it('never throws, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '@article{',
      '@',
      '{',
      '}',
      ',',
      '"',
      'title=',
      'author={A and B}',
      '\n',
      'TY  - JOUR\n',
      'ER  - ',
      '[',
      '\\"',
    ),
    fc.string(),
  );
  fc.assert(fc.property(fc.array(piece), (pieces) => void read(pieces.join(''))));
});
