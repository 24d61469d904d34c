import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { fakeHttp, type FakeAnswer } from '../../../src/sources/http.ts';
import { bySection, sectionSchemas } from '../../../src/profile/schema.ts';
import { arxiv } from '../../../src/sources/services/arxiv.ts';
import { crossref } from '../../../src/sources/services/crossref.ts';
import { readScholar } from '../../../src/sources/services/gather.ts';
import { openAlex } from '../../../src/sources/services/openalex.ts';
import { orcid } from '../../../src/sources/services/orcid.ts';
import {
  arxivUrl,
  atom,
  claims,
  crossrefItems,
  crossrefUrl,
  entry,
  id,
  journal,
  json,
  openAlexPage,
  openAlexUrl,
  openAlexWork,
  person,
  personUrl,
  repository,
  services,
  summary,
  worksUrl,
  type Claim,
} from './answers.ts';

const claimed = async (...groups: readonly (Claim | readonly Claim[])[]) =>
  orcid.worksOf(id, { http: services({ [worksUrl]: claims(...groups) }) });
const indexed = async (...works: Parameters<typeof openAlexWork>[0][]) =>
  openAlex.worksOf(id, { http: services({ [openAlexUrl()]: openAlexPage(works.map(openAlexWork)) }) });

describe('ORCID', () => {
  it('asks for JSON', async () => {
    const http = services();
    await orcid.worksOf(id, { http });
    expect(http.asked).toEqual([personUrl, worksUrl].map((url) => ({ url, headers: { accept: 'application/json' } })));
  });

  it('gives dates as exact as claimed, and never the day of the last change', async () => {
    const title = 'A title of some length';
    const { sections } = await claimed(
      { title: `${title} one`, date: ['2020'] },
      { title: `${title} two`, date: ['2020', '7'] },
      { title: `${title} three`, date: ['2020', '07', '09'] },
      { title: `${title} four` },
    );
    expect(sections.publications.map(({ date }) => date)).toEqual(['2020', '2020-07', '2020-07-09', undefined]);
  });

  it('says that the claimant is an author among others, and that this is guessed', async () => {
    const { sections } = await claimed({ title: 'Tides at rest', type: 'conference-paper' });
    expect(sections.publications).toMatchObject([
      { authors: ['Mira Okonkwo', 'et al.'], type: 'conference', guessed: ['authors', 'status'] },
    ]);
  });

  it('makes one work of what several sources said of it, the preferred one first', async () => {
    const { sections } = await claimed([
      { title: 'Tides at rest', doi: '10.5555/rest' },
      { title: 'TIDES AT REST.', doi: '10.5555/rest', journal: 'Waves', date: ['2021', '02'] },
    ]);
    expect(sections.publications).toMatchObject([
      { title: 'Tides at rest', venue: 'Waves', date: '2021-02', doi: '10.5555/rest' },
    ]);
  });

  it('takes a work that only arXiv has for a preprint, whatever it was filed as', async () => {
    const { sections } = await claimed({ title: 'Tides at rest', type: 'journal-article', arxiv: 'arXiv:2406.01234' });
    expect(sections.publications).toMatchObject([{ status: 'preprint', type: 'preprint', arxiv: '2406.01234' }]);
  });

  it('leaves out what is no paper, in one line a kind', async () => {
    const { sections, warnings } = await claimed(
      { title: 'Raw tide gauges', type: 'data-set' },
      { title: 'More tide gauges', type: 'data-set' },
      { title: 'Tide software', type: 'software' },
    );
    expect(sections.publications).toEqual([]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'ORCID: 2 entries left out, not a paper but of the kind “data-set”.',
      'ORCID: 1 entry left out, not a paper but of the kind “software”.',
    ]);
  });

  it('leaves out deposited data and slides of no kind', async () => {
    const { sections, warnings } = await claimed(
      { title: 'Slides about tides', type: 'other', doi: '10.6084/m9.figshare.1.v2' },
      { title: 'A paper at a repository', type: 'report', doi: '10.5281/zenodo.1' },
    );
    expect(sections.publications).toMatchObject([{ type: 'report' }]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'ORCID: 1 entry left out, not a paper but deposited data, slides or code.',
    ]);
  });

  it('loses nothing but the one entry that can’t be read', async () => {
    const answer = json({
      group: [{ 'work-summary': [] }, 7, { 'work-summary': [summary({ title: 'Tides at rest' })] }],
    });
    const { sections, warnings } = await orcid.worksOf(id, { http: services({ [worksUrl]: answer }) });
    expect(sections.publications).toHaveLength(1);
    expect(warnings).toEqual([{ message: 'ORCID: 2 entries left out, without a title or authors, or not readable.' }]);
  });

  it('says what it reads of a person without a public name', async () => {
    const http = services({ [personUrl]: json({ name: null }), [worksUrl]: claims({ title: 'Tides at rest' }) });
    const { about, warnings } = await orcid.worksOf(id, { http });
    expect(about).toBeUndefined();
    expect(warnings).toHaveLength(1);
  });
});

describe('OpenAlex', () => {
  it('is asked page by page until everything is there', async () => {
    const page = (from: number) =>
      Array.from({ length: 50 }, (_, at) => openAlexWork({ display_name: `Tides of the moon ${from + at}` }));
    const http = services({
      [openAlexUrl(1)]: openAlexPage(page(0), 101),
      [openAlexUrl(2)]: openAlexPage(page(50), 101),
      [openAlexUrl(3)]: openAlexPage(page(100).slice(0, 1), 101),
    });
    expect((await openAlex.worksOf(id, { http })).sections.publications).toHaveLength(101);
    expect(http.asked).toHaveLength(3);
  });

  it('stops at an empty page, however many works are promised', async () => {
    const http = services({ [openAlexUrl()]: openAlexPage([], 1_000) });
    await openAlex.worksOf(id, { http });
    expect(http.asked).toHaveLength(1);
  });

  it('leaves out the first of a month, and January, which stand for what nobody knows', async () => {
    const dates = ['2024-01-01', '2024-05-01', '2024-05-17', '2024-01-15', null];
    const { sections } = await indexed(
      ...dates.map((date, at) => ({ display_name: `Tides of the moon ${at}`, publication_date: date })),
    );
    expect(sections.publications.map(({ date }) => date)).toEqual([
      '2024',
      '2024-05',
      '2024-05-17',
      '2024-01-15',
      '2024',
    ]);
  });

  it('tells journals, conferences and preprints apart by where the work stands', async () => {
    const { sections } = await indexed(
      {
        display_name: 'Tides one',
        primary_location: journal('Waves'),
        biblio: { volume: '3', first_page: '1', last_page: '9' },
      },
      {
        display_name: 'Tides two',
        primary_location: { source: { display_name: 'Meeting on Tides', type: 'conference' } },
      },
      {
        display_name: 'Tides three',
        primary_location: repository('arXiv (Cornell University)', 'http://arxiv.org/abs/2406.01234'),
      },
      { display_name: 'Tides four', primary_location: repository('University Archive', 'https://archive.test/4') },
    );
    expect(sections.publications).toMatchObject([
      { type: 'journal', status: 'published', venue: 'Waves', volume: '3', pages: '1-9' },
      { type: 'conference', status: 'published', venue: 'Meeting on Tides' },
      {
        type: 'preprint',
        status: 'preprint',
        arxiv: '2406.01234',
        links: { arXiv: 'https://arxiv.org/abs/2406.01234' },
      },
      { type: 'other', guessed: ['type', 'status'] },
    ]);
    expect(sections.publications[3]).not.toHaveProperty('venue');
  });

  it('prints names in their order, and says where the list was cut', async () => {
    const { sections } = await indexed(
      {
        display_name: 'Tides one',
        authorships: [
          { raw_author_name: 'M. Okonkwo', author: { display_name: 'Mira Okonkwo' } },
          { raw_author_name: 'Lindqvist, Tomas', author: { display_name: 'Tomas Lindqvist' } },
        ],
      },
      {
        display_name: 'Tides of everybody',
        authorships: Array.from({ length: 100 }, (_, at) => ({ raw_author_name: `Person Number${at}` })),
      },
    );
    expect(sections.publications[0]?.authors).toEqual(['M. Okonkwo', 'Tomas Lindqvist']);
    expect(sections.publications[1]?.authors.at(-1)).toBe('et al.');
  });
});

describe('Crossref', () => {
  it('is asked for many DOIs at once, and for none that its filter can’t take', async () => {
    const dois = Array.from({ length: 41 }, (_, at) => `10.5555/t(${at})x`);
    const http = fakeHttp({
      [crossrefUrl(...dois.slice(0, 40))]: crossrefItems(),
      [crossrefUrl(...dois.slice(40))]: crossrefItems(
        {
          DOI: dois[40],
          type: 'posted-content',
          title: [
            'Tides &amp; <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>x</mml:mi></mml:math> at rest',
          ],
          author: [{ given: 'Mira', family: 'Okonkwo' }],
          issued: { 'date-parts': [[null]] },
        },
        { DOI: '10.5555/nobody-asked', title: ['Elsewhere'], author: [{ family: 'Brandt' }] },
      ),
    });
    const { sections } = await crossref.worksOf([...dois, '10.5555/a,b'], { http });
    expect(http.asked).toHaveLength(2);
    expect(sections.publications).toMatchObject([{ title: 'Tides & x at rest', status: 'preprint', type: 'preprint' }]);
    expect(sections.publications[0]).not.toHaveProperty('date');
  });
});

describe('arXiv', () => {
  const ask = (answer: FakeAnswer, ...ids: string[]) =>
    arxiv.worksOf(ids, { http: fakeHttp({ [arxivUrl(...ids)]: answer }) });

  it('is asked for all preprints in one request', async () => {
    const { sections } = await ask(
      atom(
        entry('2406.01234', 'Tides &amp; memory:\n  the &quot;shallow&quot; case'),
        entry(
          'math/0601001',
          'Old tides',
          '<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.5555/Old</arxiv:doi>',
        ),
      ),
      '2406.01234',
      'math/0601001',
    );
    expect(sections.publications).toMatchObject([
      {
        title: 'Tides & memory: the "shallow" case',
        authors: ['Mira Okonkwo', 'Tomas Lindqvist'],
        date: '2024-06-04',
        arxiv: '2406.01234',
        status: 'preprint',
      },
      { arxiv: 'math/0601001', doi: '10.5555/old', status: 'preprint' },
    ]);
  });

  it('knows nothing of some ids without that being a failure', async () => {
    expect((await ask(atom(), '2406.01234')).sections.publications).toEqual([]);
  });

  it('keeps a document’s own entities out', async () => {
    const bomb = `<!DOCTYPE feed [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]>${entry('2406.01234', 'Tides &b; at rest')}`;
    const body = `<feed xmlns="http://www.w3.org/2005/Atom">${bomb.replace(/^<!DOCTYPE.*?\]>/, '')}</feed>`;
    const { sections } = await ask({ body: `${/^<!DOCTYPE.*?\]>/.exec(bomb)?.[0] ?? ''}${body}` }, '2406.01234');
    expect(sections.publications[0]?.title).toBe('Tides &b; at rest');
  });

  it('answers with an error of its own in an entry', async () => {
    const error =
      '<entry><id>http://arxiv.org/api/errors#incorrect_id_format</id><title>Error</title><summary>incorrect id format</summary></entry>';
    expect((await ask(atom(error), '2406.01234')).warnings).toHaveLength(1);
  });

  it.each(['', 'Rate exceeded.', '{"feed": 1}', '<rss></rss>', '<feed'])(
    'is not taken at its word for %j',
    async (body) => {
      await expect(ask({ body }, '2406.01234')).rejects.toThrow('arXiv sent something that is not Atom.');
    },
  );
});

describe('whatever a service answers', () => {
  const known = {
    [personUrl]: person,
    [worksUrl]: claims({ title: 'Tides at rest', doi: '10.5555/rest', arxiv: '2406.01234' }),
  };
  const wild: Readonly<Record<string, FakeAnswer>> = {
    ...known,
    [openAlexUrl()]: openAlexPage([openAlexWork({ display_name: 'Tides of the moon' })]),
    [arxivUrl('2406.01234')]: atom(entry('2406.01234', 'Tides at rest')),
    [crossrefUrl('10.5555/rest')]: crossrefItems({
      DOI: '10.5555/rest',
      title: ['Tides at rest'],
      author: [{ family: 'O' }],
    }),
  };
  const bodies = fc.oneof(
    fc.string(),
    fc.json(),
    fc.uint8Array(),
    fc
      .constantFrom(...Object.values(wild))
      .chain((answer) => mutated(typeof answer === 'string' ? answer : String(answer.body))),
  );
  const status = fc.oneof(
    { weight: 5, arbitrary: fc.constant(200) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 599 }) },
  );

  it('it is read or said in plain words, and every record is one that the profile takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(wild)), bodies, status, async (url, body, code) => {
        const reading = await readScholar(id, { http: fakeHttp({ ...wild, [url]: { status: code, body } }) }).catch(
          (error: unknown) => {
            expect(error).toBeInstanceOf(UserError);
            return undefined;
          },
        );
        for (const work of reading?.sections.publications ?? []) sectionSchemas.publications.parse(work);
      }),
      { numRuns: 400 },
    );
  });

  it('a value of any kind in any field costs at most that work', async () => {
    const field = fc.constantFrom(...Object.keys(openAlexWork({ display_name: 'x' })), 'display_name');
    await fc.assert(
      fc.asyncProperty(field, fc.jsonValue(), async (name, value) => {
        const page = openAlexPage([
          openAlexWork({ display_name: 'Tides one', [name]: value }),
          openAlexWork({ display_name: 'Tides two' }),
        ]);
        const { sections } = await openAlex.worksOf(id, { http: services({ [openAlexUrl()]: page }) });
        expect(sections.publications.map(({ title }) => title)).toContain('Tides two');
        bySection((section) => sections[section].forEach((record) => sectionSchemas[section].parse(record)));
      }),
    );
  });

  /** A text cut short, or with a piece of it replaced. */
  function mutated(text: string): fc.Arbitrary<string> {
    return fc
      .tuple(
        fc.nat(text.length),
        fc.nat(20),
        fc.oneof(fc.string(), fc.constantFrom('null', '""', '[]', '{}', '0', '<', '&#0;')),
      )
      .map(([at, length, piece]) => `${text.slice(0, at)}${piece}${text.slice(at + length)}`);
  }
});
