import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const commandLine = readdirSync('src/cli').filter((name) => name.endsWith('.ts'));

rmSync('dist', { recursive: true, force: true });

/** Bundles what `npm start` and the commands run; packages stay outside the bundle. */
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
  logLevel: 'warning',
});

/** Bundles the preview's page; its packages are part of it, as it loads nothing from elsewhere. */
await build({
  entryPoints: { page: 'src/preview/page/main.tsx', styles: 'src/preview/page/page.css' },
  outdir: 'dist/preview',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
});
for (const name of ['index.html', 'icon.svg']) copyFileSync(`src/preview/page/${name}`, `dist/preview/${name}`);
