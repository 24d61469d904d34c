import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const commandLine = readdirSync('src/cli').filter((name) => name.endsWith('.ts'));

rmSync('dist', { recursive: true, force: true });

/**
 * Packages that stay outside: native ones, discord.js's optional natives, and those that only some commands load. The rest is
 * bundled, since finding and reading a thousand small files is most of a start's time.
 */
const external = [
  'libsql',
  'discord-api-spec',
  'pino-pretty',
  '@citation-js/*',
  'zlib-sync',
  'bufferutil',
  'utf-8-validate',
];

/** CommonJS packages in the bundle ask for Node's own modules by `require`, which an ES module has to make. */
const banner =
  "import { createRequire as createBundleRequire } from 'node:module'; const require = createBundleRequire(import.meta.url);";

/** Bundles what `npm start` and the commands run. */
await build({
  entryPoints: ['src/main.ts', ...commandLine.map((name) => `src/cli/${name}`)],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  external,
  banner: { js: banner },
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
