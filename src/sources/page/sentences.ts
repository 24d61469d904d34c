import { textOf, type Block, type Line } from './document.ts';

/** The sentences of running text, in order: those of paragraphs, not of lists, tables and headings. */
export function sentencesOf(blocks: readonly Block[]): string[] {
  return paragraphsOf(blocks).flatMap(sentencesIn);
}

/** Words with a point that ends no sentence. */
const abbreviation =
  /(?:^|[\s(“"])(?:Prof|Profs|Dr|Drs|Mr|Ms|Mrs|St|Jr|Sr|Ph\.?\s?D|M\.?\s?Sc|B\.?\s?Sc|U\.S|U\.K|e\.g|i\.e|et al|vs|cf|Univ|Dept|Inst|Inc|Ltd|Co|No|Vol|\p{Lu})\.$/u;

/** A text's sentences, in order. */
export function sentencesIn(text: string): string[] {
  const parts = text
    .replace(/\s+(?=[.!?](?:\s|$))/gu, '')
    .split(/(?<=[.!?][)”"]?)\s+(?=[“"(]?[\p{Lu}\p{Script=Han}\d])|(?<=[。！？])/u);
  const sentences: string[] = [];
  for (const part of parts.map((each) => each.trim()).filter(Boolean)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviation.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

function paragraphsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'group') return paragraphsOf(block.children);
    return block.kind === 'text' ? joined(block.lines) : [];
  });
}

/** Lines that the source only wrapped belong together. */
function joined(lines: readonly Line[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.pop();
    if (line.soft && last !== undefined) texts.push(`${last} ${textOf(line)}`);
    else texts.push(...(last === undefined ? [] : [last]), textOf(line));
  }
  return texts;
}
