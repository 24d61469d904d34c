import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../src/profile/identity.ts';
import { checkProfile } from '../../src/profile/check.ts';
import { loadProfile } from '../../src/profile/load.ts';
import type { Profile } from '../../src/profile/record.ts';

const loaded = loadProfile('data');
const profile = wholeProfile();

function wholeProfile(): Profile {
  if (!loaded.profile) throw new Error(JSON.stringify(loaded.problems));
  return loaded.profile;
}

const work = (id: string) => profile.publications.find((publication) => publication.id === id);
const links = (id: string) => profile.byId.get(id)?.links.map(({ url }) => url);

describe('the profile in data/', () => {
  it('loads and checks without a fault', () => {
    expect(checkProfile(loaded, new Date('2025-01-01T00:00:00Z'))).toEqual([]);
  });

  it('has every record of the homepage', () => {
    const kinds = (list: readonly { kind: string }[], kind: string) => list.filter((item) => item.kind === kind).length;
    expect({
      news: profile.news.length,
      publications: profile.publications.length,
      patents: profile.patents.length,
      software: kinds(profile.projects, 'software'),
      chips: kinds(profile.projects, 'chip'),
      jobs: profile.experience.length,
      degrees: profile.education.map(({ level }) => level),
      committees: kinds(profile.service, 'committee'),
      conferences: kinds(profile.service, 'conference'),
      social: kinds(profile.service, 'social'),
      reviewing: kinds(profile.service, 'reviewing'),
      teaching: profile.teaching.length,
      people: profile.people.map(({ name }) => name),
    }).toEqual({
      news: 35,
      publications: 13,
      patents: 2,
      software: 3,
      chips: 1,
      jobs: 3,
      degrees: ['doctorate', 'bachelor'],
      committees: 2,
      conferences: 4,
      social: 1,
      reviewing: 15,
      teaching: 5,
      people: ['Sung-Mo Kang', 'Jason Eshraghian', 'Leon O. Chua', 'Nam Ling', 'Tokunbo Ogunfunmi'],
    });
  });

  it('gives each of the three papers that share an arXiv link its own', () => {
    expect(links('eagle-and-finch')).toEqual(['https://arxiv.org/abs/2404.05892']);
    expect(links('matmul-free')).toEqual(['https://arxiv.org/abs/2406.02528']);
    expect(links('rwkv')).toEqual(['https://arxiv.org/abs/2305.13048']);
    expect(links('gated-slot-attention')).toEqual(['https://arxiv.org/abs/2409.07146']);
  });

  it('knows what was accepted, and what is only submitted', () => {
    expect(work('gated-slot-attention')).toMatchObject({ status: 'accepted', venueShort: 'NeurIPS', date: '2024' });
    expect(work('matmul-free')).toMatchObject({ status: 'submitted', type: 'preprint', date: '2024-06-04' });
  });

  it('keeps the titles that a work had elsewhere', () => {
    expect(work('memristive-integrate-and-fire')).toMatchObject({
      title: 'How to Build a Memristive Integrate-and-Fire Model for Spiking Neuronal Signal Generation',
      otherTitles: ['How to Build a Memristive Integrate-and-Fire Neuron for Spiking Neuronal Signal Generation'],
      awards: ['2023 IEEE Transactions on Circuits and Systems Darlington Best Paper Award'],
    });
    expect(work('spiceprop')?.otherTitles).toEqual([
      'SPICEprop: Backpropagating Errors Through Memristive Spiking Neural Networks',
    ]);
  });

  it('writes names as they are', () => {
    const names = profile.publications.flatMap(({ authors }) => authors.map(({ name }) => name));
    expect(names).toContain('Sravyam Pulavarthi');
    expect(names).toContain('Shiva Abbaszadeh');
    expect(names).not.toContain('Shiva Abbaszadeha');
    expect(JSON.stringify(profile.news)).toContain('Sungkyunkwan University');
  });

  it('tells the researcher from others of the same name, in every list of authors', () => {
    const selves = [...profile.publications.map(({ authors }) => authors), ...profile.patents.map((p) => p.inventors)];
    expect(selves.map((names) => names.filter(({ self }) => self).map(({ name }) => name))).toEqual(
      selves.map(() => ['Peng Zhou']),
    );
  });

  it('prints a marker without a meaning, and says where authors are left out', () => {
    expect(work('matmul-free')?.authors.slice(-2)).toEqual([
      { name: 'Peng Zhou', marker: '^', self: true },
      { name: 'Jason K. Eshraghian', marker: '^' },
    ]);
    expect(work('rwkv')?.authors).toEqual([
      { name: 'Bo Peng' },
      { name: 'et al.', others: true },
      { name: 'Peng Zhou', self: true },
      { name: 'et al.', others: true },
    ]);
  });

  it('has the article in Nature Communications with both links, the published one first', () => {
    expect(work('nir')).toMatchObject({ volume: '15', issue: '1', pages: '8122' });
    expect(links('nir')).toEqual([
      'https://www.nature.com/articles/s41467-024-52259-9',
      'https://doi.org/10.1038/s41467-024-52259-9',
      'https://arxiv.org/abs/2311.14641',
    ]);
  });

  it('tells the story of a paper, oldest first', () => {
    const story = (id: string) => profile.stories.get(id)?.map(({ date, event }) => `${date ?? ''} ${event ?? ''}`);
    expect(story('rwkv')).toEqual(['2023-05-22 preprint', '2023-10-08 accepted']);
    expect(story('spiceprop')).toEqual(['2022-03-02 preprint', '2023-05-22 presented']);
    expect(story('memristive-integrate-and-fire')).toEqual(['2021-11-18 published', '2023-04-29 award']);
    expect(story('snn-accelerator')).toEqual(['2022-09-13 submitted']);
  });

  it('makes up nothing that the homepage does not say', () => {
    const [phd, bachelor] = profile.education;
    expect(phd?.date).toBeUndefined();
    expect(bachelor?.date).toBe('2016');
    expect(profile.about.contact?.email).toBeUndefined();
    for (const job of profile.experience)
      expect([job.date, job.start, job.end]).toEqual([undefined, undefined, undefined]);
    expect(profile.experience.filter(({ role }) => role).map(({ id }) => id)).toEqual(['luxitech']);
    expect(profile.projects.filter(({ role }) => role).map(({ id }) => id)).toEqual(['snn-accelerator']);
    expect(JSON.stringify(profile.items)).not.toMatch(/\b(?:he|she|his|her|him|She|His|Her)\b/);
  });

  it('lists every record once, about first, sections newest first', () => {
    expect(profile.items.map(({ id }) => id)).toEqual([...profile.byId.keys()]);
    expect(profile.items[0]).toBe(profile.about);
    const dates = profile.news.map(({ date = '' }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('knows the venues of the field by their short and older names', () => {
    const names = new Map(
      profile.venues.flatMap((venue) => [venue.short, ...(venue.otherNames ?? [])].map((n) => [n, venue])),
    );
    expect(profile.venues.length).toBeGreaterThanOrEqual(120);
    expect(names.get('NIPS')?.short).toBe('NeurIPS');
    for (const name of profile.publications.map(({ venueShort, venue }) => venueShort ?? venue ?? ''))
      expect(names.has(name) || profile.venues.some((venue) => `IEEE ${venue.short}` === name), name).toBe(true);
  });

  const homepage = '../shared/samples/homepage.md';
  describe.skipIf(!existsSync(homepage))('beside the homepage itself (needs ../shared/samples)', () => {
    const page = existsSync(homepage) ? readFileSync(homepage, 'utf8') : '';

    it('has every link of it', () => {
      const known = new Set(
        loaded.records
          .flatMap(({ fields }) => JSON.stringify(fields).match(/https?:[^"]+/g) ?? [])
          .map(canonicalAddress),
      );
      for (const { links } of profile.items) for (const { url } of links) known.add(canonicalAddress(url));
      const printed = [...page.matchAll(/\]\((https?:\/\/[^\s)]+(?:\([^)]*\))?[^\s)]*)\)/g)].map(([, url = '']) => url);
      expect(printed.length).toBeGreaterThan(50);
      expect(printed.filter((url) => !known.has(canonicalAddress(url)))).toEqual([]);
    });

    it('has every day of its news', () => {
      const days = [...page.matchAll(/^\* \[(\w+)\.? (\d+), (\d+)\]/gm)].map(([, month = '', day = '', year = '']) =>
        new Date(`${day} ${month.slice(0, 3)} ${year} UTC`).toISOString().slice(0, 10),
      );
      expect(profile.news.map(({ date }) => date)).toEqual(days.sort().reverse());
    });

    it('has every author in the printed order', () => {
      const printed = page
        .replaceAll(/<\/?b>/g, '')
        .replaceAll('SravyamPulavarthi', 'Sravyam Pulavarthi')
        .replaceAll('Abbaszadeha', 'Abbaszadeh');
      for (const { authors } of profile.publications) {
        const names = authors.map(({ name, marker = '' }) => `${name}${marker}`.replaceAll(/[.^]/g, '\\$&'));
        expect(printed).toMatch(new RegExp(names.join(String.raw`,?\s+(?:and\s+)?`)));
      }
    });
  });
});
