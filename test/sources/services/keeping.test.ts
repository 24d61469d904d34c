import { describe, expect, it } from 'vitest';
import type { FakeAnswer } from '../../../src/sources/http.ts';
import { toImported, type Imported } from '../../../src/sources/imported.ts';
import { readScholar } from '../../../src/sources/services/gather.ts';
import {
  claims,
  id,
  journal,
  openAlexPage,
  openAlexUrl,
  openAlexWork,
  repository,
  services,
  worksUrl,
} from './answers.ts';

const title = 'Tidal memory in shallow networks';
const doi = 'https://doi.org/10.5555/tidal.1';
const published = openAlexWork({
  display_name: title,
  doi,
  primary_location: journal('Waves'),
  publication_date: '2024-05-17',
});
const preprint = openAlexWork({
  display_name: title,
  type: 'preprint',
  primary_location: repository('bioRxiv', 'https://biorxiv.org/1'),
});
const claimed = claims({ title, type: 'preprint', date: ['2024'] }, { title: 'Only claimed here', journal: 'Waves' });

const look = async (answers: Readonly<Record<string, FakeAnswer>>, before?: Imported) =>
  toImported(await readScholar(id, { http: services(answers) }), before);

describe('a day on which a service is out of order', () => {
  it('takes nothing away from what was known', async () => {
    const before = await look({ [worksUrl]: claimed, [openAlexUrl()]: openAlexPage([published]) });
    expect(before.sections.publications).toHaveLength(2);
    for (const broken of [worksUrl, openAlexUrl()]) {
      const answers = { [worksUrl]: claimed, [openAlexUrl()]: openAlexPage([published]), [broken]: { status: 503 } };
      expect(await look(answers, before)).toEqual(before);
    }
  });

  it('still brings what is new, and a preprint’s publication', async () => {
    const before = await look({ [openAlexUrl()]: openAlexPage([preprint]) });
    const news = openAlexWork({ display_name: 'A second paper about waves', primary_location: journal('Waves') });
    const after = await look({ [worksUrl]: { status: 503 }, [openAlexUrl()]: openAlexPage([published, news]) }, before);
    expect(after.sections.publications).toMatchObject([
      { title: 'A second paper about waves' },
      { id: before.sections.publications[0]?.['id'], status: 'published', venue: 'Waves', date: '2024-05-17' },
    ]);
  });

  it('leaves the next good day to take away what is gone', async () => {
    const before = await look({ [worksUrl]: claimed, [openAlexUrl()]: openAlexPage([published]) });
    expect((await look({ [openAlexUrl()]: openAlexPage([published]) }, before)).sections.publications).toHaveLength(1);
  });
});
