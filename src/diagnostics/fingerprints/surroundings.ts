/** A stretch of mark-up, or of text between mark-up. */
const token =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<(?:[^<>"']|"[^"]*"|'[^']*')*>|<?[^<]+|</g;

interface OpenElement {
  readonly name: string;
  readonly startTag: string;
  /** Indexes of the places in it, innermost element first served. */
  readonly places: number[];
  /** Its own text, that of the elements in it left out. */
  readonly text: string[];
}

/** A place to ask the surroundings of. */
export interface Place {
  /** In UTF-16 code units. */
  readonly offset: number;
  /** Whether a place in a start tag speaks of the element around: what lacks there is the parent's lack. */
  readonly ofParent?: boolean;
}

/**
 * What stands around places in the text of a file: of each, the start tag of the element that it is in and that
 * element's own text, white space collapsed. A place in a tag is in the element of the tag. What stands in the elements
 * inside is left out, so that a paragraph more changes nothing for the `body` that it is put into. Outside of the root,
 * and in a file that is no XML, the surroundings are the piece of mark-up or the line.
 *
 * One pass, whatever is wrong with the file: an end tag closes the nearest element of its name, or nothing.
 */
export function surroundings(text: string, places: readonly Place[]): string[] {
  const result = new Array<string>(places.length).fill('');
  const order = places.map((_, index) => index).sort((a, b) => at(a) - at(b));
  const open: OpenElement[] = [];
  const names = new Map<string, number>();
  let next = 0;

  function at(index: number): number {
    return Math.min(Math.max(0, (places[index] as Place).offset), Math.max(0, text.length - 1));
  }
  /** Gives an element the places that lie before an offset. */
  const take = (
    end: number,
    elementOf: (place: Place) => OpenElement | undefined,
    otherwise: (offset: number) => string,
  ) => {
    for (; next < order.length && at(order[next] as number) < end; next++) {
      const index = order[next] as number;
      const element = elementOf(places[index] as Place);
      if (element === undefined) result[index] = otherwise(at(index));
      else element.places.push(index);
    }
  };
  const close = (element: OpenElement) => {
    if (element.places.length === 0) return;
    const said = `${element.startTag} ${collapsed(element.text.join(' '))}`.trimEnd();
    for (const index of element.places) result[index] = said;
  };

  for (const { 0: piece, index: start } of text.matchAll(token)) {
    const end = start + piece.length;
    const kind = kindOf(piece);
    if (kind === 'start') {
      const element: OpenElement = { name: nameOf(piece, 1), startTag: tag(piece), places: [], text: [] };
      const around = open.at(-1) ?? element;
      take(
        end,
        ({ ofParent }) => (ofParent ? around : element),
        () => '',
      );
      if (piece.endsWith('/>')) close(element);
      else {
        open.push(element);
        names.set(element.name, (names.get(element.name) ?? 0) + 1);
      }
      continue;
    }
    const current = open.at(-1);
    if (kind === 'end') {
      const name = nameOf(piece, 2);
      // A name that is not open is not looked for: there may be many.
      const depth = names.get(name) ? open.findLastIndex((element) => element.name === name) : -1;
      const ended = depth < 0 ? current : open[depth];
      take(
        end,
        () => ended,
        () => collapsed(piece),
      );
      for (const element of depth < 0 ? [] : open.splice(depth)) {
        names.set(element.name, (names.get(element.name) as number) - 1);
        close(element);
      }
      continue;
    }
    if (kind === 'text') current?.text.push(piece);
    take(
      end,
      () => current,
      (offset) => (kind === 'text' ? lineAt(text, offset) : collapsed(piece)),
    );
  }
  take(
    Number.POSITIVE_INFINITY,
    () => open.at(-1),
    () => '',
  );
  for (const element of open) close(element);
  return result;
}

function kindOf(piece: string): 'start' | 'end' | 'text' | 'other' {
  if (piece.charCodeAt(0) !== 60 || !piece.endsWith('>') || piece.length < 3) return 'text';
  if (piece.startsWith('<![CDATA[')) return 'text';
  if (piece[1] === '/') return 'end';
  return piece[1] === '!' || piece[1] === '?' ? 'other' : 'start';
}

function nameOf(piece: string, from: number): string {
  return /[^\s/>]*/.exec(piece.slice(from, from + 200))?.[0] ?? '';
}

/** A start tag as one writes it: `<a/>` and `<a ></a>` begin alike. */
function tag(piece: string): string {
  return `${collapsed(piece.replace(/\s*\/?>$/, ''))}>`;
}

function lineAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = text.slice(start).search(/[\r\n]/);
  return collapsed(length < 0 ? text.slice(start) : text.slice(start, start + length));
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
