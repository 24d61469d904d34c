import { cutRich } from './cut.ts';
import { limits } from './limits.ts';
import type { Button, ContainerPart, TextDisplay } from './message.ts';
import type { Rich } from './reply.ts';

/** A line of text before it is cut: what Discord's markdown puts in front of it, and its spans. */
export interface Line {
  readonly prefix: '' | '### ' | '-# ';
  readonly rich: Rich;
}

/** What becomes one part of the container, before it is made to fit. */
export type Piece =
  | { readonly kind: 'lines'; readonly lines: readonly Line[]; readonly button?: Button }
  | { readonly kind: 'code'; readonly markdown: string }
  | { readonly kind: 'part'; readonly part: Exclude<ContainerPart, TextDisplay> };

/** More lines than this would leave less than 80 characters for each. */
const mostLines = 50;

/**
 * The pieces within `room` components, nested ones counted. Where there are more, the last entries lose their buttons
 * first, then texts are joined and dividers go, then what comes last is left out.
 */
export function fitComponents(pieces: readonly Piece[], room: number): Piece[] {
  let fitting = [...pieces];
  for (let index = fitting.length - 1; index >= 0 && countOf(fitting) > room; index -= 1) {
    const piece = fitting[index];
    if (piece?.kind === 'lines') fitting[index] = { kind: 'lines', lines: piece.lines };
  }
  if (countOf(fitting) > room) fitting = joinTexts(fitting);
  while (countOf(fitting) > room) fitting.pop();
  return fitting;
}

function countOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => {
    if (piece.kind === 'lines') return sum + (piece.button ? 3 : 1);
    return sum + (piece.kind === 'part' && piece.part.type === 1 ? 1 + piece.part.components.length : 1);
  }, 0);
}

function joinTexts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'lines' && !piece.button && last?.kind === 'lines' && !last.button) {
      joined[joined.length - 1] = { kind: 'lines', lines: [...last.lines, ...piece.lines] };
    } else if (piece.kind !== 'part' || piece.part.type !== 14) {
      joined.push(piece);
    }
  }
  return joined;
}

/** The pieces as parts of a container with at most 4,000 characters of text; the longest lines are cut first. */
export function fitText(pieces: readonly Piece[], render: (rich: Rich) => string): ContainerPart[] {
  const lines = pieces.flatMap((piece) => (piece.kind === 'lines' ? piece.lines : [])).slice(0, mostLines);
  const code = pieces.reduce((sum, piece) => sum + (piece.kind === 'code' ? piece.markdown.length : 0), 0);
  // Each line also costs its mark and the line feed after it.
  const room = lines.reduce((left, line) => left - line.prefix.length - 1, limits.messageText - code);
  const whole = lines.map((line) => render(line.rich));
  const shares = shareRoom(
    whole.map((text) => text.length),
    room,
  );
  const shown = new Map<Line, string>();
  for (const [index, line] of lines.entries()) {
    const text = whole[index] ?? '';
    const share = shares[index] ?? 0;
    const fitting = text.length <= share ? text : render(cutRich(line.rich, share, render));
    if (fitting.trim() !== '') shown.set(line, line.prefix + fitting);
  }
  return pieces.flatMap((piece): ContainerPart[] => {
    if (piece.kind === 'part') return [piece.part];
    if (piece.kind === 'code') return [{ type: 10, content: piece.markdown }];
    const content = piece.lines.flatMap((line) => shown.get(line) ?? []).join('\n');
    if (content === '') return [];
    const text: TextDisplay = { type: 10, content };
    return [piece.button ? { type: 9, components: [text], accessory: piece.button } : text];
  });
}

/**
 * How many characters each of several texts may have so that they fit into `room` together. Short texts keep their whole
 * length and the longest give way first, so that a long list of authors is cut before any title.
 */
function shareRoom(lengths: readonly number[], room: number): number[] {
  const ascending = [...lengths].sort((a, b) => a - b);
  let left = room;
  for (const [index, length] of ascending.entries()) {
    const cap = Math.floor(left / (ascending.length - index));
    if (length > cap) return lengths.map((each) => Math.min(each, cap));
    left -= length;
  }
  return [...lengths];
}
