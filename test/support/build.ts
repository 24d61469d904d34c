import { execFileSync } from 'node:child_process';

/** Builds `dist` once before the tests, so that those which start a process run the code as it is now. */
export default function build(): void {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
}
