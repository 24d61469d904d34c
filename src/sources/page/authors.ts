import { canBeName, eastAsianNameShape, initialsShape, nameShape } from './names.ts';

/** A list of authors found in a text. */
export interface AuthorList {
  /** In the printed order; a printed marker ends a name; `et al.` where names are left out. */
  readonly names: readonly string[];
  readonly start: number;
  /** After the last name and its markers. */
  readonly end: number;
}

const othersShape =
  /(?:et[ \u2028]+al\b\.?|\.{3,}|…+|others\b|等人?|(?:and[ ]+)?\+?\d+[ ]+(?:other|more)s?(?:[ ]+authors?)?)/iuy;
const separatorShape =
  /[ \u2028]*(?:[,;、，；·•|]|(?:[ \u2028]|\b)(?:and|und|et|y|&)(?=[ \u2028])|&|＆|和)[ \u2028]*(?:(?:[,;]|and\b|&)[ \u2028]*)*/uy;
const markerShape = /[ ]?(?:\\?[*†‡§¶#^＊⋆★✉☆∗✦♯◇△○◦♣♠♦‖⁎](?:,(?=\\?[*†‡§¶#^＊∗]))?)+|\d(?:,\d)*(?=[,;. \n]|$)/uy;
const remarkShape =
  /[ ]?[([（][^()[\]（）\n]{0,50}?\b(?:equal|equally|corresponding|author|advisor|adviser|mentor|lead|leader|intern|student|alphabetical|co-first|first|supervisor|undergrad\w*|ph\.?d|msc|senior)\b[^()[\]（）\n]{0,50}[)\]）]/iuy;
const remarkInChinese = /[ ]?[([（](?:共同|并列)?(?:第?[一二]作者?|通[讯信](?:作者)?|导师|学生)[)\]）]/uy;
const titleShape = /(?:(?:Prof|Dr|Mr|Ms|Mrs)\.?|Professor)[ ]+/uy;

/** A group that signs as one author, with another name behind it: `AGEN-T2D`, `Tide Atlas Consortium`. */
const consortiumShape =
  /(?:[A-Z]{2,}(?:-[A-Z\d]+)+|(?:the )?(?:\p{Lu}[\p{L}\d-]*[ \u2028]){1,5}(?:Consortium|Collaboration|Initiative|Investigators|Network|Project|Team))(?=[ \u2028]*[,;&](?:[ \u2028]|and\b)*\p{Lu})/uy;

function matchAt(shape: RegExp, text: string, at: number): string | undefined {
  shape.lastIndex = at;
  return shape.exec(text)?.[0];
}

interface Piece {
  readonly text: string;
  readonly marker: string;
  readonly end: number;
  readonly initialsOnly: boolean;
  separator: string;
}

const startsWithInitials = /^\p{Lu}\.(?:[-‐‑ ]?\p{Lu}\.)*[ \u2028]/u;
const endsWithInitials =
  /^[\p{L}'’-]{2,}(?:[ \u2028]+[\p{L}'’-]{2,})?[ \u2028]+(?:\p{Lu}\.(?:[-‐‑ ]?\p{Lu}\.)*|\p{Lu}{1,3})$/u;

/** Reads names and separators from `start` for as long as they last. */
function piecesFrom(text: string, start: number, stops: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  let style: 'family-first' | 'initials-first' | 'initials-last' | undefined;
  while (pieces.length < 3000) {
    const honorific = matchAt(titleShape, text, at);
    if (honorific) at += honorific.length;
    const before = matchAt(/[*†‡§¶#^＊∗]+/uy, text, at) ?? '';
    const from = at + before.length;
    const others = matchAt(othersShape, text, from);
    const afterFamily = pieces.at(-1)?.separator.includes(',') === true && (pieces.length - 1) % 2 === 0;
    const short: string | undefined =
      afterFamily && (style === 'family-first' || pieces.length === 1) && !pieces.at(-1)?.initialsOnly
        ? matchAt(initialsShape, text, from)
        : undefined;
    // `Zhou, P. Kang` at the very start is a family name and a full name, unless every name comes family first.
    const followsName =
      short !== undefined &&
      !stops.has(from + short.length) &&
      /^(?:[ \u2028]\p{Lu}\.?){0,3}[ \u2028]\p{Lu}\p{Ll}/u.test(
        text.slice(from + short.length, from + short.length + 16),
      );
    const initialsOnly = short !== undefined && (style === 'family-first' || !followsName);
    const consortium = pieces.length > 0 ? matchAt(consortiumShape, text, from) : undefined;
    const name: string | undefined =
      others ??
      consortium ??
      (initialsOnly ? short : (matchAt(eastAsianNameShape, text, from) ?? nameIn(text, from, style, stops)));
    if (name === undefined || (others === undefined && !initialsOnly && goesOn(text, from + name.length, name))) break;
    if (
      style === 'initials-first' &&
      !others &&
      !consortium &&
      !startsWithInitials.test(name) &&
      /[ ]/.test(name) &&
      !isNameAmongInitials(text, from + name.length)
    )
      break;
    let end = from + name.length;
    let marker = before;
    for (;;) {
      const found = [markerShape, remarkShape, remarkInChinese].map((shape) => matchAt(shape, text, end)).find(Boolean);
      if (!found) break;
      end += found.length;
      marker += /[([（\d]/.test(found.trim().charAt(0)) ? '' : found.replace(/[\\\s,]/g, '');
    }
    pieces.push({ text: others ? 'et al.' : name, marker, end, initialsOnly, separator: '' });
    if (initialsOnly) style = 'family-first';
    else if (pieces.length === 1 && startsWithInitials.test(name)) style = 'initials-first';
    else if (pieces.length === 1 && endsWithInitials.test(name)) style = 'initials-last';
    const separator =
      matchAt(/[ \u2028]+(?=et[ ]+al\b)|[ \u2028]*(?=等)/uy, text, end) ??
      matchAt(separatorShape, text, end) ??
      (others ? matchAt(/[ \u2028]+/uy, text, end) : undefined);
    const last = pieces.at(-1);
    if (separator === undefined || !last) break;
    last.separator = separator;
    at = end + separator.length;
  }
  return pieces;
}

/** Whether a sentence goes on behind what looks like a name: `Random Forests for Curved Spaces`. */
function goesOn(text: string, at: number, name: string): boolean {
  const words = name.split(/[ \u2028]+/).length;
  const next = /^[ \u2028]+(\p{Ll}[\p{L}-]*)/u.exec(text.slice(at, at + 40))?.[1];
  if (next === undefined || words < 2 || /\p{Lu}\./u.test(name)) return false;
  if (/^(?:and|et|und|y)$/.test(next)) return false;
  return words > 2 || !/^(?:in|at|with|who|is|was|has|joined|for)$/.test(next) || next === 'for';
}

/** A name in the list's style: where initials end names, what comes after them is not part of the name. */
function nameIn(text: string, from: number, style: string | undefined, stops: ReadonlySet<number>): string | undefined {
  const name = matchAt(nameShape, text, from);
  if (name === undefined) return undefined;
  const upToInitials =
    style === 'initials-last' ? /^[^.]*?[ \u2028](?:\p{Lu}\.[-‐‑ ]?)+/u.exec(name)?.[0].trimEnd() : undefined;
  let upToStop: string | undefined;
  for (let at = 1; at < name.length && upToStop === undefined; at += 1) {
    if (stops.has(from + at) && /[ \u2028]/.test(name.slice(0, at).trimEnd())) upToStop = name.slice(0, at).trimEnd();
  }
  // A name may be wrapped over two lines, but a new line may as well begin something else; so may capitals.
  const shorter = [name.split('\u2028')[0]?.trimEnd(), /^(.+?)[ \u2028]+[A-Z]{3,}(?!\p{L})/u.exec(name)?.[1]];
  return [upToInitials, upToStop, name, ...shorter].find((form) => form !== undefined && canBeName(form));
}

/** In a list of `I. Family`, a full name is one only if the list goes on after it. */
function isNameAmongInitials(text: string, at: number): boolean {
  return /^[*†‡#^]*[ \u2028]*(?:,|and|&|;)[ \u2028]*(?:and[ ])?(?:\p{Lu}\.|[\p{Lu}][\p{L}-]+[ ][\p{Lu}][\p{L}-]+[,.])/u.test(
    text.slice(at, at + 60),
  );
}

const oneWord = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  piece.text !== 'et al.' &&
  !/[ \u2028.]/.test(piece.text) &&
  /^\p{Lu}/u.test(piece.text) &&
  !/\p{Script=Han}/u.test(piece.text);

/** Puts `Family, Given` together, in whichever way the list separates names. */
function joinInverted(pieces: readonly Piece[]): Piece[] {
  const betweenNames = pieces.slice(0, -1).map((piece) => (/;|\band\b|&/.test(piece.separator) ? ';' : ','));
  const alternate =
    pieces.length > 2 &&
    pieces.length % 2 === 0 &&
    betweenNames.every((separator, index) => separator === (index % 2 === 0 ? ',' : ';'));
  const inverted = (index: number): boolean => {
    const next = pieces[index + 1];
    if (!next || pieces[index]?.initialsOnly) return false;
    if (next.initialsOnly) return true;
    if (alternate && betweenNames.includes(';') && (pieces.length > 2 || betweenNames[0] === ',')) return true;
    // Chicago and MLA turn round the first name alone.
    const isGiven = oneWord(next) || /^\p{Lu}[\p{L}-]+(?: \p{Lu}\.)+$/u.test(next.text);
    if (index === 0 && oneWord(pieces[0]) && !oneWord(next) && isGiven && pieces.length === 2) return true;
    return (
      index === 0 &&
      oneWord(pieces[0]) &&
      isGiven &&
      pieces.length > 2 &&
      !pieces.slice(2).some(oneWord) &&
      // `Zhang, Vass et al.` are two people, `Prado, Carla, et al.` is one.
      (pieces[2]?.text !== 'et al.' || next.separator.includes(','))
    );
  };
  const result: Piece[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    const next = pieces[index + 1];
    if (!piece) continue;
    if (next && inverted(index)) {
      result.push({
        ...next,
        text: `${next.text} ${piece.text}`,
        marker: piece.marker + next.marker,
        initialsOnly: false,
      });
      index += 1;
    } else result.push(piece);
  }
  return result;
}

const noStops: ReadonlySet<number> = new Set();

/**
 * The list of authors that begins at `start`; nothing when what stands there is not one. At a place in `stops` the look of the
 * text changes (bold, a link), so that a name may end there.
 */
export function authorsAt(text: string, start: number, stops: ReadonlySet<number> = noStops): AuthorList | undefined {
  const pieces = joinInverted(piecesFrom(text, start, stops)).filter(
    (piece) => !piece.initialsOnly || piece.text.includes(' '),
  );
  while (pieces.length > 1 && (isDoubtful(pieces) || isBehindOtherComma(pieces, text, stops))) pieces.pop();
  const last = pieces.at(-1);
  if (!last || pieces.every((piece) => oneWord(piece)) || pieces.every((piece) => piece.text === 'et al.'))
    return undefined;
  const printed = pieces.map(({ text: name }) => name.replace(/[\s\u2028]+/g, ' '));
  const inverted = endsWithInitials.test(printed[0] ?? '');
  const names = pieces.map(
    ({ marker }, index) => (inverted ? initialsFirst(printed[index] ?? '') : (printed[index] ?? '')) + marker,
  );
  return { names, start, end: last.end };
}

/** `Nguyen TT` as `T. T. Nguyen`. */
function initialsFirst(name: string): string {
  const match = /^(.+?) (\p{Lu}{1,3}|(?:\p{Lu}\.[-‐‑ ]?)+)$/u.exec(name);
  if (!match) return name;
  const [, family = '', given = ''] = match;
  return `${given.includes('.') ? given : given.replace(/\p{Lu}(?=\p{Lu})/gu, '$&. ').concat('.')} ${family}`;
}

/** A last piece behind a full-width comma where others have stood between names, when the text goes on as a title does. */
function isBehindOtherComma(pieces: readonly Piece[], text: string, stops: ReadonlySet<number>): boolean {
  const separators = pieces.slice(0, -1).map(({ separator }) => separator);
  const isOther =
    separators.length > 1 && separators.findIndex((each) => each.includes('，')) === separators.length - 1;
  const end = pieces.at(-1)?.end ?? 0;
  const after = text.slice(end, end + 3);
  return isOther && (/^(?:[ \u2028]+\p{Ll}|[:：?？])/u.test(after) || (after.startsWith('，') && stops.has(end + 1)));
}

/** A last piece that is more likely the start of what follows: one word after full names, with no "and" before it. */
function isDoubtful(pieces: readonly Piece[]): boolean {
  const before = pieces.slice(0, -1);
  // `A Deployed`, behind full names: `A` is the first word of a title.
  const opensTitle = /^(?:A|An|The|On|In|To) \p{Lu}/u.test(pieces.at(-1)?.text ?? '');
  if (opensTitle && !before.some(({ text }) => /^\p{Lu} /u.test(text))) return true;
  return oneWord(pieces.at(-1)) && !before.some(oneWord) && !/and|&/.test(before.at(-1)?.separator ?? '');
}
