import { mkdir, writeFile } from 'node:fs/promises';

const topics =
  'spiking neural recurrent attention memristor language vision graph sparse quantum robust federated causal protein climate speech event optical analog hybrid'.split(
    ' ',
  );
const things =
  'network model accelerator benchmark theory dataset survey compiler sensor controller planner decoder tokenizer kernel schedule'.split(
    ' ',
  );
const families =
  'Adler Brandt Costa Dietrich Evans Fischer Garcia Hansen Ito Jung Kaya Lindqvist Moreau Novak Okafor Park Quinn Rossi Silva Tanaka Ueda Vargas Weber Xu Yilmaz Zhang'.split(
    ' ',
  );
const venues = 'NeurIPS ICLR ICML ISCAS EMNLP ICCD BioCAS COLM'.split(' ');

/** Numbers that look random and are the same every time (a linear congruential generator, Numerical Recipes). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Writes a profile of `count` invented papers into a folder, always the same, and gives a query that finds two of them. */
export async function generatedProfile(count: number): Promise<{ readonly folder: string; readonly query: string }> {
  const folder = `bench/profile-${count}`;
  await mkdir(folder, { recursive: true });
  const random = seeded(42);
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const records = Array.from({ length: count }, (_, index) => {
    const name = `${one(topics) ?? ''} ${one(topics) ?? ''} ${one(things) ?? ''} for ${one(topics) ?? ''} ${one(things) ?? ''}`;
    const title = index % 5_000 === 7 ? `Zephyrine: a ${name}` : `A ${name} ${index}`;
    const authors = Array.from(
      { length: 3 },
      () => `${String.fromCharCode(65 + Math.floor(random() * 26))}. ${one(families) ?? ''}`,
    );
    const year = 2000 + Math.floor(random() * 25);
    return `- id: paper-${index}\n  title: '${title}'\n  authors: [${authors.join(', ')}, Peng Zhou]\n  type: conference\n  status: published\n  venue: ${one(venues) ?? ''}\n  date: ${year}\n`;
  });
  await writeFile(`${folder}/about.yaml`, 'name: Peng Zhou\n');
  await writeFile(`${folder}/publications.yaml`, records.join(''));
  return { folder, query: 'zephyrine' };
}
