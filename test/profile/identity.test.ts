import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arxivIdOf,
  canonicalAddress,
  doiOf,
  normaliseTitle,
  publisherIdOf,
  sameWork,
  workKeys,
} from '../../src/profile/identity.ts';

const rwkv = { title: 'RWKV: Reinventing RNNs for the Transformer Era', authors: ['Bo Peng', 'et al.', 'Peng Zhou'] };

describe('identifiers in addresses', () => {
  it.each([
    ['https://arxiv.org/abs/2305.13048', '2305.13048'],
    ['http://www.arxiv.org/pdf/2305.13048v2.pdf', '2305.13048'],
    ['https://doi.org/10.48550/arXiv.2305.13048', '2305.13048'],
    ['https://arxiv.org/abs/cs/0112017', 'cs/0112017'],
    ['https://example.org/2305.13048', undefined],
  ])('reads the arXiv id of %s', (url, id) => expect(arxivIdOf(url)).toBe(id));

  it.each([
    ['https://doi.org/10.1371/journal.pone.0244378', '10.1371/journal.pone.0244378'],
    ['https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0244378', '10.1371/journal.pone.0244378'],
    ['https://www.nature.com/articles/s41467-024-52259-9', '10.1038/s41467-024-52259-9'],
    ['https://www.nature.com/articles/nature14539.pdf', '10.1038/nature14539'],
    ['https://dl.acm.org/doi/pdf/10.1145/3297858.3304011', '10.1145/3297858.3304011'],
    ['https://dl.acm.org/doi/10.1145%2F3297858.3304011', '10.1145/3297858.3304011'],
    ['10.1109/JETCAS.2022.3224071', '10.1109/jetcas.2022.3224071'],
    ['https://doi.org/10.48550/arXiv.2305.13048', undefined],
    ['https://example.org/%E0%A4%A', undefined],
  ])('reads the DOI of %s', (url, doi) => expect(doiOf(url)).toBe(doi));

  it.each([
    ['https://ieeexplore.ieee.org/document/9618724', 'ieee:9618724'],
    ['https://ieeexplore.ieee.org/abstract/document/9618724/', 'ieee:9618724'],
    ['https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9618724', 'ieee:9618724'],
    ['https://aclanthology.org/2023.findings-emnlp.936.pdf', 'acl:2023.findings-emnlp.936'],
    ['https://openreview.net/pdf?id=soz1SEiPeq', 'openreview:soz1seipeq'],
    ['https://example.org/', undefined],
  ])("reads the publisher's id of %s", (url, id) => expect(publisherIdOf(url)).toBe(id));

  it('sees that two addresses lead to one page', () => {
    const pairs = [
      ['https://ieeexplore.ieee.org/document/9618724', 'http://ieeexplore.ieee.org/abstract/document/9618724'],
      ['https://arxiv.org/abs/2305.13048', 'https://arxiv.org/pdf/2305.13048v3'],
      ['https://www.example.org/a/', 'http://example.org/a'],
    ];
    for (const [a = '', b = ''] of pairs) expect(canonicalAddress(a)).toBe(canonicalAddress(b));
    expect(canonicalAddress('https://example.org/a')).not.toBe(canonicalAddress('https://example.org/b'));
  });
});

describe('one work or two', () => {
  it('joins a preprint and its published version', () => {
    const preprint = { ...rwkv, type: 'preprint', doi: '10.48550/arXiv.2305.13048' };
    const published = {
      ...rwkv,
      doi: '10.18653/v1/2023.findings-emnlp.936',
      links: { arXiv: 'https://arxiv.org/abs/2305.13048' },
    };
    expect(sameWork(preprint, published)).toBe(true);
    expect(sameWork({ ...rwkv, type: 'preprint', doi: '10.1101/2023.1' }, { ...rwkv, doi: '10.1038/x' })).toBe(true);
  });

  it('never joins by title alone', () => {
    expect(sameWork(rwkv, { title: rwkv.title, authors: ['Ada Lovelace'] })).toBe(false);
    expect(sameWork(rwkv, { title: rwkv.title })).toBe(false);
    expect(
      sameWork({ title: 'Editorial', authors: ['Peng Zhou'] }, { title: 'Editorial', authors: ['Peng Zhou'] }),
    ).toBe(false);
  });

  it('joins by title with an author in common, however both are written', () => {
    expect(sameWork(rwkv, { title: 'Rwkv – reinventing RNNs for the transformer era', authors: ['Zhou, P.'] })).toBe(
      true,
    );
    expect(sameWork(rwkv, { title: 'X', otherTitles: [rwkv.title], authors: ['P. Zhou'] })).toBe(true);
  });

  it('keeps a paper and its extension of the same title apart by their DOIs', () => {
    expect(sameWork({ ...rwkv, doi: '10.1000/a' }, { ...rwkv, doi: '10.1000/b' })).toBe(false);
  });

  it("trusts the record's own arXiv id more than its links", () => {
    expect(workKeys({ arxiv: '2305.13048', links: { arXiv: 'https://arxiv.org/abs/2404.05892' } })).toEqual([
      'arxiv:2305.13048',
    ]);
  });

  it('reads anything without throwing, and is the same in both directions', () => {
    const field = fc.oneof(fc.string(), fc.webUrl(), fc.constant('10.1/x'), fc.array(fc.string()), fc.anything());
    const record = fc.record(
      { title: field, authors: field, doi: field, arxiv: field, links: field, otherTitles: field },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(sameWork(a, b)).toBe(sameWork(b, a));
      }),
    );
  });

  it('sees one work through accents, capitals and punctuation', () => {
    const word = fc.stringMatching(/^[a-zé]{4,9}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 9 }),
        fc.constantFrom(' ', ': ', ' – ', ', '),
        (title, gap) => {
          const plain = { title: title.join(' ').replaceAll('é', 'e'), authors: ['Peng Zhou'] };
          expect(sameWork(plain, { title: title.join(gap).toUpperCase(), authors: ['ZHOU, Peng*'] })).toBe(true);
          expect(normaliseTitle(title.join(gap))).toBe(normaliseTitle(plain.title));
        },
      ),
    );
  });
});
