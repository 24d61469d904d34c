import { describe, expect, it } from 'vitest';
import type { FakeAnswer } from '../../../src/sources/http.ts';
import { readSource } from '../../../src/sources/read-source.ts';
import { readScholar } from '../../../src/sources/services/gather.ts';
import {
  arxivUrl,
  atom,
  claims,
  crossrefItems,
  crossrefUrl,
  entry,
  id,
  journal,
  openAlexPage,
  openAlexUrl,
  openAlexWork,
  personUrl,
  repository,
  services,
  worksUrl,
} from './answers.ts';

const read = (answers: Readonly<Record<string, FakeAnswer>>) => readScholar(id, { http: services(answers) });
const papers = async (answers: Readonly<Record<string, FakeAnswer>>) => (await read(answers)).sections.publications;
const messages = async (answers: Readonly<Record<string, FakeAnswer>>) =>
  (await read(answers)).warnings.map(({ message }) => message);

const tidal = { title: 'Tidal memory in shallow networks', doi: '10.5555/tidal.1', journal: 'Journal of Tides' };

describe('a researcher with an ORCID iD', () => {
  it('is known by name, and by nothing private', async () => {
    expect((await read({})).about).toEqual({
      name: 'Mira Okonkwo',
      familyName: 'Okonkwo',
      otherNames: ['M. A. Okonkwo'],
      identifiers: { orcid: id },
    });
  });

  it('is a source like any other, by iD and by address', async () => {
    for (const where of [id, `https://orcid.org/${id}`]) {
      const answer = await readSource(where, { http: services({ [worksUrl]: claims(tidal) }) });
      expect(answer).toMatchObject({ kind: 'read', reading: { sections: { publications: [{ title: tidal.title }] } } });
    }
  });

  it('without any work is told so, not reported as a failure', async () => {
    expect(await messages({})).toEqual([`No service lists a work for the ORCID iD ${id}.`]);
  });
});

describe('one work in several services', () => {
  it('is one record, with the most exact date that anybody gives, and asks nobody else when nothing is missing', async () => {
    const found = await papers({
      [worksUrl]: claims({ ...tidal, date: ['2024', '03'] }),
      [openAlexUrl()]: openAlexPage([
        openAlexWork({
          display_name: 'Tidal Memory in Shallow Networks.',
          doi: 'https://doi.org/10.5555/TIDAL.1',
          publication_date: '2024-01-01',
        }),
      ]),
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      venue: 'Journal of Tides',
      date: '2024-03',
      authors: ['Mira Okonkwo', 'Tomas Lindqvist'],
    });
  });

  it('has its gaps filled by Crossref', async () => {
    const doi = tidal.doi;
    const [work, ...others] = await papers({
      [worksUrl]: claims({ ...tidal, date: ['2024'] }),
      [crossrefUrl(doi)]: crossrefItems({
        DOI: doi,
        type: 'journal-article',
        title: ['Tidal Memory in <i>Shallow</i>\n  Networks'],
        author: [
          { given: 'Mira', family: 'Okonkwo' },
          { given: 'Tomas', family: 'Lindqvist' },
        ],
        issued: { 'date-parts': [[2024, 3]] },
        'container-title': ['Journal of Tides &amp; Waves'],
        volume: '7',
      }),
    });
    expect(others).toEqual([]);
    expect(work).toMatchObject({
      title: 'Tidal Memory in Shallow Networks',
      authors: ['Mira Okonkwo', 'Tomas Lindqvist'],
      venue: 'Journal of Tides & Waves',
      date: '2024-03',
      volume: '7',
      status: 'published',
    });
    expect(work).not.toHaveProperty('guessed');
  });

  it('is preprint and published version joined, the published one on top, under the preprint’s arXiv id', async () => {
    const found = await papers({
      [worksUrl]: claims(
        { ...tidal, date: ['2025', '02'] },
        { title: tidal.title, type: 'preprint', arxiv: '2406.01234', date: ['2024', '06', '04'] },
      ),
      [arxivUrl('2406.01234')]: atom(entry('2406.01234', 'Tidal memory in\n  shallow networks')),
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      status: 'published',
      type: 'journal',
      doi: tidal.doi,
      arxiv: '2406.01234',
      date: '2025-02',
      venue: 'Journal of Tides',
    });
  });

  it('was not published at the server of its preprint', async () => {
    const [work, ...others] = await papers({
      [worksUrl]: claims({ title: tidal.title, type: 'conference-paper' }),
      [openAlexUrl()]: openAlexPage([
        openAlexWork({
          display_name: tidal.title,
          type: 'preprint',
          primary_location: repository('arXiv (Cornell University)', 'http://arxiv.org/abs/2406.01234'),
        }),
      ]),
    });
    expect(others).toEqual([]);
    expect(work).toMatchObject({ type: 'conference', status: 'published', arxiv: '2406.01234' });
    expect(work).not.toHaveProperty('venue');
  });

  it('stays two where both were published under one title', async () => {
    const found = await papers({
      [worksUrl]: claims(tidal, { ...tidal, doi: '10.5555/other.2', journal: 'Proceedings of Waves' }),
    });
    expect(found).toHaveLength(2);
    expect(new Set(found.map((work) => work.id)).size).toBe(2);
  });

  it('is a preprint where the index knows it as one, whatever it was claimed as', async () => {
    const doi = '10.1101/2024.01.02.573811';
    const found = await papers({
      [worksUrl]: claims({ title: tidal.title, doi, type: 'journal-article' }),
      [openAlexUrl()]: openAlexPage([
        openAlexWork({
          display_name: tidal.title,
          doi: `https://doi.org/${doi}`,
          type: 'preprint',
          primary_location: repository('bioRxiv', 'https://doi.org/x'),
        }),
      ]),
    });
    expect(found).toMatchObject([{ type: 'preprint', status: 'preprint', doi }]);
  });
});

describe('what is not the researcher’s', () => {
  it('is left out of the index’s list, and reported', async () => {
    const reading = await read({
      [openAlexUrl()]: openAlexPage([
        openAlexWork({
          display_name: 'Soil bacteria of the northern plains',
          authorships: [{ raw_author_name: 'J. Brandt' }],
        }),
      ]),
    });
    expect(reading.sections.publications).toEqual([]);
    expect(reading.warnings[0]?.message).toContain('Mira Okonkwo is not among its authors');
  });
});

describe('a service that fails', () => {
  const works = {
    [worksUrl]: claims(tidal),
    [openAlexUrl()]: openAlexPage([
      openAlexWork({ display_name: 'Another paper entirely', primary_location: journal('Waves') }),
    ]),
  };
  const failures: readonly (readonly [string, FakeAnswer, string])[] = [
    [
      'a page in place of data',
      { headers: { 'content-type': 'text/html' }, body: 'Are you human?' },
      'OpenAlex sent a web page in place of data; it may be keeping programs out.',
    ],
    [
      'a page that calls itself data',
      { headers: { 'content-type': 'application/json' }, body: '\n<!DOCTYPE html><html>' },
      'OpenAlex sent a web page in place of data; it may be keeping programs out.',
    ],
    [
      '429 with a time',
      { status: 429, headers: { 'retry-after': '7200' } },
      'OpenAlex asks to be left alone for a while (429, 7200 seconds).',
    ],
    [
      '429 without a time',
      { status: 429 },
      'OpenAlex asks to be left alone for a while (429, without saying how long).',
    ],
    [
      'a wrong key',
      { status: 401, body: '{}' },
      'OpenAlex refused the request (401): the key is missing, wrong or used up.',
    ],
    [
      'a failure of its own',
      { status: 503, headers: { 'content-type': 'text/html' }, body: '<html>' },
      'OpenAlex has a failure of its own (503).',
    ],
    ['half an answer', '{"meta": {"count": 1}, "results": [', 'OpenAlex sent something that is not JSON.'],
    ['another shape', '{"works": []}', 'OpenAlex sent data of a shape that Vita does not know.'],
    ['an empty answer', '', 'OpenAlex sent something that is not JSON.'],
    ['another status', { status: 400, body: '{}' }, 'OpenAlex answered with status 400.'],
  ];
  it.each(failures)(
    'with %s is said as what it is, and the others still give what they have',
    async (_, answer, message) => {
      const reading = await read({ ...works, [openAlexUrl()]: answer });
      expect(reading.warnings.map((warning) => warning.message)).toContain(message);
      expect(reading.sections.publications).toMatchObject([{ title: tidal.title }]);
      expect(reading.incomplete).toContain(message);
    },
  );

  it('is called by its name, not by an endless address, when it is out of reach', async () => {
    expect(await messages({ [worksUrl]: claims(tidal) })).toEqual(['Crossref could not be reached (ENOTFOUND).']);
  });

  it('says that ORCID has no such iD', async () => {
    const missing = { status: 404, body: '{"response-code": 404}' };
    await expect(read({ [personUrl]: missing })).rejects.toThrow(`ORCID does not know the ORCID iD ${id} (404).`);
  });

  it('is never the same as no works: where nothing is known, the reading fails', async () => {
    await expect(read({ [openAlexUrl()]: { status: 500 } })).rejects.toThrow(
      'OpenAlex has a failure of its own (500).',
    );
  });

  it('fails with every reason where both lists do', async () => {
    await expect(read({ [worksUrl]: { status: 503 }, [openAlexUrl()]: { status: 429 } })).rejects.toThrow(
      'ORCID has a failure of its own (503). OpenAlex asks to be left alone for a while (429, without saying how long).',
    );
  });

  it('costs only what it alone knows', async () => {
    const reading = await read({ ...works, [worksUrl]: { status: 503 } });
    expect(reading.sections.publications).toMatchObject([{ title: 'Another paper entirely' }]);
  });
});
