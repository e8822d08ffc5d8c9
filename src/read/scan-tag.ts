/** Where an attribute stands in a tag; the value without its quotation marks. */
export interface AttributePlace {
  readonly name: string;
  readonly nameStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface TagScan {
  /** Offset after the element's name. */
  readonly nameEnd: number;
  /** Those that are written in full, in order. */
  readonly attributes: readonly AttributePlace[];
  /** An attribute whose value meets a `<` or the end of the text before its closing quotation mark. */
  readonly open?: { readonly name: string; readonly nameStart: number; readonly valueStart: number };
  /** Offset after the `>`; undefined where a `<` or the end of the text comes first. */
  readonly end: number | undefined;
}

/**
 * Looks over the tag that begins with the `<` at an offset, without judging it: finds its attributes and
 * its end. Takes time in proportion to the tag's length.
 */
export function scanTag(text: string, start: number): TagScan {
  let index = start + 1;
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = index;
    const found = pattern.exec(text)?.[0] ?? '';
    index += found.length;
    return found;
  };
  if (text[index] === '/') index++;
  skip(nameLike);
  const nameEnd = index;
  const attributes: AttributePlace[] = [];
  for (;;) {
    skip(space);
    const next = text[index];
    if (next === undefined || next === '<') return { nameEnd, attributes, end: undefined };
    if (next === '>') return { nameEnd, attributes, end: index + 1 };
    const nameStart = index;
    const name = skip(nameLike);
    skip(space);
    if (name === '' || text[index] !== '=') {
      if (name === '') index++;
      continue;
    }
    index++;
    skip(space);
    const quote = text[index];
    if (quote !== '"' && quote !== "'") continue;
    const valueStart = index + 1;
    const boundary = quote === '"' ? upToDouble : upToSingle;
    boundary.lastIndex = valueStart;
    const at = boundary.exec(text)?.index;
    if (at === undefined || text[at] === '<') {
      return { nameEnd, attributes, open: { name, nameStart, valueStart }, end: undefined };
    }
    attributes.push({ name, nameStart, valueStart, valueEnd: at });
    index = at + 1;
  }
}

const nameLike = /[^ \t\r\n=<>/"']*/y;
const space = /[ \t\r\n]*/y;
const upToDouble = /["<]/g;
const upToSingle = /['<]/g;
