/** Hugo Blox keeps a landing page's own texts in its front matter, block by block. */

const head = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/;

/** Whether a page is made of blocks. */
export function isLanding(text: string): boolean {
  const matter = head.exec(text)?.[1] ?? '';
  return /^type:\s*["']?landing\b/m.test(matter) && /^sections:/m.test(matter);
}

/** A landing page as Markdown: each block's title is a heading over its text. Every line stays where it is. */
export function landingText(text: string): string {
  const matter = head.exec(text);
  if (!matter) return text;
  let inText: number | undefined;
  const lines = matter[0].split(/\r?\n/).map((line) => {
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    if (inText !== undefined && (line.trim() === '' || indent > inText))
      return line.slice(Math.min(indent, inText + 2));
    inText = /^\s+text:\s*[|>][-+\d]*\s*$/.test(line) ? indent : undefined;
    const title = /^\s+title:\s*(.*\p{L}.*)$/u.exec(line)?.[1];
    return title === undefined || indent < 4 ? '' : `## ${title.trim().replace(/^(["'])(.*)\1$/, '$2')}`;
  });
  return lines.join('\n') + text.slice(matter[0].length);
}
