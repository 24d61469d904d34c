import { describe, expect, it } from 'vitest';
import { isSelf, authorReader } from '../../src/profile/names.ts';

const peng = { name: 'Peng Zhou', familyName: 'Zhou', otherNames: ['周鹏'] };

describe('a list of names', () => {
  it.each([
    'Peng Zhou',
    'Zhou, Peng',
    'Zhou Peng',
    'P. Zhou',
    'Zhou P',
    'PENG ZHOU',
    'Zhou, P.',
    'Peng K. Zhou',
    'PengZhou',
    '周鹏',
    '周 鹏',
  ])('knows the researcher as %s', (name) => expect(isSelf(name, peng)).toBe(true));

  it.each([
    'Bo Peng',
    'Peng',
    'Zhou',
    'Ping Zhou',
    'Peng Zhao',
    'Pengfei Zhou',
    'Peng Cheng Zhou',
    'L. Zhou',
    '周',
    'et al.',
    '',
  ])('does not take %s for the researcher', (name) => expect(isSelf(name, peng)).toBe(false));

  it('knows a researcher with two given names and accents', () => {
    const jose = { name: 'José María García López', familyName: 'García López' };
    for (const name of ['J. M. Garcia Lopez', 'Garcia Lopez, J.', 'José García López'])
      expect(isSelf(name, jose)).toBe(true);
    for (const name of ['José López', 'Ana García López']) expect(isSelf(name, jose)).toBe(false);
  });

  it('parts a marker from the name, and reads every way to leave names out', () => {
    expect(
      authorReader(peng)(['Jieun Kim^', 'Ada Lovelace*†', 'Grace Hopper\\*', 'Wei Lu¹', 'et al.', 'et al', 'others']),
    ).toEqual([
      { name: 'Jieun Kim', marker: '^' },
      { name: 'Ada Lovelace', marker: '*†' },
      { name: 'Grace Hopper', marker: '*' },
      { name: 'Wei Lu', marker: '¹' },
      { name: 'et al.', others: true },
      { name: 'et al.', others: true },
      { name: 'et al.', others: true },
    ]);
  });
});
