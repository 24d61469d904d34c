import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadProfile } from '../../src/profile/load.ts';
import { mergeFields, mergeSections } from '../../src/profile/merge.ts';
import type { Part, Sections } from '../../src/profile/merge.ts';
import { bySection } from '../../src/profile/schema.ts';
import type { ListSection } from '../../src/profile/schema.ts';
import { folderOf, work } from './folder.ts';

type Fields = Readonly<Record<string, unknown>>;
type Records = Partial<Record<ListSection, readonly Fields[]>>;

const parts = (set: Records, origin: string): Sections<Part<string>> =>
  bySection((section) => (set[section] ?? []).map((fields) => ({ fields, origin })));
const merge = (hand: Records, ...sources: readonly Records[]) => {
  const merged = mergeSections(
    parts(hand, 'hand'),
    sources.map((set, at) => parts(set, `source ${at + 1}`)),
  );
  return bySection((section) => merged[section].map(({ fields }) => fields));
};

const paper = { title: 'On spiking networks and devices', authors: ['Peng Zhou', 'Ada Lovelace'], status: 'published' };

describe('hand-written records on top of imported ones', () => {
  it('merges field by field, links by their label', () => {
    const hand = {
      id: 'own',
      title: 'On Spiking Networks and Devices',
      doi: '10.1000/x',
      links: { Code: 'https://example.org/code' },
    };
    const imported = {
      ...paper,
      id: 'theirs',
      doi: '10.1000/X',
      venue: 'PLOS ONE',
      links: { Code: 'https://old.example.org', Web: 'https://example.org' },
    };
    expect(merge({ publications: [hand] }, { publications: [imported] }).publications).toEqual([
      { ...paper, ...hand, venue: 'PLOS ONE', links: { Code: 'https://example.org/code', Web: 'https://example.org' } },
    ]);
  });

  it('removes an imported field by an empty one, and forgets that what was corrected was guessed', () => {
    expect(
      mergeFields([
        { id: 'a', venue: null, date: '2024' },
        { id: 'b', venue: 'Wrong', date: '2023', type: 'journal', guessed: ['date', 'type', 'venue'] },
      ]),
    ).toEqual({ id: 'a', date: '2024', type: 'journal', guessed: ['type'] });
  });

  it('corrects an imported record by its id alone', () => {
    expect(
      merge({ publications: [{ id: 'a', status: 'accepted' }] }, { publications: [{ ...paper, id: 'a' }] })
        .publications,
    ).toEqual([{ ...paper, id: 'a', status: 'accepted' }]);
  });

  it('never joins two hand-written records, nor two of one source', () => {
    const twice = [
      { ...paper, id: 'a' },
      { ...paper, id: 'b' },
    ];
    expect(merge({ publications: twice }).publications).toHaveLength(2);
    expect(merge({}, { publications: twice }).publications).toHaveLength(2);
    expect(merge({ publications: twice }, { publications: [{ ...paper, id: 'c' }] }).publications).toHaveLength(2);
  });

  it('joins the preprint and the published version of different sources, the published one speaking first', () => {
    const preprint = { ...paper, id: 'pre', status: 'preprint', type: 'preprint', arxiv: '2406.02528' };
    const published = { ...paper, id: 'pub', type: 'journal', doi: '10.1000/x', venue: 'PLOS ONE' };
    const { publications } = merge({}, { publications: [preprint] }, { publications: [published] });
    expect(publications).toEqual([{ ...published, id: 'pre', arxiv: '2406.02528' }]);
  });

  it('joins two records through a third that is both', () => {
    const byDoi = { id: 'a', title: 'One title of this work', doi: '10.1000/x' };
    const byArxiv = { id: 'b', title: 'Another title of this work', arxiv: '2406.02528' };
    const both = { id: 'c', title: 'A third title of this work', doi: '10.1000/x', arxiv: '2406.02528' };
    expect(
      merge({ publications: [byDoi] }, { publications: [byArxiv] }, { publications: [both] }).publications,
    ).toHaveLength(1);
  });

  it('keeps ids once given, moves references along, and parts ids that two sources gave to different records', () => {
    const merged = merge(
      { publications: [{ ...paper, id: 'own' }] },
      {
        publications: [{ ...paper, id: 'x' }],
        news: [{ id: 'n', date: '2024-01-02', title: 'Accepted', about: ['x'] }],
      },
      {
        publications: [{ title: 'Another paper on circuits', authors: ['Peng Zhou'], id: 'x' }],
        patents: [{ id: 'x', title: 'Device' }],
      },
    );
    expect(merged.publications.map(({ id }) => id)).toEqual(['own', 'x']);
    expect(merged.patents.map(({ id }) => id)).toEqual(['x-2']);
    expect(merged.news[0]?.['about']).toEqual(['own']);
  });

  it('joins news by its day with a link, a title, or the event of one record', () => {
    const day = { date: '2024-09-25' };
    const hand: Fields[] = [
      { ...day, id: 'a', title: 'Our words', links: { arXiv: 'https://arxiv.org/abs/2409.07146' } },
      { ...day, id: 'b', title: 'The Same Words!' },
      { ...day, id: 'c', title: 'Words', about: ['w'], event: 'accepted' },
    ];
    const source: Fields[] = [
      { ...day, id: 'x', title: 'Their words', links: { PDF: 'https://arxiv.org/pdf/2409.07146v1' } },
      { ...day, id: 'y', title: 'the same words' },
      { ...day, id: 'z', title: 'Other', about: ['w'], event: 'accepted' },
      { date: '2024-09-26', id: 'other-day', title: 'the same words' },
    ];
    expect(merge({ news: hand }, { news: source }).news.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'other-day']);
  });

  it('joins news of one day that tell the same in other words, and no others', () => {
    const day = { date: '2022-06-23' };
    const talk = {
      ...day,
      id: 'talk',
      title: 'Talk at Santa Clara University: Memristive Networks',
      text: 'Invited by Prof. Nam Ling.',
    };
    const longer = {
      ...day,
      title: 'Peng gave a talk on "Memristive Networks" at the Computer Science Department of Santa Clara University',
    };
    const ids = (hand: Fields, ...source: readonly Fields[]) =>
      merge({ news: [hand] }, { news: source.map((fields, at) => ({ id: `s${at}`, ...fields })) }).news.map(
        ({ id }) => id,
      );
    expect(ids(talk, longer)).toEqual(['talk']);
    expect(ids(talk, { ...longer, date: '2022-06-24' })).toEqual(['talk', 's0']);
    expect(ids(talk, { ...longer, date: '2022-06' })).toEqual(['talk', 's0']);
    expect(
      ids({ ...talk, links: { A: 'https://a.example' } }, { ...longer, links: { B: 'https://b.example' } }),
    ).toEqual(['talk', 's0']);
    expect(ids({ ...talk, about: ['x'] }, { ...longer, about: ['y'] })).toEqual(['talk', 's0']);
    expect(ids(talk, longer, longer)).toEqual(['talk', 's1']);
    const accepted = { ...day, id: 'wifa', title: 'Paper WIFA accepted by the conference ICCD', venue: 'ICCD' };
    expect(ids(accepted, { ...accepted, id: 's0', title: 'Paper RWKV accepted by the conference ICCD' })).toEqual([
      'wifa',
      's0',
    ]);
  });

  it('joins the other sections by what they are known by', () => {
    const hand: Records = {
      patents: [{ id: 'p', title: 'X', number: 'CN113902106B' }],
      projects: [{ id: 'q', name: 'snnTorch' }],
      experience: [
        { id: 'j', organisation: 'LuxiTech', otherNames: ['陆兮科技'] },
        { id: 'k', organisation: 'Acme', role: 'Intern' },
      ],
      education: [{ id: 'e', institution: 'HUST', level: 'bachelor' }],
      service: [
        { id: 'w', kind: 'social', body: 'STEM4ALL Network' },
        { id: 's', kind: 'reviewing', body: 'IEEE International Symposium on Circuits and Systems', date: '2022' },
      ],
      teaching: [{ id: 't', code: 'CSE 30', course: 'Python', term: 'Winter', date: '2022' }],
      people: [{ id: 'r', name: 'Sung-Mo Kang' }],
    };
    const source: Records = {
      patents: [{ id: '1', title: 'Y', links: { G: 'https://patents.google.com/patent/CN113902106A/en' } }],
      projects: [{ id: '2', name: 'SNNTorch' }],
      experience: [
        { id: '3', organisation: '陆兮科技' },
        { id: '4', organisation: 'Acme', role: 'Engineer' },
      ],
      education: [{ id: '5', institution: 'H.U.S.T. University', institutionShort: 'HUST', level: 'bachelor' }],
      service: [
        { id: '0', kind: 'social', body: 'STEM4ALL Network, begun by UNDP' },
        {
          id: '6',
          kind: 'reviewing',
          body: 'IEEE International Symposium on Circuits & Systems (ISCAS)',
          date: '2022',
        },
        {
          id: '7',
          kind: 'reviewing',
          body: 'IEEE International Symposium on Circuits & Systems (ISCAS)',
          date: '2023',
        },
      ],
      teaching: [{ id: '8', code: 'CSE 30', course: 'Programming', term: 'Winter', date: '2022' }],
      people: [{ id: '9', name: 'Kang, Sung Mo' }],
    };
    const ids = Object.values(merge(hand, source)).flatMap((records) => records.map(({ id }) => id));
    expect(ids).toEqual(['p', 'q', 'j', 'k', '4', 'e', 'w', 's', '7', 't', 'r']);
  });

  /** What one source knows of some of four works: always the title, sometimes the rest. */
  const knowledge = (source: string) =>
    fc.subarray([0, 1, 2, 3]).chain((works) =>
      fc.tuple(
        ...works.map((at) =>
          fc.record(
            {
              id: fc.constant(`${source}-${at}`),
              title: fc.constant(`On the work with number ${at}`),
              authors: fc.constantFrom(['Peng Zhou'], ['Zhou, P.', 'Ada Lovelace']),
              doi: fc.constant(`10.1000/${at}`),
              arxiv: fc.constant(`2406.0000${at}`),
              venue: fc.constantFrom('A', 'B'),
              status: fc.constantFrom('preprint', 'published'),
            },
            { requiredKeys: ['id', 'title', 'authors'] },
          ),
        ),
      ),
    );

  it('gives one record for each work, whatever each source knows of it, and the same again when merged again', () => {
    fc.assert(
      fc.property(knowledge('hand'), knowledge('one'), knowledge('two'), (hand, one, two) => {
        const sources = [{ publications: one }, { publications: two }];
        const once = merge({ publications: hand }, ...sources).publications;
        const works = new Set([...hand, ...one, ...two].map(({ title }) => title));
        expect(once.map(({ title }) => title).sort()).toEqual([...works].sort());
        expect(merge({ publications: once }, ...sources).publications).toEqual(once);
      }),
    );
  });

  it('gives the same records when a source lists its own in another order', () => {
    fc.assert(
      fc.property(knowledge('hand'), knowledge('one'), knowledge('two'), (hand, one, two) => {
        const byId = (records: readonly Fields[]) =>
          [...records].sort((a, b) => String(a['id']).localeCompare(String(b['id'])));
        const reversed = { publications: one.toReversed() };
        expect(byId(merge({ publications: hand }, reversed, { publications: two }).publications)).toEqual(
          byId(merge({ publications: hand }, { publications: one }, { publications: two }).publications),
        );
      }),
    );
  });

  const clashing = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      title: fc.constantFrom('On spiking networks', 'On memristive devices', 'On language models'),
      authors: fc.constantFrom(['Peng Zhou'], ['P. Zhou', 'Ada Lovelace'], ['Grace Hopper'], []),
      doi: fc.constantFrom('10.1000/x', '10.1000/y'),
      arxiv: fc.constantFrom('2406.02528', '2305.13048'),
      venue: fc.constantFrom('A', 'B'),
    },
    { requiredKeys: ['id'] },
  );
  const list = fc.uniqueArray(clashing, { selector: ({ id }) => id, maxLength: 4 });

  it('loses no record however they clash, and keeps every hand-written id and value', () => {
    fc.assert(
      fc.property(list, list, list, (hand, one, two) => {
        const merged = mergeSections(parts({ publications: hand }, 'hand'), [
          parts({ publications: one }, '1'),
          parts({ publications: two }, '2'),
        ]);
        const used = merged.publications.flatMap(({ parts }) => parts.map(({ fields }) => fields));
        expect(new Set(used)).toEqual(new Set([...hand, ...one, ...two]));
        const ids = merged.publications.map(({ fields }) => fields['id']);
        expect(new Set(ids).size).toBe(ids.length);
        for (const own of hand) {
          const kept = merged.publications.find(({ fields }) => fields['id'] === own.id)?.fields;
          for (const [field, value] of Object.entries(own)) expect(kept?.[field]).toEqual(value);
        }
      }),
    );
  });
});

describe('a folder with imported files', () => {
  const homepage = [
    'source: homepage',
    'about:',
    '  name: Zhou Peng',
    '  headline: Researcher',
    'publications:',
    '  - id: rwkv-2023',
    "    title: 'RWKV: Reinventing RNNs'",
    '    authors: [Bo Peng, Peng Zhou]',
    '    type: conference',
    '    status: accepted',
    '    guessed: [type]',
    'news:',
    '  - {id: n, kind: paper, date: 2023-10-08, title: RWKV accepted, about: [rwkv-2023], event: accepted}',
    '',
  ].join('\n');

  it('is read as one profile that says where each field comes from', () => {
    const { profile, problems, origins } = loadProfile(
      folderOf({
        'publications.yaml':
          "- id: rwkv\n  title: 'RWKV: Reinventing RNNs'\n  authors: [Bo Peng, Peng Zhou]\n  status: published\n",
        'imported/homepage.yaml': homepage,
      }),
    );
    expect(problems).toEqual([]);
    expect(profile?.about).toMatchObject({ name: 'Peng Zhou', headline: 'Researcher' });
    expect(profile?.publications).toHaveLength(1);
    expect(profile?.publications[0]).toMatchObject({ id: 'rwkv', type: 'conference', status: 'published' });
    expect(profile?.stories.get('rwkv')?.map(({ id }) => id)).toEqual(['n']);
    expect(origins.get('rwkv')).toEqual({
      id: 'publications.yaml',
      title: 'publications.yaml',
      authors: 'publications.yaml',
      status: 'publications.yaml',
      type: 'imported/homepage.yaml',
      guessed: 'imported/homepage.yaml',
    });
    expect(origins.get('about')).toEqual({ name: 'about.yaml', headline: 'imported/homepage.yaml' });
  });

  it('needs nothing hand-written', () => {
    const folder = folderOf({ 'imported/homepage.yaml': homepage, 'about.yaml': '' });
    expect(loadProfile(folder).profile?.about.name).toBe('Zhou Peng');
  });

  it('never shows again what a person hid', () => {
    const hidden = { 'publications.yaml': '- {id: rwkv-2023, hide: true}\n' };
    const { profile, problems } = loadProfile(folderOf({ ...hidden, 'imported/homepage.yaml': homepage }));
    expect(problems).toEqual([]);
    expect(profile?.publications).toEqual([]);
    expect(profile?.news[0]?.about).toEqual([]);
    expect(loadProfile(folderOf(hidden)).problems).toEqual([]);
  });

  it('puts the fault of a merged record where it stands', () => {
    const folder = folderOf({
      'publications.yaml': `- id: rwkv-2023\n  statsu: accepted\n${work('b', 'Another paper')}`,
      'imported/homepage.yaml': homepage.replace('type: conference', 'type: confrence').concat('colour: blue\n'),
    });
    const places = loadProfile(folder).problems.map(
      ({ file, line, column }) => `${file.slice(folder.length + 1)}:${line}:${column}`,
    );
    expect(places).toEqual(['imported/homepage.yaml:9:11', 'imported/homepage.yaml:14:1', 'publications.yaml:2:3']);
  });
});
