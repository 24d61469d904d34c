import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeHttp, type FakeAnswer } from '../../src/sources/http.ts';
import { locate, nameFor } from '../../src/sources/locate.ts';
import { readSource } from '../../src/sources/read-source.ts';

const page = '# Ida Lund\n\n## News\n\n- [2024-05-01] Moved to Bergen.\n';
const bib = '@article{a, title={Fjords}, author={Lund, Ida}, journal={Norges}, year={2020}}';
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Ida</title>
<item><title>Paper on fjords accepted</title><link>https://ida.example/fjords</link><pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate></item>
<item><title>Lorem ipsum dolor</title></item></channel></rss>`;

const read = async (where: string, answers: Record<string, FakeAnswer> = {}) => {
  const answer = await readSource(where, { http: fakeHttp(answers) });
  if (answer.kind === 'unchanged') throw new Error('nothing was read');
  return answer.reading;
};

describe('where a source is', () => {
  it.each([
    ['page.md', { kind: 'path', path: 'page.md' }],
    ['file:///home/a%20b/page.md', { kind: 'path', path: '/home/a b/page.md' }],
    ['https://ida.example/', { kind: 'web', url: 'https://ida.example/' }],
    [
      'https://github.com/ida/ida.github.io',
      { kind: 'web', url: 'https://codeload.github.com/ida/ida.github.io/zip/HEAD', archive: { within: '' } },
    ],
    [
      'https://github.com/ida/site.git',
      { kind: 'web', url: 'https://codeload.github.com/ida/site/zip/HEAD', archive: { within: '' } },
    ],
    [
      'https://github.com/ida/site/tree/main/docs',
      { kind: 'web', url: 'https://codeload.github.com/ida/site/zip/main', archive: { within: 'docs' } },
    ],
    [
      'https://github.com/ida/site/blob/main/_pages/about.md',
      { kind: 'web', url: 'https://raw.githubusercontent.com/ida/site/main/_pages/about.md' },
    ],
    [
      'https://gitlab.com/lab/ida/site',
      { kind: 'web', url: 'https://gitlab.com/lab/ida/site/-/archive/HEAD/site-HEAD.zip', archive: { within: '' } },
    ],
    ['https://orcid.org/0000-0002-1825-0097', { kind: 'orcid', id: '0000-0002-1825-0097' }],
    ['0000-0002-1694-233x', { kind: 'orcid', id: '0000-0002-1694-233X' }],
  ])('%s', (where, location) => {
    expect(locate(where)).toEqual(location);
  });

  it('is not everywhere', () => expect(() => locate('ftp://ida.example/')).toThrow('not an http(s) address'));

  it.each([
    ['../pages/My Page.md', 'my-page'],
    ['./', 'source'],
    ['https://www.ida.example/feed.xml?x=1', 'ida-example-feed'],
    ['https://github.com/ida/site', 'github-com-ida-site'],
    ['0000-0002-1825-0097', 'orcid-0000-0002-1825-0097'],
  ])('%s is kept as %s', (where, name) => {
    expect(nameFor(where)).toBe(name);
  });
});

describe('a source on the web', () => {
  it('is read by what it is: Markdown, HTML, BibTeX, a feed', async () => {
    const raw = 'https://raw.example/page.md';
    expect((await read(raw, { [raw]: page })).sections.news).toMatchObject([
      { date: '2024-05-01', title: 'Moved to Bergen' },
    ]);
    const site = 'https://ida.example/';
    const html = {
      headers: { 'content-type': 'text/html' },
      body: '<title>Ida Lund</title><h2>News</h2><ul><li>May 2024: <a href="/b">Moved</a> to Bergen.</ul>',
    };
    expect((await read(site, { [site]: html })).sections.news).toMatchObject([
      { date: '2024-05', links: { Moved: 'https://ida.example/b' } },
    ]);
    const works = 'https://ida.example/works';
    expect((await read(works, { [works]: bib })).sections.publications).toMatchObject([{ title: 'Fjords' }]);
  });

  it('that is a feed gives news, without the template’s', async () => {
    const { sections, warnings } = await read('https://ida.example/feed.xml', { 'https://ida.example/feed.xml': feed });
    expect(sections.news).toMatchObject([
      {
        kind: 'paper',
        date: '2024-05-01',
        title: 'Paper on fjords accepted',
        links: { Link: 'https://ida.example/fjords' },
      },
    ]);
    expect(warnings).toHaveLength(1);
  });

  it('that is a repository is read from its archive, or from one folder of it', async () => {
    const archive = zipSync({
      'site-main/docs/index.md': strToU8(page),
      'site-main/works.bib': strToU8(bib),
      'site-main/logo.png': new Uint8Array([1, 2]),
    });
    const answers = {
      'https://codeload.github.com/ida/site/zip/HEAD': { body: archive },
      'https://codeload.github.com/ida/site/zip/main': { body: archive },
    };
    expect((await read('https://github.com/ida/site', answers)).sections.publications).toHaveLength(1);
    const docs = await read('https://github.com/ida/site/tree/main/docs', answers);
    expect([docs.sections.news.length, docs.sections.publications.length]).toEqual([1, 0]);
  });

  it('is not read again while the server says that nothing has changed', async () => {
    const http = fakeHttp({
      'https://ida.example/p.md': (headers) =>
        headers['if-none-match'] ? { status: 304 } : { headers: { etag: '"1"' }, body: page },
    });
    const first = await readSource('https://ida.example/p.md', { http });
    expect(first).toMatchObject({ kind: 'read', validators: { etag: '"1"' } });
    expect(await readSource('https://ida.example/p.md', { http, validators: { etag: '"1"' } })).toEqual({
      kind: 'unchanged',
    });
  });

  it.each([
    [404, 'There is nothing at https://ida.example/ (404).'],
    [403, 'https://ida.example/ may not be read (403).'],
    [429, 'https://ida.example/ asks to be left alone for a while (429, without saying how long).'],
    [500, 'https://ida.example/ answered with status 500.'],
  ])('that answers %i is said as what it is', async (status, message) => {
    await expect(read('https://ida.example/', { 'https://ida.example/': { status } })).rejects.toThrow(message);
  });
});

describe('a source on disk', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vita-read-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };

  it('is a file, with what it includes from beside it', async () => {
    write('_pages/includes/news.md', '## News\n\n- [2024-04] Included.\n');
    const file = write(
      '_pages/about.md',
      '---\npermalink: /\n---\n# Ida Lund\n\n{% include_relative includes/news.md %}\n',
    );
    const { sections, warnings } = await read(file);
    expect(sections.news).toMatchObject([{ title: 'Included' }]);
    expect(warnings).toEqual([]);
  });

  it('is a folder or its archive', async () => {
    write('site/index.md', page);
    write('site/node_modules/x/index.md', '## News\n\n- [2024-04] Not mine.\n');
    expect((await read(path.join(folder, 'site'))).sections.news).toHaveLength(1);
    const zip = write('site.zip', zipSync({ 'index.md': strToU8(page) }));
    expect((await read(zip)).sections.news).toHaveLength(1);
    await expect(read(write('bad.zip', 'PK'))).rejects.toThrow('is not a zip archive');
  });

  it('that holds nothing to read says so', async () => {
    const file = write('empty.md', 'Just a page about me.\n');
    const message = `${file} holds no page, bibliography or data that Vita can read.`;
    expect((await read(file)).warnings).toEqual([{ message, file, line: 1 }]);
    await expect(read(path.join(folder, 'none.md'))).rejects.toThrow('There is no file or folder at');
  });
});
