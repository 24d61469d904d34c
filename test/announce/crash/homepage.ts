import type { News, Paper } from '../scene.ts';

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const kinds = [
  'added',
  'retitled',
  'accepted',
  'reordered',
  'removed',
  'brought back',
  'date corrected',
  'leftover',
  'old leftover',
  'news',
] as const;
export type Kind = (typeof kinds)[number];

/**
 * A homepage over a year, and what should be heard of it. Only what was announced for sure (`settle`) is removed, so that what is
 * expected does not depend on the moment at which something crashed.
 */
export class Homepage {
  papers: Paper[] = [{ id: 'first', date: '2019', title: 'Paper first' }];
  news: News[] = [];
  /** Every item that should have been announced, oldest first. */
  readonly expected: string[] = [];
  readonly accepted: string[] = [];
  readonly removed: Paper[] = [];
  /** How often more than five appeared at once. */
  held = 0;
  #settled = 0;
  #count = 0;
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Everything expected so far has been announced. */
  settle(): void {
    this.#settled = this.expected.length;
  }

  /** Changes the page; a leftover of the update before is gone. */
  update(kind: Kind, today: Date): void {
    const date = today.toISOString().slice(0, 10);
    this.papers = this.papers.filter((paper) => !paper.id.startsWith('leftover'));
    switch (kind) {
      case 'added':
        for (let number = 0; number < 1 + Math.floor(this.#random() * 3); number += 1) this.#add(date);
        break;
      case 'news': {
        const id = this.#nextId('n');
        this.news.push({ id, title: `News ${id}`, date, kind: 'award' });
        this.expected.push(id);
        break;
      }
      case 'retitled':
        this.#change((paper) => ({ ...paper, title: `Paper ${paper.id}, revised ${this.#count}` }));
        break;
      case 'accepted':
        this.#accept();
        break;
      case 'reordered':
        this.papers = [...this.papers].sort(() => this.#random() - 0.5);
        break;
      case 'removed': {
        const paper = this.#pick();
        if (!paper) break;
        this.papers = this.papers.filter((each) => each !== paper);
        this.removed.push(paper);
        break;
      }
      case 'brought back':
        this.papers.push(...this.removed.splice(0));
        break;
      case 'date corrected':
        this.#change((paper) => ({ ...paper, date: '2018-05' }));
        break;
      case 'leftover':
        this.#leave(8, date);
        this.held += 1;
        break;
      case 'old leftover':
        this.#leave(3, '1905-06-09');
    }
  }

  #nextId(prefix: string): string {
    this.#count += 1;
    return `${prefix}${String(this.#count).padStart(3, '0')}`;
  }

  #add(date: string): void {
    const id = this.#nextId('p');
    this.papers.unshift({ id, title: `Paper ${id}`, date, status: 'preprint', type: 'preprint' });
    this.expected.push(id);
  }

  /** A template's own examples, each time different ones. */
  #leave(number: number, date: string): void {
    for (let index = 0; index < number; index += 1) {
      this.papers.push({ id: `leftover-${this.#nextId('x')}`, title: 'A sample paper', date });
    }
  }

  /** A paper that was announced for sure. */
  #pick(): Paper | undefined {
    const certain = this.papers.filter((paper) => this.expected.slice(0, this.#settled).includes(paper.id));
    return certain[Math.floor(this.#random() * certain.length)];
  }

  #change(change: (paper: Paper) => Paper): void {
    const paper = this.#pick();
    this.papers = this.papers.map((each) => (each === paper ? change(each) : each));
  }

  #accept(): void {
    const paper = this.#pick();
    if (!paper || paper.status === 'accepted') return;
    this.accepted.push(paper.id);
    this.papers = this.papers.map((each) =>
      each === paper ? { ...each, status: 'accepted', type: 'conference', venueShort: 'IEEE ISCAS' } : each,
    );
  }
}
