/** Words of a text; three Chinese characters count as one. */
export function wordCount(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text.split(/[\s\u2028]+/).filter((word) => /\p{L}/u.test(word)).length + han / 3;
}
