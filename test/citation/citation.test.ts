import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibliography, cite } from '../../src/citation/index.ts';
import { loadProfile } from '../../src/profile/load.ts';
import type { Publication } from '../../src/profile/record.ts';
import { publicationStatuses, publicationTypes } from '../../src/profile/schema.ts';
import { readBack } from './read-back.ts';

const publications = loadProfile('data').profile?.publications ?? [];
const formats = ['bibtex', 'ris', 'csl-json'] as const;

const base: Publication = {
  section: 'publications',
  id: 'a-work',
  title: 'A Title',
  authors: [{ name: 'Peng Zhou', self: true }],
  type: 'journal',
  status: 'published',
  venue: 'A Journal',
  links: [],
};
const make = (fields: Partial<Publication>): Publication => ({ ...base, ...fields });
const bibtex = (fields: Partial<Publication>) => cite(make(fields), 'bibtex', []);
const readOne = (text: string) => {
  const [work] = readBack(text);
  if (!work) throw new Error(`nothing was read from ${text}`);
  return work;
};

describe('the real profile', () => {
  test('has thirteen papers', () => {
    expect(publications).toHaveLength(13);
  });

  test.each(publications.flatMap((work) => formats.map((format) => [work.id, format, work] as const)))(
    '%s reads back from %s as it is',
    (_, format, work) => {
      const read = readOne(cite(work, format, publications));
      const isOut = work.status === 'published' || work.status === 'accepted';
      expect(read.title).toBe(work.title);
      expect(read.authors).toEqual(namesOf(work, format));
      expect(read.year).toBe(Number(work.date?.slice(0, 4)));
      expect(read.venue).toBe(isOut ? work.venue : undefined);
      expect(read.doi).toBe(work.doi);
      if (!work.doi && work.links[0]) expect(read.url).toBe(work.links[0].url);
    },
  );

  test('reads back whole from one .bib file, each work under its own key', () => {
    const read = readBack(bibliography(publications, publications));
    expect(read.map((work) => work.title)).toEqual(publications.map((work) => work.title));
    expect(new Set(read.map((work) => work.id)).size).toBe(13);
    expect(read.map((work) => work.id)).toEqual(
      publications.map((work) => readOne(cite(work, 'bibtex', publications)).id),
    );
  });

  function namesOf(work: Publication, format: (typeof formats)[number]): string[] {
    const others = { bibtex: 'others', ris: 'et al.', 'csl-json': 'others' }[format];
    const named = work.authors.filter((author) => !author.others).map((author) => author.name);
    return named.length < work.authors.length ? [...named, others] : named;
  }

  const golden = (id: string, format: 'apa' | 'ieee' | 'mla' | 'bibtex') => {
    const work = publications.find((each) => each.id === id);
    return work && cite(work, format, publications);
  };

  test('is cited in BibTeX with its capitals kept', () => {
    expect(golden('rwkv', 'bibtex')).toBe(`@inproceedings{peng2023rwkv,
  author = {Peng, Bo and Zhou, Peng and others},
  title = {{RWKV}: Reinventing {RNNs} for the Transformer Era},
  booktitle = {Findings of Empirical Methods in Natural Language Processing},
  year = {2023},
  url = {https://arxiv.org/abs/2305.13048}
}`);
  });

  test('is cited as a preprint where it only was submitted, and the venue is not claimed', () => {
    expect(golden('matmul-free', 'bibtex')).toBe(`@misc{zhu2024scalable,
  author = {Zhu, Rui-Jie and Zhang, Yu and Sifferman, Ethan and Sheaves, Tyler and Wang, Yiqiao and Richmond, Dustin and Zhou, Peng and Eshraghian, Jason K.},
  title = {Scalable {MatMul}-free Language Modeling},
  year = {2024},
  month = jun,
  eprint = {2406.02528},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2406.02528}
}`);
    for (const format of ['apa', 'ieee', 'mla'] as const) expect(golden('matmul-free', format)).not.toMatch(/Neur/);
  });

  test.each([
    [
      'nir',
      'apa',
      'Pedersen, J. E., Abreu, S., Jobst, M., Lenz, G., Fra, V., Bauer, F. C., Muir, D. R., Zhou, P., Vogginger, B., Heckel, K., Urgese, G., Shankar, S., Stewart, T. C., Eshraghian, J. K., & Sheik, S. (2024). Neuromorphic Intermediate Representation: A Unified Instruction Set for Interoperable Brain-Inspired Computing. Nature Communications, 15(1), Article 8122. https://doi.org/10.1038/s41467-024-52259-9',
    ],
    [
      'nir',
      'ieee',
      'J. E. Pedersen et al., “Neuromorphic Intermediate Representation: A Unified Instruction Set for Interoperable Brain-Inspired Computing,” Nature Communications, vol. 15, no. 1, Art. no. 8122, 2024, doi: 10.1038/s41467-024-52259-9.',
    ],
    [
      'nir',
      'mla',
      'Pedersen, Jens E, et al. “Neuromorphic Intermediate Representation: A Unified Instruction Set for Interoperable Brain-Inspired Computing.” Nature Communications, vol. 15, no. 1, 2024, p. 8122, https://doi.org/10.1038/s41467-024-52259-9.',
    ],
    [
      'anomaly-detection',
      'apa',
      'Zhou, P., & Abbaszadeh, S. (2020). Towards Real-Time Machine Learning for Anomaly Detection. In IEEE Nuclear Science Symposium and Medical Imaging Conference. https://ieeexplore.ieee.org/document/9507937',
    ],
    [
      'anomaly-detection',
      'mla',
      'Zhou, Peng, and Shiva Abbaszadeh. “Towards Real-Time Machine Learning for Anomaly Detection.” IEEE Nuclear Science Symposium and Medical Imaging Conference, 2020, https://ieeexplore.ieee.org/document/9507937.',
    ],
    [
      'rram-arrays',
      'ieee',
      'P. Zhou, D. Choi, W. D. Lu, S.-M. Kang, and J. K. Eshraghian, “Gradient-based Neuromorphic Learning on Dynamical RRAM Arrays,” IEEE Journal on Emerging and Selected Topics in Circuits and Systems, Nov. 2022. [Online]. Available: https://ieeexplore.ieee.org/document/9961206',
    ],
    [
      'matmul-free',
      'apa',
      'Zhu, R.-J., Zhang, Y., Sifferman, E., Sheaves, T., Wang, Y., Richmond, D., Zhou, P., & Eshraghian, J. K. (2024). Scalable MatMul-free Language Modeling (arXiv:2406.02528). arXiv. https://arxiv.org/abs/2406.02528',
    ],
    [
      'matmul-free',
      'mla',
      'Zhu, Rui-Jie, et al. “Scalable MatMul-free Language Modeling.” arXiv, 4 June 2024, https://arxiv.org/abs/2406.02528.',
    ],
  ] as const)('%s in %s', (id, format, expected) => {
    expect(golden(id, format)).toBe(expected);
  });
});

describe('BibTeX', () => {
  test.each([
    [
      'Émile Zoë & the 50% of $x_1$ #1 ~ {a} ^ \\b',
      '{\\\'E}mile Zo{\\"e} \\& the 50\\% of \\$x\\_1\\$ \\#1 {\\textasciitilde} {\\textbraceleft}a{\\textbraceright} {\\textasciicircum} {\\textbackslash}b',
    ],
    ['Straße, søk, Łódź, naïve', "Stra{\\ss}e, s{\\o}k, {\\L}{\\'o}d{\\'z}, na{\\\"i}ve"],
    [
      'Wide -- wider --- “quotes” and `ticks`',
      'Wide -{}- wider -{}-{}- “quotes” and {\\textasciigrave}ticks{\\textasciigrave}',
    ],
    ['忆阻器 α-synuclein', '忆阻器 α-synuclein'],
    ['The X-ray of an SNN on 2D MoS2', 'The {X}-ray of an {SNN} on {2D} {MoS2}'],
    ['Learning about Paris with RWKV', 'Learning about {Paris} with {RWKV}'],
  ])('writes the title %j as %j', (title, expected) => {
    expect(bibtex({ title })).toContain(`  title = {${expected}},`);
  });

  test.each([
    [['Ludwig van Beethoven'], 'van Beethoven, Ludwig'],
    [['Eshraghian, Jason K.'], 'Eshraghian, Jason K.'],
    [['Sammy Davis Jr.'], 'Davis, Jr., Sammy'],
    [['Ðorđe Ñandú'], "{\\~N}and{\\'u}, {\\DH}or{\\dj}e"],
    [['周鹏'], '{周鹏}'],
    [['OpenAI'], '{OpenAI}'],
    [['Bo-Min Joo', 'María de la Cruz'], "Joo, Bo-Min and de la Cruz, Mar{\\'i}a"],
  ])('writes the authors %j as %j', (names, expected) => {
    expect(bibtex({ authors: names.map((name) => ({ name })) })).toContain(`  author = {${expected}},`);
  });

  test('ends a list that leaves names out with others, and drops markers', () => {
    const authors = [
      { name: 'Bo Peng', marker: '^' },
      { name: 'et al.', others: true as const },
      { name: 'Peng Zhou' },
    ];
    expect(bibtex({ authors })).toContain('author = {Peng, Bo and Zhou, Peng and others}');
  });

  test('has pages as a range, and of a DOI nothing escaped', () => {
    const text = bibtex({ pages: '12-34', doi: '10.1000/a_b%20', links: [{ label: 'x', url: 'https://example.org' }] });
    expect(text).toContain('pages = {12--34}');
    expect(text).toContain('doi = {10.1000/a_b%20}');
    expect(text).not.toContain('url');
  });

  test('says of an unpublished manuscript how far it is, not where it was sent', () => {
    expect(bibtex({ status: 'submitted' })).toMatch(
      /^@unpublished[\s\S]*note = {Manuscript submitted for publication}/,
    );
    expect(bibtex({ status: 'submitted' })).not.toContain('A Journal');
  });
});

describe('citation keys', () => {
  const one = make({ id: 'one', date: '2023-01', title: 'On Spikes' });
  const two = make({ id: 'two', date: '2023-05', title: 'Spikes, Again' });

  test('are the same whatever the order, and an older one stays when a work is added', () => {
    expect(readBack(bibliography([one, two], [one, two])).map((work) => work.id)).toEqual([
      'zhou2023spikes',
      'zhou2023spikes:two',
    ]);
    expect(readBack(bibliography([two, one], [two, one])).map((work) => work.id)).toEqual([
      'zhou2023spikes:two',
      'zhou2023spikes',
    ]);
    expect(readOne(cite(one, 'bibtex', [one])).id).toBe('zhou2023spikes');
  });

  test('are unique among any works', () => {
    const works = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'work', 'a-b', 'zhou2023a', 'c', 'd'),
        title: fc.constantFrom('A', 'The A', '忆', 'a-b', 'Work'),
        authors: fc.constantFrom([], [{ name: 'Peng Zhou' }], [{ name: '周鹏' }]),
        date: fc.constantFrom('2023', '2023-01', '2024'),
      }),
      { selector: (each) => each.id },
    );
    fc.assert(
      fc.property(works, (each) => {
        const all = each.map(make);
        const keys = readBack(bibliography(all, all)).map((work) => work.id);
        expect(new Set(keys).size).toBe(all.length);
      }),
    );
  });

  test('are ASCII, and fall back on the id', () => {
    const names = ['José Ångström', '周鹏'].map((name, index) =>
      make({ id: `w${index}`, authors: [{ name }], title: '忆阻器' }),
    );
    expect(readBack(bibliography(names, names)).map((work) => work.id)).toEqual(['angstrom', 'work:w1']);
  });
});

describe('any work', () => {
  const line = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(...'$|%|&|#|_|{|}|~|^|\\|"|\'|`|-|,|a|B|RWKV|é|Ü|ß|ø|漢|字|–|and| '.split('|'), '|'),
        minLength: 1,
        maxLength: 30,
      }),
    )
    .map((text) =>
      text
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
  // Citation.js takes a word that begins with an accent for a particle and drops the hyphen behind it, so none has both.
  const word = fc.oneof(
    fc.stringMatching(/^[A-Z][a-zéüñß]{1,8}(-[A-Z][a-z]{1,5})?$/),
    fc.stringMatching(/^[ÉÖØŁ][a-zéüñß]{1,8}$/),
  );
  const name = fc.oneof(
    fc.tuple(word, word).map((parts) => parts.join(' ')),
    fc.tuple(word, fc.constantFrom('K.', 'J'), word).map((parts) => parts.join(' ')),
    fc.constantFrom('周鹏', '吴凡', 'Ludwig van Beethoven', 'OpenAI', 'Émile Zola'),
  );
  const work: fc.Arbitrary<Publication> = fc
    .record({
      title: line,
      authors: fc.array(
        name.map((each) => ({ name: each })),
        { minLength: 1, maxLength: 25 },
      ),
      type: fc.constantFrom(...publicationTypes),
      status: fc.constantFrom(...publicationStatuses),
      venue: line,
      date: fc.constantFrom('2024', '2023-11', '2020-02-29'),
      doi: fc.option(fc.stringMatching(/^10\.\d{4}\/[a-z0-9_()/-]{1,20}$/)),
    })
    .map(({ doi, ...fields }) => make({ ...fields, ...(doi !== null && { doi }) }));

  test.each(formats)('reads back from %s as it is', (format) => {
    fc.assert(
      fc.property(work, (each) => {
        const read = readOne(cite(each, format, [each]));
        expect(read.title).toBe(each.title);
        expect(read.authors).toEqual(each.authors.map((author) => author.name));
        expect(read.year).toBe(Number(each.date?.slice(0, 4)));
        const isIn = ['journal', 'conference', 'workshop', 'chapter'].includes(each.type);
        if (isIn && (each.status === 'published' || each.status === 'accepted')) expect(read.venue).toBe(each.venue);
        // Of RIS, Citation.js reads the DOI of a journal's article alone.
        if (format !== 'ris' || (each.type === 'journal' && each.status === 'published'))
          expect(read.doi).toBe(each.doi);
      }),
      { numRuns: 200 },
    );
  });

  test('is cited in every style, on one line', () => {
    fc.assert(
      fc.property(work, fc.constantFrom('apa', 'ieee', 'mla'), (each, style) => {
        const text = cite(each, style, [each]);
        expect(text).not.toMatch(/\n|undefined|\s\s|\.\.(?!\.)/);
        expect(text.trim()).toBe(text);
      }),
    );
  });
});
