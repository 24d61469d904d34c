import { type ChildProcess, fork, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { generatedProfile } from './generated-profile.ts';
import type { Table } from './table.ts';

const WARM_UP = 300;
const SEQUENTIAL = 2_000;
const OUTSTANDING = 64;
const LOAD_MS = 5_000;
const ROUNDS = 3;

interface Figures {
  readonly start: number;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly cpu: number;
  readonly memory: number;
}

/** A bot to measure: the file to run, its environment, and what it is asked. */
interface Subject {
  readonly name: string;
  readonly file: string;
  readonly environment: Record<string, string>;
  readonly query: string;
}

/**
 * `/papers` on the local Discord, beside a bare discord.js bot that replies a constant: the bots take turns, so that a busy
 * moment of the machine meets them all; each figure is the median of the rounds.
 */
export async function bench(): Promise<readonly Table[]> {
  const large = await generatedProfile(10_000);
  const subjects: Subject[] = [
    { name: 'bare discord.js bot', file: 'bench/build/bare-bot.js', environment: {}, query: 'rwkv' },
    { name: 'Vita', file: 'dist/main.js', environment: vitaEnvironment('data'), query: 'rwkv' },
    {
      name: 'Vita, 10,000 papers',
      file: 'dist/main.js',
      environment: vitaEnvironment(large.folder),
      query: large.query,
    },
  ];
  const rounds: Figures[][] = subjects.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, subject] of subjects.entries()) rounds[index]?.push(await measure(subject));
  }
  const medians = rounds.map(median);
  const bare = medians[0];
  const row = (name: string, figures: Figures) => [
    name,
    figures.p50,
    figures.p99,
    figures.perSecond,
    figures.cpu,
    figures.memory,
    figures.start,
  ];
  return [
    {
      title: `/papers over the local Discord (median of ${ROUNDS} rounds; ${SEQUENTIAL} one after another, then ${OUTSTANDING} outstanding for ${LOAD_MS / 1_000} s)`,
      columns: ['', 'p50 ms', 'p99 ms', 'answers/s', 'CPU ms/answer', 'memory MiB', 'start ms'],
      rows: [
        ...subjects.flatMap(({ name }, index) => (medians[index] ? [row(name, medians[index])] : [])),
        ...subjects.slice(1).flatMap(({ name }, index) => {
          const own = medians[index + 1];
          return own && bare ? [row(`${name} / bare`, ratio(own, bare))] : [];
        }),
      ],
    },
  ];
}

const vitaEnvironment = (profile: string) => ({
  DISCORD_TOKEN: 'bench',
  PROFILE_DIR: profile,
  STATE_FILE: 'bench/bench.db',
  LOG_LEVEL: 'error',
});

async function measure({ file, environment, query }: Subject): Promise<Figures> {
  const discord = fork('bench/build/discord-process.js', { stdio: 'inherit' });
  try {
    const { url } = await message(discord, z.object({ url: z.string() }));
    const connected = message(discord, z.object({ connected: z.number() }));
    const started = performance.now();
    const bot = spawn(process.execPath, [file], {
      stdio: 'inherit',
      env: { ...environment, PATH: process.env.PATH, DISCORD_API_URL: url },
    });
    try {
      await connected;
      const start = performance.now() - started;
      const order = async <T>(what: object, shape: z.ZodType<T>) => {
        const answer = message(discord, shape);
        discord.send(what);
        return answer;
      };
      const times = z.object({ p50: z.number(), p99: z.number() });
      await order({ kind: 'sequential', query, count: WARM_UP }, times);
      const { p50, p99 } = await order({ kind: 'sequential', query, count: SEQUENTIAL }, times);
      const before = await cpuOf(bot);
      const { perSecond } = await order(
        { kind: 'together', query, outstanding: OUTSTANDING, milliseconds: LOAD_MS },
        z.object({ perSecond: z.number() }),
      );
      const cpu = ((await cpuOf(bot)) - before) / (perSecond * (LOAD_MS / 1_000));
      return { start, p50, p99, perSecond, cpu, memory: await memoryOf(bot) };
    } finally {
      await ended(bot);
    }
  } finally {
    await ended(discord);
  }
}

function message<T>(child: ChildProcess, shape: z.ZodType<T>): Promise<T> {
  return new Promise((resolve) => {
    const listener = (received: unknown) => {
      const parsed = shape.safeParse(received);
      if (!parsed.success) return;
      child.off('message', listener);
      resolve(parsed.data);
    };
    child.on('message', listener);
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

/** Milliseconds of processor time so far (proc(5): utime and stime, in hundredths of a second). */
async function cpuOf(child: ChildProcess): Promise<number> {
  const stat = await readFile(`/proc/${child.pid ?? 0}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory in MiB (proc(5): VmRSS). */
async function memoryOf(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid ?? 0}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024;
}

function median(all: readonly Figures[]): Figures {
  const of = (key: keyof Figures) =>
    all.map((each) => each[key]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
  return {
    start: of('start'),
    p50: of('p50'),
    p99: of('p99'),
    perSecond: of('perSecond'),
    cpu: of('cpu'),
    memory: of('memory'),
  };
}

function ratio(own: Figures, bare: Figures): Figures {
  return {
    start: own.start / bare.start,
    p50: own.p50 / bare.p50,
    p99: own.p99 / bare.p99,
    perSecond: own.perSecond / bare.perSecond,
    cpu: own.cpu / bare.cpu,
    memory: own.memory / bare.memory,
  };
}
