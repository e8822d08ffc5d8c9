/** How far from a `<` in a value its closing quotation mark is sought, in UTF-16 code units. */
const farthest = 200;

/** The value of an attribute, as it was probably meant. */
export interface BrokenValue {
  /** The offset after its last character; undefined where the text ends within the value. */
  readonly end: number | undefined;
  /** Where the start tag goes on. */
  readonly next: number;
  /** The offset after the last character that this was decided by; infinite where the end of the text decided it. */
  readonly seen: number;
}

/**
 * Finds the end of a value that begins, after its quotation mark, at `start`. A `<` in it is a slip of its own if the
 * quotation mark comes soon; else the mark was forgotten, and the value ends with the tag. The mark was forgotten, too,
 * where the next one opens another attribute's value: `when="1951 type="x"`. Takes time linear in what it passes.
 */
export function brokenValue(text: string, start: number, quote: string): BrokenValue {
  let tagEnd = -1;
  for (let index = start; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === quote) return closed(text, start, index);
    if (character === '>' && tagEnd < 0) tagEnd = text.charAt(index - 1) === '/' ? index - 1 : index;
    if (character !== '<') continue;
    const { at, seen } = strayMark(text, index, quote);
    if (at >= 0) return { end: at, next: at + 1, seen };
    const end = Math.max(start, tagEnd < 0 ? index : tagEnd);
    return { end, next: end, seen };
  }
  const seen = Number.POSITIVE_INFINITY;
  if (tagEnd >= 0) return { end: Math.max(start, tagEnd), next: Math.max(start, tagEnd), seen };
  return { end: undefined, next: text.length, seen };
}

function closed(text: string, start: number, mark: number): BrokenValue {
  const next = text.charAt(mark + 1);
  if (text.charAt(mark - 1) === '=' && next !== '' && !/[ \t\r\n/>?]/.test(next)) {
    const end = beforeAttribute(text, start, mark - 1);
    if (end >= 0) return { end, next: end, seen: mark + 2 };
  }
  // At the end of the text it cannot be told what follows the mark.
  const isDoubtful = text.charAt(mark - 1) === '=' && next === '';
  return { end: mark, next: mark + 1, seen: isDoubtful ? Number.POSITIVE_INFINITY : mark + 1 };
}

/** The offset of the white space before the name of an attribute that ends at an equals sign; -1 where there is none. */
function beforeAttribute(text: string, start: number, equals: number): number {
  let name = equals;
  while (name > start && !/[ \t\r\n=<>"'/&]/.test(text.charAt(name - 1))) name--;
  let end = name;
  while (end > start && /[ \t\r\n]/.test(text.charAt(end - 1))) end--;
  return name < equals && end < name ? end : -1;
}

/** The quotation mark that ends a value in which there is a `<`; -1 where it is more likely another's. */
function strayMark(text: string, from: number, quote: string): { at: number; seen: number } {
  const limit = Math.min(text.length, from + farthest);
  for (let index = from + 1; index < limit; index++) {
    const character = text.charAt(index);
    if (character === '>') return { at: -1, seen: index + 1 };
    if (character !== quote) continue;
    const next = text.charAt(index + 1);
    const seen = next === '' ? Number.POSITIVE_INFINITY : index + 2;
    const isEnd = text.charAt(index - 1) !== '=' && (next === '' || /[ \t\r\n/>?]/.test(next));
    return { at: isEnd ? index : -1, seen };
  }
  return { at: -1, seen: limit < text.length ? limit : Number.POSITIVE_INFINITY };
}
