import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import { silentLog } from '../../src/log.ts';
import { loadProfile } from '../../src/profile/load.ts';
import { type FakeAnswer, fakeHttp } from '../../src/sources/http.ts';
import { readSource } from '../../src/sources/read-source.ts';
import { reportSources, type SourceReport } from '../../src/sources/report.ts';
import { keepInStep, lookAtSources, type SyncParts } from '../../src/sources/sync.ts';
import { openState } from '../../src/state/state.ts';
import { claims, id, person, personUrl, worksUrl } from './services/answers.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A clock that sleeping moves on at once. */
function fastClock(): Clock & { advance(milliseconds: number): void } {
  let now = Date.parse('2026-01-05T08:00:00Z');
  return {
    now: () => new Date(now),
    sleep(milliseconds) {
      now += milliseconds;
      return Promise.resolve();
    },
    advance: (milliseconds) => void (now += milliseconds),
  };
}

type Answers = Record<string, FakeAnswer | ((headers: Readonly<Record<string, string>>) => FakeAnswer)>;

/** A profile's folder of Ada Lovelace with this list of sources, and a web of these answers. */
async function scene(list: string, answers: Answers = {}, more: Partial<SyncParts> = {}) {
  const profileDir = mkdtempSync(path.join(tmpdir(), 'vita-sync-'));
  onTestFinished(() => rmSync(profileDir, { recursive: true, force: true }));
  writeFileSync(path.join(profileDir, 'about.yaml'), 'name: Ada Lovelace\n');
  writeFileSync(path.join(profileDir, 'sources.yaml'), list);
  const clock = fastClock();
  const state = await openState(':memory:', clock);
  const { db } = state;
  onTestFinished(() => state.close());
  const http = fakeHttp(answers);
  const stopping = new AbortController();
  const parts: SyncParts = {
    profileDir,
    syncMinutes: 60,
    db,
    read: (where, options) => readSource(where, { ...options, http }),
    self: () => ({ name: 'Ada Lovelace' }),
    clock,
    random: () => 0.5,
    log: silentLog,
    signal: stopping.signal,
    ...more,
  };
  const imported = (name: string) => {
    const file = path.join(profileDir, 'imported', `${name}.yaml`);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const report = async (name: string): Promise<SourceReport> => {
    const found = (await reportSources(profileDir, db)).sources.find((source) => source.name === name);
    if (!found) throw new Error(`no source is called ${name}`);
    return found;
  };
  return { parts, clock, http, answers, imported, report, profileDir, stop: () => stopping.abort() };
}

/** A bibliography of `count` papers by one author. */
function papers(count: number, author = 'Lovelace, Ada'): string {
  return Array.from(
    { length: count },
    (_, at) =>
      `@article{key${at}, title={A study of engine number ${at} and its weaving}, author={${author} and Babbage, Charles}, journal={Notes}, year={${1990 + at}}}`,
  ).join('\n');
}

const bib = 'https://ada.example/papers.bib';
const listed = `- from: ${bib}\n  name: papers\n`;

describe('staying in step', () => {
  it('takes over what a source gives, and the profile follows', async () => {
    const { parts, answers, clock, profileDir, report } = await scene(listed, { [bib]: papers(2) });
    await lookAtSources(parts);
    expect(loadProfile(profileDir).profile?.publications).toHaveLength(2);
    answers[bib] = papers(3);
    clock.advance(hour);
    await lookAtSources(parts);
    expect(loadProfile(profileDir).profile?.publications).toHaveLength(3);
    expect(await report('papers')).toMatchObject({ gave: { publications: 3 }, succeeded: clock.now() });
  });

  it('says which part of a source could not be had, and takes over the rest', async () => {
    const self = () => ({ name: 'Mira Okonkwo' });
    const answers = { [personUrl]: person, [worksUrl]: claims({ title: 'Tides at rest', journal: 'Waves' }) };
    const { parts, report } = await scene(`- from: ${id}\n  name: orcid\n`, answers, { self });
    await lookAtSources(parts);
    expect(await report('orcid')).toMatchObject({
      gave: { publications: 1 },
      succeeded: parts.clock.now(),
      problem: 'OpenAlex could not be reached (ENOTFOUND).',
    });
  });

  it('looks at each source once an interval, give or take a tenth', async () => {
    for (const [random, looks] of [
      [0, 27],
      [0.5, 24],
      [0.999, 22],
    ] as const) {
      const { parts, http, clock, stop } = await scene(listed, { [bib]: papers(2) }, { random: () => random });
      const end = clock.now().getTime() + 24 * hour - 1;
      const until: Clock = {
        now: () => clock.now(),
        sleep: async (milliseconds) => {
          await clock.sleep(milliseconds);
          if (clock.now().getTime() > end) stop();
        },
      };
      await keepInStep({ ...parts, clock: until });
      expect(http.asked).toHaveLength(looks);
    }
  });
});
