export interface XmlDeclaration {
  /** As written; undefined where none is named. */
  readonly encoding: string | undefined;
  /** Offset after it. */
  readonly end: number;
}

const space = '[ \\t\\r\\n]';
const equals = `${space}*=${space}*`;
const encodingName = '[A-Za-z][A-Za-z0-9._-]*';
const declaration = new RegExp(
  `<\\?xml${space}+version${equals}(?:"1\\.0"|'1\\.0')` +
    `(?:${space}+encoding${equals}(?:"(${encodingName})"|'(${encodingName})'))?` +
    `(?:${space}+standalone${equals}(?:"(?:yes|no)"|'(?:yes|no)'))?${space}*\\?>`,
  'y',
);

/**
 * The XML declaration that a text begins with (XML 1.0, productions 23 to 32, version 1.0 only): undefined where there
 * is none, 'wrong' where what begins like one is none.
 */
export function xmlDeclaration(text: string): XmlDeclaration | 'wrong' | undefined {
  // `<?xml-model …` is a processing instruction.
  if (!text.startsWith('<?xml') || !/[ \t\r\n?]/.test(text.charAt(5))) return undefined;
  declaration.lastIndex = 0;
  const found = declaration.exec(text);
  if (found === null) return 'wrong';
  return { encoding: found[1] ?? found[2], end: declaration.lastIndex };
}
