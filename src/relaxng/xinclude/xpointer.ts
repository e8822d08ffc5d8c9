/** What a part of a pointer leads to: from the root, or from the element with an id, to a child of a child by its number. */
export interface ElementPointer {
  /** Absent: from the document, whose first child is the root. */
  readonly id?: string;
  /** Numbers of elements, from 1. */
  readonly steps: readonly number[];
}

/** A pointer as far as it is understood. */
export interface XPointer {
  /** To be tried in this order: the first that leads somewhere counts. */
  readonly parts: readonly ElementPointer[];
  /** The schemes that are not known here: parts of theirs are passed over. */
  readonly unknown: readonly string[];
}

const ncName = '[\\p{L}_][\\p{L}\\p{N}\\p{M}\\-._·]*';
const shorthand = new RegExp(`^${ncName}$`, 'u');
const schemeName = new RegExp(`(?:${ncName}:)?${ncName}`, 'uy');
const elementData = new RegExp(`^(${ncName})?((?:/[1-9][0-9]*)*)$`, 'u');

/**
 * Reads a pointer: a shorthand one, or one of schemes (XPointer Framework, sections 3.2 and 3.3), of which `element()`
 * (XPointer element() Scheme) is known. Undefined where it is none.
 */
export function readXPointer(text: string): XPointer | undefined {
  const pointer = text.trim();
  if (shorthand.test(pointer)) return { parts: [{ id: pointer, steps: [] }], unknown: [] };
  const parts: ElementPointer[] = [];
  const unknown: string[] = [];
  let index = 0;
  while (index < pointer.length) {
    schemeName.lastIndex = index;
    const [scheme] = schemeName.exec(pointer) ?? [];
    if (scheme === undefined) return undefined;
    const start = index + scheme.length + 1;
    const end = pointer.charAt(start - 1) === '(' ? schemeEnd(pointer, start) : -1;
    if (end < 0) return undefined;
    if (scheme === 'element') {
      const part = elementPointer(pointer.slice(start, end));
      if (part === undefined) return undefined;
      parts.push(part);
    } else if (scheme !== 'xmlns') unknown.push(scheme);
    index = end + 1;
    while (/[ \t\r\n]/.test(pointer.charAt(index))) index++;
  }
  return index === 0 ? undefined : { parts, unknown };
}

/** The offset of the bracket that closes a part; -1 where none does. `^` takes a bracket for what it is. */
function schemeEnd(pointer: string, start: number): number {
  let depth = 1;
  for (let index = start; index < pointer.length; index++) {
    const character = pointer.charAt(index);
    if (character === '^') index++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return index;
  }
  return -1;
}

function elementPointer(data: string): ElementPointer | undefined {
  const [, id, sequence = ''] = elementData.exec(data) ?? [];
  if (id === undefined && sequence === '') return undefined;
  const steps = sequence.split('/').slice(1).map(Number);
  return { ...(id !== undefined && { id }), steps };
}
