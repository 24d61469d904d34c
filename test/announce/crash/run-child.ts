import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import type { Paper, News } from '../scene.ts';
import type { Pace } from './fast-clock.ts';

export interface Order {
  readonly url: string;
  readonly token: string;
  readonly file: string;
  readonly pace: Pace;
  readonly papers: readonly Paper[];
  readonly news: readonly News[];
  readonly killAt: number;
}

/** How a child ended: at the step that it names, by the parent's hand, or it had nothing more to do. */
export type End = { readonly at: string } | 'idle';

const program = 'dist/test/announcer.cjs';

/** Runs announcers one after the other, each in a process of its own; the next one gets ready meanwhile. */
export class Children {
  #next: ChildProcessWithoutNullStreams | undefined;

  static async prepare(): Promise<Children> {
    await build({
      entryPoints: ['test/announce/crash/child.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      // One file starts in half the time; libsql brings a binary, and the others are options that discord.js can do without.
      external: ['libsql', 'zlib-sync', 'bufferutil', 'utf-8-validate'],
      logLevel: 'error',
    });
    return new Children();
  }

  /** Runs one child until it has killed itself, or is idle, or for `killAfter` real milliseconds; then it is killed in any case. */
  async run(order: Order, killAfter?: number): Promise<End> {
    const child = this.#next ?? startChild();
    this.#next = startChild();
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const end = await new Promise<End>((resolve, reject) => {
      const timer = setTimeout(() => {
        if (killAfter === undefined) reject(new Error('the child had not come to rest after three minutes'));
        else resolve({ at: 'any moment' });
      }, killAfter ?? 180_000);
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line === 'idle') resolve('idle');
        else if (line.startsWith('killed ')) resolve({ at: line.slice('killed '.length) });
      });
      child.stderr.on('data', (data: Buffer) => reject(new Error(data.toString())));
      child.once('close', (code) => {
        clearTimeout(timer);
        reject(new Error(`the child ended with ${code ?? 'a signal'} before it should`));
      });
      child.stdin.write(`${JSON.stringify(order)}\n`);
    }).finally(() => child.kill('SIGKILL'));
    await exited;
    return end;
  }

  stop(): void {
    this.#next?.kill('SIGKILL');
  }
}

function startChild(): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program], { env: { PATH: process.env.PATH } });
}
