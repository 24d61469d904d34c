import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../src/config.ts';

test('nothing set gives the defaults', () => {
  expect(loadConfig({})).toEqual({
    discordApiUrl: 'https://discord.com/api',
    profileDir: 'data',
    stateFile: 'data/vita.db',
    port: 8420,
    logLevel: 'info',
    syncMinutes: 60,
  });
});

test('an empty value counts as not set', () => {
  expect(loadConfig({ DISCORD_TOKEN: '', PORT: ' ' })).toEqual(loadConfig({}));
});

test('every wrong variable is named at once, and no value is repeated', () => {
  const wrong = {
    DISCORD_TOKEN: 'two words',
    PORT: 'secret',
    SYNC_MINUTES: '0',
    DISCORD_GUILD_ID: 'lab',
    LOG_LEVEL: 'loud',
  };
  const read = () => loadConfig(wrong);
  expect(read).toThrow(ConfigError);
  for (const name of Object.keys(wrong)) expect(read).toThrow(name);
  expect(read).not.toThrow('two words');
});

test('.env.example explains every variable', () => {
  const example = readFileSync('.env.example', 'utf8');
  const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(named).toEqual([
    'DISCORD_TOKEN',
    'DISCORD_API_URL',
    'DISCORD_GUILD_ID',
    'PROFILE_DIR',
    'STATE_FILE',
    'PORT',
    'LOG_LEVEL',
    'SYNC_MINUTES',
    'CONTACT_EMAIL',
    'OPENALEX_API_KEY',
  ]);
});
