import { readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const commandLine = readdirSync('src/cli').filter((name) => name.endsWith('.ts'));

/** Bundles what `npm start` and the commands run into `dist/`; packages stay outside the bundle. */
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/main.ts', ...commandLine.map((name) => `src/cli/${name}`)],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  sourcemap: true,
});
