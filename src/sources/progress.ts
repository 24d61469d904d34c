import { SingleBar } from 'cli-progress';

/** Says how far a long work is. */
export interface Progress {
  /** `total` where it is known. */
  step(label: string, done: number, total?: number): void;
  done(): void;
}

/** Says nothing; keeps what it was told, for tests. */
export const silentProgress = {
  step: () => undefined,
  done: () => undefined,
} satisfies Progress;

/** A bar in a terminal; a line a step anywhere else; nothing when `quiet`. */
export function createProgress(stream: NodeJS.WriteStream, quiet: boolean): Progress {
  if (quiet) return silentProgress;
  if (!stream.isTTY) {
    return {
      step: (label, done, total) =>
        void stream.write(total === undefined ? `${label}\n` : `${label} ${done}/${total}\n`),
      done: () => undefined,
    };
  }
  const bar = new SingleBar({
    format: '{label} {bar} {value}/{total}',
    stream,
    clearOnComplete: true,
    hideCursor: true,
    fps: 10,
  });
  let running = false;
  return {
    step(label, done, total = 1) {
      if (!running) bar.start(total, done, { label });
      running = true;
      bar.setTotal(total);
      bar.update(done, { label });
    },
    done() {
      if (running) bar.stop();
      running = false;
    },
  };
}
