import { textsFor, type Texts } from '../text/index.ts';
import { cleanText, safeUrl } from './escape.ts';
import { formatInvocation } from './invocation.ts';
import type { Action, Block, Reply, Rich, RunAction, Span } from './reply.ts';

/** SGR parameters (ECMA-48, 8.3.117). */
const styles = { bold: 1, dim: 2, italic: 3, cyan: 36 } as const;

interface Look {
  readonly colour: boolean;
  readonly texts: Texts;
}

/**
 * Renders a reply as plain text: a text that leads somewhere is followed by its address, a button by the command that
 * does the same. Control sequences only with `colour`, and never those of the texts themselves.
 */
export function toText(reply: Reply, options: { colour: boolean; texts?: Texts }): string {
  const look = {
    colour: options.colour,
    texts: reply.locale ? textsFor(reply.locale) : (options.texts ?? textsFor('en')),
  };
  const blocks = reply.blocks.map((block) => blockText(block, look));
  const files = (reply.files ?? []).map(
    (file) => `${paint(`${cleanText(file.name)}:`, 'dim', look)}\n${cleanText(file.content)}`,
  );
  return [...blocks, ...files]
    .map((text) => text.trimEnd())
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

function blockText(block: Block, look: Look): string {
  switch (block.kind) {
    case 'heading':
      return richText(
        block.text.map((span) => ({ ...span, bold: true })),
        look,
      );
    case 'text':
      return richText(block.text, look);
    case 'note':
      return paint(richText(block.text, { ...look, colour: false }), 'dim', look);
    case 'entry':
      return block.lines
        .map((line) => richText(line, look).replace(/\s*\n\s*/g, ' '))
        .filter((line) => line.trim() !== '')
        .map((line, index) => (index === 0 ? line : `  ${line}`))
        .join('\n');
    case 'code':
      return cleanText(block.code);
    case 'divider':
    case 'mention':
      return '';
    case 'actions':
      return block.actions
        .map((action) => actionText(action, look))
        .filter(Boolean)
        .join('\n');
    case 'select':
      return block.choices.map((choice) => actionText(choice, look)).join('\n');
  }
}

function actionText(action: Action | RunAction, look: Look): string {
  const label = cleanText(action.label);
  if (action.kind === 'link') return safeUrl(action.url) === undefined ? '' : `${label} ${address(action.url, look)}`;
  if (action.disabled || action.buttonOnly) return '';
  return `${label}: ${paint(cleanText(formatInvocation(action.invocation)), 'cyan', look)}`;
}

function richText(rich: Rich, look: Look): string {
  return rich.map((span) => spanText(span, look)).join('');
}

function spanText(span: Span, look: Look): string {
  const plain = plainText(span, look.texts);
  const bold = span.bold ? paint(plain, 'bold', look) : plain;
  const text = span.italic ? paint(bold, 'italic', look) : bold;
  if (span.url === undefined || safeUrl(span.url) === undefined) return text;
  return plain.trim() === '' || plain === span.url ? address(span.url, look) : `${text} ${address(span.url, look)}`;
}

function plainText(span: Span, texts: Texts): string {
  if (span.instant !== undefined && !Number.isNaN(new Date(span.instant).getTime())) {
    return `${new Date(span.instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  }
  return span.date === undefined ? cleanText(span.text) : texts.common.date(span.date);
}

function address(url: string, look: Look): string {
  return paint(cleanText(url).replace(/\s/g, '%20'), 'cyan', look);
}

/** Colours the text, but not the white space at its ends. */
function paint(text: string, style: keyof typeof styles, look: Look): string {
  const inside = text.trim();
  if (!look.colour || inside === '') return text;
  const start = text.indexOf(inside);
  return `${text.slice(0, start)}\u001b[${styles[style]}m${inside}\u001b[0m${text.slice(start + inside.length)}`;
}
