import { withBadges } from './badges.ts';
import {
  normalise,
  withBlankLines,
  withoutComments,
  withoutKramdown,
  withoutLiquid,
  withoutScripts,
  type SourceLine,
} from './clean.ts';

/** Finds the text of a page that another one includes, by the name that the other uses. */
export type Include = (name: string, from: string) => { readonly file: string; readonly text: string } | undefined;

/** A page after the text pass. */
export interface Prepared {
  readonly text: string;
  /** Where each line of `text` came from. */
  readonly lines: readonly SourceLine[];
  /** BibTeX that stood in scripts. */
  readonly bibliography: readonly string[];
  /** Where a comment begins that never ends. */
  readonly unclosed: readonly SourceLine[];
}

const includeTag = /^\s*\{%-?\s*include(?:_relative)?\s+["']?([\w./-]+\.(?:md|markdown|html))["']?[^%]*%\}\s*$/;
/** YAML between `---`, or TOML between `+++`, at the top of a page. */
const frontMatter = /^(---|\+\+\+)[ \t]*\n[\s\S]*?\n\1[ \t]*(?:\n|$)/;
const deepestInclude = 5;
/** Quotes in quotes in quotes, which nobody means and which take the parser's time. */
const deepQuote = /^((?:[ \t]{0,3}>){1,20})[> \t]*>/gm;

/** Takes a page through the text pass, the pages that it includes in their places. */
export function prepare(page: {
  readonly text: string;
  readonly file: string;
  readonly kind: 'markdown' | 'html';
  readonly include?: Include;
}): Prepared {
  const bibliography: string[] = [];
  const unclosed: SourceLine[] = [];

  const linesOf = (text: string, file: string, depth: number): SourceLine[] => {
    const whole = withBadges(normalise(text))
      .replace(deepQuote, '$1')
      .replace(frontMatter, (head) => head.replace(/[^\n]+/g, ''));
    const scripts = withoutScripts(whole);
    bibliography.push(...scripts.bibliography);
    const comments = withoutComments(scripts.text);
    if (comments.unclosedAt !== undefined) unclosed.push({ text: '', file, line: comments.unclosedAt });
    return comments.text.split('\n').flatMap((line, index): SourceLine[] => {
      const name = depth < deepestInclude ? includeTag.exec(line)?.[1] : undefined;
      const included = name === undefined ? undefined : page.include?.(name, file);
      if (!included) return [{ text: line, file, line: index + 1 }];
      const blank = { text: '', file, line: index + 1 };
      return [blank, ...linesOf(included.text, included.file, depth + 1), blank];
    });
  };

  const origin = linesOf(page.text, page.file, 0);
  const plain = withoutLiquid(origin.map((line) => line.text).join('\n'));
  const texts = (page.kind === 'markdown' ? withoutKramdown(plain) : plain).split('\n');
  const tidied = origin.map((line, index) => ({ ...line, text: texts[index] ?? '' }));
  const lines = page.kind === 'markdown' ? withBlankLines(tidied) : tidied;
  return { text: lines.map((line) => line.text).join('\n'), lines, bibliography, unclosed };
}
