import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Origin } from '../../commands/command.ts';
import type { Clock } from '../../src/clock.ts';
import type { Invocation } from '../../src/reply/reply.ts';
import { silentLog } from '../../src/log.ts';
import { loadProfile } from '../../src/profile/load.ts';
import { type FakeAnswer, fakeHttp } from '../../src/sources/http.ts';
import { readSource } from '../../src/sources/read-source.ts';
import { reportSources, type SourceReport } from '../../src/sources/report.ts';
import { addSource, readSourceList } from '../../src/sources/sources-file.ts';
import { keepInStep, lookAtSources, type SyncParts } from '../../src/sources/sync.ts';
import { toText } from '../../src/reply/terminal.ts';
import { servicesOver } from '../../src/services.ts';
import { openState } from '../../src/state/state.ts';
import { openVita } from '../../src/vita.ts';
import { asReply } from '../support/vita.ts';
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

/** The clock, with a stop after so many milliseconds. */
function stoppedAfter(milliseconds: number, clock: Clock, stop: () => void): Clock {
  const end = clock.now().getTime() + milliseconds;
  return {
    now: () => clock.now(),
    async sleep(time) {
      await clock.sleep(time);
      if (clock.now().getTime() > end) stop();
    },
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
  const look = async () => lookAtSources((await readSourceList(profileDir)).sources, parts);
  return { parts, look, clock, http, answers, imported, report, profileDir, stop: () => stopping.abort() };
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

/** A homepage's source: who it is about, its news and its papers. */
function page(name: string, works: number): string {
  const entries = Array.from(
    { length: works },
    (_, at) =>
      `- **A study of engine number ${at} and its weaving**, ${name}, Charles Babbage, *Journal of Notes*, ${1990 + at}`,
  );
  return `---\npermalink: /\ntitle: "${name}"\n---\n\n# ${name}\n\nI am ${name}.\n\n## Publications\n\n${entries.join('\n')}\n`;
}

describe('staying in step', () => {
  it('takes over what a source gives, and the profile follows', async () => {
    const { look, answers, clock, profileDir, report } = await scene(listed, { [bib]: papers(2) });
    await look();
    expect(loadProfile(profileDir).profile?.publications).toHaveLength(2);
    answers[bib] = papers(3);
    clock.advance(hour);
    await look();
    expect(loadProfile(profileDir).profile?.publications).toHaveLength(3);
    expect(await report('papers')).toMatchObject({ gave: { publications: 3 }, succeeded: clock.now() });
  });

  it('says which part of a source could not be had, and takes over the rest', async () => {
    const self = () => ({ name: 'Mira Okonkwo' });
    const answers = { [personUrl]: person, [worksUrl]: claims({ title: 'Tides at rest', journal: 'Waves' }) };
    const { look, clock, report } = await scene(`- from: ${id}\n  name: orcid\n`, answers, { self });
    await look();
    expect(await report('orcid')).toMatchObject({
      gave: { publications: 1 },
      succeeded: clock.now(),
      problem: 'OpenAlex could not be reached (ENOTFOUND).',
    });
  });

  it.each([
    { chance: 0, looks: 27 },
    { chance: 0.5, looks: 24 },
    { chance: 0.999, looks: 22 },
  ])(
    'looks once an hour, give or take a tenth: $looks times a day with chance at $chance',
    async ({ chance, looks }) => {
      const { parts, http, clock, stop } = await scene(listed, { [bib]: papers(2) }, { random: () => chance });
      await keepInStep({ ...parts, clock: stoppedAfter(24 * hour - 1, clock, stop) });
      expect(http.asked).toHaveLength(looks);
    },
  );

  it('asks scholarly services once a day, however often it looks at the rest', async () => {
    const asked: string[] = [];
    const read: SyncParts['read'] = (where) => {
      asked.push(where);
      return readSource(where, { http: fakeHttp({ [bib]: papers(2) }) });
    };
    const { parts, clock, stop } = await scene(`${listed}- from: 0000-0002-1825-0097\n`, {}, { read });
    await keepInStep({ ...parts, clock: stoppedAfter(48 * hour - 1, clock, stop) });
    expect(asked.filter((where) => where === bib)).toHaveLength(48);
    expect(asked.filter((where) => where !== bib)).toHaveLength(2);
  });

  it('waits for its time across a restart, but not for a time that another setting or a wrong clock has left', async () => {
    const { parts, look, clock, http } = await scene(listed, { [bib]: papers(2) }, { syncMinutes: 10_080 });
    await look();
    const { sources } = await readSourceList(parts.profileDir);
    clock.advance(2 * hour);
    await look();
    expect(http.asked).toHaveLength(1);
    await lookAtSources(sources, { ...parts, syncMinutes: 60 });
    expect(http.asked).toHaveLength(2);
  });

  it('sees within a minute that the list has changed', async () => {
    const { parts, http, clock, stop, profileDir } = await scene('[]\n', { [bib]: papers(2) });
    let edited = false;
    const clockWithEdit: Clock = {
      now: () => clock.now(),
      sleep: (milliseconds) => {
        if (http.asked.length > 0) stop();
        else if (edited) throw new Error('the edit was not seen');
        writeFileSync(path.join(profileDir, 'sources.yaml'), listed);
        edited = true;
        expect(milliseconds).toBeLessThanOrEqual(minute);
        return clock.sleep(milliseconds);
      },
    };
    await keepInStep({ ...parts, clock: clockWithEdit });
    expect(http.asked).toHaveLength(1);
  });

  it('stops when told to, and writes nothing of what was under way', async () => {
    const { parts, look, imported, report, clock, stop, profileDir } = await scene(listed, { [bib]: papers(2) });
    await look();
    const [file, before] = [imported('papers'), await report('papers')];
    const read: SyncParts['read'] = (where) => {
      stop();
      return readSource(where, { http: fakeHttp({ [bib]: papers(3) }) });
    };
    clock.advance(hour);
    await lookAtSources((await readSourceList(profileDir)).sources, { ...parts, read });
    await keepInStep(parts);
    expect(imported('papers')).toBe(file);
    expect(await report('papers')).toEqual(before);
  });
});

describe('a source that fails', () => {
  const broken = 'https://ada.example/gone.bib';

  it('stops no other, keeps its last good result, and tells why', async () => {
    const list = `- from: ${broken}\n  name: gone\n${listed}`;
    const { look, answers, clock, imported, report } = await scene(list, { [broken]: papers(2), [bib]: papers(2) });
    await look();
    const before = imported('gone');
    const good = clock.now();
    answers[broken] = { status: 404 };
    answers[bib] = papers(3);
    clock.advance(hour);
    await look();
    expect(imported('gone')).toBe(before);
    expect(await report('gone')).toMatchObject({
      problem: `There is nothing at ${broken} (404).`,
      succeeded: good,
      tried: clock.now(),
      gave: { publications: 2 },
    });
    expect((await report('papers')).gave?.publications).toBe(3);
  });

  it('is asked less and less often, up to once a day, and as ever once it answers', async () => {
    const { look, answers, clock, report } = await scene(listed, {});
    const waits: number[] = [];
    for (let failures = 0; failures < 7; failures += 1) {
      await look();
      const { next } = await report('papers');
      waits.push(((next?.getTime() ?? 0) - clock.now().getTime()) / hour);
      clock.advance(24 * hour);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
    answers[bib] = papers(2);
    await look();
    const { next, problem } = await report('papers');
    expect(problem).toBeUndefined();
    expect(next?.getTime()).toBe(clock.now().getTime() + hour);
  });

  it('unexpectedly is logged, and told in plain words', async () => {
    const logged: unknown[] = [];
    const log = { ...silentLog, error: (facts: unknown) => void logged.push(facts) };
    const read = () => Promise.reject(new TypeError('x is not a function'));
    const { look, report } = await scene(listed, {}, { log, read });
    await look();
    expect(logged).toHaveLength(1);
    expect((await report('papers')).problem).toMatch(/^It could not be read/);
  });

  it('by giving what the profile cannot hold changes nothing', async () => {
    const { parts, look, clock, report, imported, profileDir } = await scene(listed, { [bib]: papers(2) });
    await look();
    const before = imported('papers');
    const read: SyncParts['read'] = async (where) => {
      const answer = await readSource(where, { http: fakeHttp({ [bib]: papers(3) }) });
      if (answer.kind === 'read') for (const work of answer.reading.sections.publications) work.doi = 'not a DOI';
      return answer;
    };
    clock.advance(hour);
    await lookAtSources((await readSourceList(profileDir)).sources, { ...parts, read });
    expect((await report('papers')).problem).toMatch(/^What it gave can’t be used: "doi" is "not a DOI"/);
    expect(imported('papers')).toBe(before);
    expect(loadProfile(profileDir).profile).toBeDefined();
  });

  it('while writing leaves the last good file, and the next look mends it', async () => {
    const { look, answers, clock, imported, profileDir } = await scene(listed, { [bib]: papers(2) });
    await look();
    // What a process leaves that was killed between writing and renaming.
    writeFileSync(path.join(profileDir, 'imported', 'papers.yaml.unfinished'), 'source: pa');
    expect(loadProfile(profileDir)).toMatchObject({ profile: { publications: { length: 2 } }, problems: [] });
    answers[bib] = papers(3);
    clock.advance(hour);
    await look();
    expect(loadProfile(profileDir).profile?.publications).toHaveLength(3);
    expect(imported('papers.yaml.unfinished')).toBeUndefined();
  });
});

describe('a conditional request', () => {
  const lastModified = 'Mon, 05 Jan 2026 08:00:00 GMT';
  const server = (headers: Readonly<Record<string, string>>): FakeAnswer =>
    headers['if-none-match'] === '"1"' || headers['if-modified-since'] === lastModified
      ? { status: 304 }
      : { headers: { etag: '"1"', 'last-modified': lastModified }, body: papers(2) };

  it('is made where the server gave a validator, and an unchanged answer is a success', async () => {
    const { look, http, clock, report } = await scene(listed, { [bib]: server });
    await look();
    clock.advance(hour);
    await look();
    expect(http.asked.map(({ headers }) => headers)).toEqual([
      {},
      { 'if-none-match': '"1"', 'if-modified-since': lastModified },
    ]);
    expect(await report('papers')).toMatchObject({ succeeded: clock.now(), gave: { publications: 2 } });
  });

  it('is not made once a day, nor when the last result is gone', async () => {
    const { look, http, clock, profileDir, imported } = await scene(listed, { [bib]: server });
    await look();
    clock.advance(24 * hour);
    await look();
    rmSync(path.join(profileDir, 'imported'), { recursive: true });
    clock.advance(hour);
    await look();
    expect(http.asked.map(({ headers }) => headers)).toEqual([{}, {}, {}]);
    expect(imported('papers')).toBeDefined();
  });
});

describe('what looks wrong is held and reported instead of applied', () => {
  it.each([
    { before: 9, after: 6, held: false },
    { before: 9, after: 5, held: true },
    { before: 9, after: 12, held: false },
  ])('a source that goes from $before records to $after: $held', async ({ before, after, held }) => {
    const { look, answers, clock, report, imported } = await scene(listed, { [bib]: papers(before) });
    await look();
    const good = imported('papers');
    answers[bib] = papers(after);
    clock.advance(hour);
    await look();
    expect((await report('papers')).hold).toEqual(held ? { kind: 'shrunk', before, after } : undefined);
    expect(imported('papers') === good).toBe(held);
  });

  it('a bibliography in which the researcher is no author any more, until a person imports it', async () => {
    const { look, answers, clock, report, imported } = await scene(listed, { [bib]: papers(3) });
    await look();
    const good = imported('papers');
    answers[bib] = papers(3, 'Turing, Alan');
    clock.advance(hour);
    await look();
    expect((await report('papers')).hold).toMatchObject({ kind: 'stranger' });
    expect(imported('papers')).toBe(good);
    answers[bib] = papers(4);
    clock.advance(hour);
    await look();
    expect(await report('papers')).not.toHaveProperty('hold');
  });

  it('a homepage that has become, or is from the beginning, another person’s', async () => {
    const home = 'https://ada.example/index.md';
    const { look, answers, clock, report, imported } = await scene(`- from: ${home}\n  name: home\n`, {
      [home]: page('Ada Lovelace', 4),
    });
    await look();
    const good = imported('home');
    expect(good).toContain('Ada Lovelace');
    answers[home] = page('Alan Turing', 4);
    clock.advance(hour);
    await look();
    expect((await report('home')).hold).toEqual({ kind: 'stranger', name: 'Alan Turing' });
    expect(imported('home')).toBe(good);

    const fresh = await scene(`- from: ${home}\n  name: home\n`, { [home]: page('Alan Turing', 4) });
    await fresh.look();
    expect((await fresh.report('home')).hold).toEqual({ kind: 'stranger', name: 'Alan Turing' });
    expect(fresh.imported('home')).toBeUndefined();
  });
});

describe('/vita sources', () => {
  const owner = { manager: true, owner: true, locale: 'en' } as const;

  async function asked(
    { parts }: { parts: SyncParts },
    origin: Origin = owner,
    options: Invocation['options'] = {},
  ): Promise<string> {
    const { profileDir, clock, db } = parts;
    const state = { db, file: ':memory:', close: () => Promise.resolve() };
    const services = servicesOver(() => Promise.resolve(state), profileDir);
    const { responder } = openVita({ profileDir }, { log: silentLog, clock, watch: false, services });
    return toText(asReply(await responder.respond({ command: 'vita', subcommand: 'sources', options }, origin)), {
      colour: false,
    });
  }

  it('says plainly that no sources are listed, or that one was not looked at', async () => {
    expect(await asked(await scene('# nothing yet\n'))).toContain('No sources are listed');
    expect(await asked(await scene(listed))).toContain('Not looked at yet');
  });

  it('shows each source: when it last succeeded, what it gave, what failed and why, what is held', async () => {
    const gone = 'https://ada.example/gone.bib';
    const here = await scene(`${listed}- from: ${gone}\n  name: gone\n`, { [bib]: papers(6), [gone]: { status: 404 } });
    await here.look();
    here.answers[bib] = papers(1);
    here.clock.advance(hour);
    await here.look();
    expect(await asked(here)).toMatchInlineSnapshot(`
      "Sources

      papers · https://ada.example/papers.bib
        Last succeeded: 2026-01-05 08:00 UTC · 6 papers
        Held: 6 records have become 1. What it gave last stays. If this is right: npm run import -- https://ada.example/papers.bib · Next try: 2026-01-05 10:00 UTC

      gone · https://ada.example/gone.bib
        Has not succeeded yet
        Failed: There is nothing at https://ada.example/gone.bib (404). · Next try: 2026-01-05 11:00 UTC"
    `);
  });

  it('tells a part that failed from a whole that did', async () => {
    const answers = { [personUrl]: person, [worksUrl]: claims({ title: 'Tides at rest', journal: 'Waves' }) };
    const self = () => ({ name: 'Mira Okonkwo' });
    const here = await scene(`- from: ${id}\n  name: orcid\n`, answers, { self });
    await here.look();
    expect(await asked(here)).toContain('Failed in part: OpenAlex could not be reached (ENOTFOUND). The rest');
  });

  it('is for managers and the owner; a manager is not told where on the owner’s machine a source is', async () => {
    const here = await scene('- from: secret/papers.bib\n  name: papers\n- form: slip\n');
    await here.look();
    const text = await asked(here, { ...owner, owner: false });
    expect(text).toContain('papers');
    expect(text).toContain('2 faults in the list');
    expect(text).not.toContain('secret');
    expect(await asked(here)).toContain('secret/papers.bib');
    expect(await asked(here, { ...owner, manager: false, owner: false })).toContain('Only those who may manage');
  });

  it('shows where each field of a record comes from, and which is a guess', async () => {
    const found = await scene('- from: about.md\n  name: home\n');
    mkdirSync(path.join(found.profileDir, 'imported'));
    const record =
      'publications:\n- {id: engines, title: A study of engines, authors: [Ada Lovelace], type: other, status: published, guessed: [type]}\n';
    writeFileSync(path.join(found.profileDir, 'imported', 'home.yaml'), record);
    writeFileSync(path.join(found.profileDir, 'publications.yaml'), '- {id: engines, venue: Notes}\n');
    const text = await asked(found, owner, { record: 'engines' });
    expect(text).toContain('title: A study of engines\n  imported/home.yaml');
    expect(text).toContain('type: other\n  imported/home.yaml · a guess of the import');
    expect(text).toContain('venue: Notes\n  publications.yaml');
    expect(await asked(found, owner, { record: 'xyzzy' })).toContain('Nothing in the profile matches');
    expect(await asked(found)).toContain('home');
    expect(await asked(found)).not.toContain('Not looked at yet');
  });
});

describe('sources.yaml', () => {
  it('names every fault with its place, and follows the other sources', async () => {
    const list = `${listed}- from: ftp://old.example/a.bib\n- form: slip\n- from: other.bib\n  name: papers\n- from: ${bib}\n  name: twice\n- from: ok.bib\n`;
    const { profileDir } = await scene(list);
    const { sources, problems } = await readSourceList(profileDir);
    expect(sources).toEqual([
      { name: 'papers', from: bib, where: bib },
      { name: 'ok', from: 'ok.bib', where: path.join(profileDir, 'ok.bib') },
    ]);
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toMatchInlineSnapshot(`
      [
        "3 ftp://old.example/a.bib is not an http(s) address.",
        "4 "from" is missing.",
        "4 There is no field "form".",
        "5 Another source is already called "papers".",
        "7 https://ada.example/papers.bib is already listed.",
      ]
    `);
  });

  it('gets what is imported by hand put behind what it says, once', async () => {
    const { profileDir } = await scene('# mine\n[]\n');
    expect(await addSource(profileDir, bib)).toBe(true);
    expect(await addSource(profileDir, path.join(profileDir, 'papers.bib'))).toBe(true);
    expect(await addSource(profileDir, bib)).toBe(false);
    expect(readFileSync(path.join(profileDir, 'sources.yaml'), 'utf8')).toMatch(/^# mine\n\n- from: https/);
    const { sources, problems } = await readSourceList(profileDir);
    expect(problems).toEqual([]);
    expect(sources.map(({ name }) => name)).toEqual(['ada-example-papers', 'papers']);
  });

  it('stays as it is when nothing can be put behind it', async () => {
    for (const list of [`[{ from: ${bib} }]\n`, 'from: [\n', 'from: a.bib\n']) {
      const { profileDir } = await scene(list);
      expect(await addSource(profileDir, 'https://ada.example/feed.xml')).toBe(false);
      expect(readFileSync(path.join(profileDir, 'sources.yaml'), 'utf8')).toBe(list);
    }
  });
});
