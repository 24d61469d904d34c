import { textsFor } from '../text/index.ts';
import { addressesOf, textOf, textsOf } from './fields.ts';
import { canonicalAddress } from './identity.ts';
import type { LoadedRecord, Problem } from './load.ts';
import { publicationStatuses } from './schema.ts';
import type { ListSection } from './schema.ts';

const words = textsFor('en').profile;

/** Reports news that refers to no record or to the wrong one, and publications whose status the news contradicts. */
export function checkNews(records: readonly LoadedRecord[]): Problem[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const owners = ownersOf(records);
  return records
    .filter(({ section }) => section === 'news')
    .flatMap((news) => [...reference(news, byId, owners), ...contradictedStatus(news, byId)]);
}

type Owners = ReadonlyMap<string, readonly string[]>;

/** The records that an address belongs to. */
function ownersOf(records: readonly LoadedRecord[]): Owners {
  const owners = new Map<string, string[]>();
  for (const { id, section, fields } of records) {
    if (section !== 'publications' && section !== 'patents' && section !== 'projects') continue;
    const own = [textOf(fields['doi']), fields['arxiv'] === undefined ? '' : `arxiv:${textOf(fields['arxiv'])}`];
    for (const address of [...own, ...addressesOf(fields['links'])].filter(Boolean).map(canonicalAddress)) {
      owners.set(address, [...(owners.get(address) ?? []), id]);
    }
  }
  return owners;
}

/** What news of a kind is about. */
const subjects: Partial<Record<string, ListSection>> = {
  paper: 'publications',
  patent: 'patents',
  project: 'projects',
};

function reference(news: LoadedRecord, byId: ReadonlyMap<string, LoadedRecord>, owners: Owners): Problem[] {
  const { fields, place } = news;
  const about = textsOf(fields['about']);
  const warning = (field: string, message: string, fix: string): Problem[] => [
    { severity: 'warning', ...place([field]), message, fix },
  ];
  const linked = addressesOf(fields['links']).flatMap((url) => owners.get(canonicalAddress(url)) ?? []);
  const [other] = linked;
  if (other !== undefined && !linked.some((id) => about.includes(id))) {
    return about.length > 0
      ? [
          {
            severity: 'error',
            ...place(['about']),
            message: words.otherRecord(other),
            fix: words.otherRecordFix(other),
          },
        ]
      : warning('links', words.otherRecord(other), words.noReferenceFix(other));
  }
  if (fields['event'] !== undefined && about.length === 0) {
    return warning('event', words.eventOfNothing(textOf(fields['event'])), words.noReferenceFix());
  }
  const subject = subjects[textOf(fields['kind'])];
  const isRight = !subject || about.some((id) => byId.get(id)?.section === subject);
  return isRight ? [] : warning('kind', words.noReference(textOf(fields['kind'])), words.noReferenceFix());
}

/** The status that a publication has at least, once the news tells of an event. */
const statusAfter: Partial<Record<string, (typeof publicationStatuses)[number]>> = {
  preprint: 'preprint',
  submitted: 'submitted',
  accepted: 'accepted',
  presented: 'accepted',
  published: 'published',
};

function contradictedStatus({ fields: news }: LoadedRecord, byId: ReadonlyMap<string, LoadedRecord>): Problem[] {
  const least = statusAfter[textOf(news['event'])];
  if (!least) return [];
  return textsOf(news['about']).flatMap((id): Problem[] => {
    const work = byId.get(id);
    const status = publicationStatuses.findIndex((name) => name === work?.fields['status']);
    if (work?.section !== 'publications' || status < 0 || status >= publicationStatuses.indexOf(least)) return [];
    const message = words.contradictedStatus(textOf(work.fields['status']), textOf(news['id']), least);
    return [{ severity: 'error', ...work.place(['status']), message, fix: words.contradictedStatusFix(least) }];
  });
}
