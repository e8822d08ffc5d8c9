/** A processing instruction before the root element; offsets are UTF-16 code units into the text. */
export interface PrologInstruction {
  readonly target: string;
  /** Where what follows the target begins, white space included. */
  readonly contentStart: number;
  /** Offset of the `?>`. */
  readonly contentEnd: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The processing instructions that stand before the root element of an XML text, in order; those within the document
 * type declaration are not of the document (XML 1.0, section 2.8). Nothing is judged: it ends where it understands no
 * more.
 */
export function prologInstructions(text: string): PrologInstruction[] {
  const found: PrologInstruction[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<?', at)) {
      const end = text.indexOf('?>', at + 2);
      if (end < 0) return found;
      const target = /[^\s?]*/y;
      target.lastIndex = at + 2;
      const name = target.exec(text)?.[0] ?? '';
      found.push({
        target: name,
        contentStart: at + 2 + name.length,
        contentEnd: end,
        start: at,
        end: end + 2,
      });
      at = end + 2;
    } else if (text.startsWith('<!--', at)) {
      at = after(text, '-->', at + 4);
    } else if (text.startsWith('<!DOCTYPE', at)) {
      at = doctypeEnd(text, at + 9);
    } else return found;
    if (at < 0) return found;
  }
  return found;
}

/** The offset after the `>` of a document type declaration, or -1. Quotation marks, comments and instructions hide theirs. */
function doctypeEnd(text: string, from: number): number {
  const piece = /["'[\]>]|<!--|<\?/g;
  piece.lastIndex = from;
  let inSubset = false;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const [mark] = match;
    if (mark === '[') inSubset = true;
    else if (mark === ']') inSubset = false;
    else if (mark === '>') {
      if (!inSubset) return match.index + 1;
    } else {
      const close = mark === '<!--' ? '-->' : mark === '<?' ? '?>' : mark;
      const end = after(text, close, piece.lastIndex);
      if (end < 0) return -1;
      piece.lastIndex = end;
    }
  }
  return -1;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}
