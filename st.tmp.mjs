import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
const files = process.argv.slice(2);
const res = {};
for (let i = 0; i < 5; i++) for (const f of files) {
  const d = fork('bench/build/discord-process.js', { stdio: 'inherit' });
  const msg = (key) => new Promise((r) => { const l = (m) => { if (key in m) { d.off('message', l); r(m); } }; d.on('message', l); });
  const { url } = await msg('url');
  const c = msg('connected'); const t = performance.now();
  const bot = spawn(process.execPath, [f], { stdio: 'inherit', env: { PATH: process.env.PATH, DISCORD_API_URL: url, DISCORD_TOKEN: 'x', PROFILE_DIR: 'data', STATE_FILE: '/tmp/prof.db', LOG_LEVEL: 'error' } });
  await c; const ms = performance.now() - t; await new Promise(r => setTimeout(r, 300));
  const stat = readFileSync(`/proc/${bot.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${bot.pid}/status`, 'utf8'))[1] / 1024;
  (res[f] ??= []).push([Math.round(ms), (Number(stat[11]) + Number(stat[12])) * 10, Math.round(rss)]);
  bot.kill('SIGKILL'); d.kill('SIGKILL');
}
for (const f of files) console.log(f, JSON.stringify(res[f]));
