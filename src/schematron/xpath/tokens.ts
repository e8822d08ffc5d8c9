/** A token of XPath 3.1; comments and white space are left out. */
export interface Token {
  readonly kind: 'name' | 'variable' | 'string' | 'number' | 'symbol';
  /** As written; of a variable without `$`. */
  readonly text: string;
  /** Of names and variables: `Q{…}` is the namespace itself. */
  readonly namespace?: string;
  readonly prefix?: string;
  readonly localName?: string;
  readonly start: number;
  readonly end: number;
}

const nameCharacters = '[\\p{L}\\p{N}_.\\-\\u00B7]';
const ncName = `[\\p{L}_]${nameCharacters}*`;
const pattern = new RegExp(
  [
    `(?<string>"(?:[^"]|"")*"|'(?:[^']|'')*')`,
    `(?<variable>\\$\\s*)?(?:Q\\{(?<uri>[^{}]*)\\}|(?<prefix>${ncName}|\\*):(?!:))?(?<local>${ncName}|(?<=:|\\})\\*)`,
    `(?<number>\\.?\\d[\\d.]*(?:[eE][+-]?\\d+)?)`,
    `(?<symbol>::|//|\\.\\.|<<|>>|!=|<=|>=|=>|:=|\\|\\||[^\\s])`,
  ].join('|'),
  'uy',
);

/** The tokens of an expression; what is no XPath gives tokens too, since the compiler will say what is wrong. */
export function tokens(expression: string): Token[] {
  const found: Token[] = [];
  let position = 0;
  for (;;) {
    position = skipSpace(expression, position);
    if (position >= expression.length) return found;
    pattern.lastIndex = position;
    const match = pattern.exec(expression);
    const groups = match?.groups ?? {};
    const end = position + (match?.[0].length || 1);
    const text = expression.slice(position, end);
    if (groups.local !== undefined) {
      found.push({
        kind: groups.variable === undefined ? 'name' : 'variable',
        text: text.replace(/^\$\s*/, ''),
        ...(groups.uri !== undefined && { namespace: groups.uri.trim() }),
        ...(groups.prefix !== undefined && { prefix: groups.prefix }),
        localName: groups.local,
        start: position,
        end,
      });
    } else {
      const kind = groups.string !== undefined ? 'string' : groups.number !== undefined ? 'number' : 'symbol';
      found.push({ kind, text, start: position, end });
    }
    position = end;
  }
}

/** Over white space and comments, which nest. */
function skipSpace(text: string, from: number): number {
  let position = from;
  let depth = 0;
  while (position < text.length) {
    if (text.startsWith('(:', position)) {
      depth++;
      position += 2;
    } else if (depth > 0 && text.startsWith(':)', position)) {
      depth--;
      position += 2;
    } else if (depth > 0 || /\s/.test(text.charAt(position))) position++;
    else break;
  }
  return position;
}
