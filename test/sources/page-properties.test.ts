import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionSchemas } from '../../src/profile/schema.ts';
import { readPage } from '../../src/sources/page/page.ts';
import type { Reading } from '../../src/sources/page/reading.ts';

const folder = new URL('pages/', import.meta.url);
const pages = readdirSync(folder).filter((name) => !name.endsWith('.yaml'));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const read = (text: string, file = 'page.md') =>
  readPage({ text, file, kind: file.endsWith('.html') ? 'html' : 'markdown' });

function schemaErrors(section: string, record: unknown): string | undefined {
  const schema = Object.entries(sectionSchemas).find(([name]) => name === section)?.[1];
  return schema?.safeParse(record).error?.message;
}

/** Records by id, whatever their order. */
const sorted = (sections: Reading['sections']) =>
  Object.entries(sections).map(([name, records]) => [name, [...records].sort((a, b) => (a.id < b.id ? -1 : 1))]);

/** What pages are made of, whole and broken. */
const scraps = fc.constantFrom(
  ...[
    '# News\n',
    '## Publications\n',
    '# 论文\n',
    '- ',
    '* [2024.05] ',
    '1. ',
    '**',
    '*',
    '_',
    '`',
    '[',
    '](',
    ')',
    '](https://a.example/b)',
    '<div markdown="1">',
    '</div>',
    '<table><tr><td>',
    '</table>',
    '<li>',
    '<b>',
    '</a>',
  ],
  ...[
    '<!--',
    '-->',
    '{% for x in y %}',
    '{% endfor %}',
    '{{ x }}',
    '{:.c}',
    '\\\\',
    '<br>',
    '---\n',
    '+++\n',
    '| a | b |\n|--|--|\n',
    '> ',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '&nbsp;',
    '\u0000',
    '\u2028',
    '🎉',
  ],
  ...[
    'Ann Ode',
    'A. Ode',
    'Ode, A., & Bee, C. ',
    'et al.',
    '安欧德',
    '“A quiet title”',
    'ICML 2024',
    'In Proc. of Things',
    'arXiv:2401.00001',
    '(2024)',
    '12(3), 45-67',
    'Submitted to ',
    'Apr 26:',
    '2024年5月',
    '13/13/2024',
  ],
);
const wild = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: scraps }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('reading a page', () => {
  it('never throws, and gives only what the profile’s schema allows', () => {
    fc.assert(
      fc.property(wild, fc.constantFrom('page.md', 'page.html'), (text, file) => {
        const { sections, warnings } = read(text, file);
        for (const [section, records] of Object.entries(sections)) {
          for (const record of records) expect(schemaErrors(section, record)).toBeUndefined();
        }
        expect(warnings.every(({ line }) => line === undefined || line >= 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same twice', () => {
    fc.assert(
      fc.property(wild, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 50 },
    );
  });

  it('does not take anything of a real page for a page that it cannot read', () => {
    for (const name of pages) {
      expect(read(textOf(name), name).warnings.map(({ message }) => message)).not.toContain(
        'This page could not be read at all.',
      );
    }
  });

  it('in another order of the sections gives the same records', () => {
    const page = textOf('setext.md');
    const [head = '', ...parts] = page.split(/^(?=(?:News|Publications|Teaching)\n)/m);
    const turned = read([head, ...parts.reverse()].join('\n'));
    expect(sorted(turned.sections)).toEqual(sorted(read(page).sections));
  });

  it('in another order of the entries gives the same records, in another order', () => {
    const entries = [
      '- [2024.05] One thing happened.',
      '- [2024.04] Another thing happened.',
      '- [2024.04] Another thing happened!',
      '- A thing happened.',
    ];
    const ids = (order: readonly string[]) => sorted(read(`# News\n\n${order.join('\n')}\n`).sections);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (order) => {
        expect(ids(order)).toEqual(ids(entries));
      }),
    );
  });
});
