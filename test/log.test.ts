import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('a failed request is logged without its body and without its address: they hold what people asked, and a token', () => {
  const script = `
    import { createLog } from './src/log.ts';
    const log = await createLog('info');
    const error = Object.assign(new Error('Unknown interaction'), {
      code: 10062, status: 404, url: 'https://x/interactions/1/SECRET/callback', requestBody: { json: 'PRIVATE QUESTION' },
    });
    log.warn({ error, token: 'SECRET' }, 'an answer did not reach Discord');`;
  const bundled = spawnSync(
    'npx',
    ['esbuild', '--bundle', '--platform=node', '--format=esm', '--packages=external', '--loader=ts'],
    {
      input: script,
      encoding: 'utf8',
    },
  );
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', bundled.stdout], { encoding: 'utf8' });
  expect(stdout).toContain('10062');
  expect(stdout).not.toContain('SECRET');
  expect(stdout).not.toContain('PRIVATE QUESTION');
});
