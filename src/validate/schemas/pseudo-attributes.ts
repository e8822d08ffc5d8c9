/** A pseudo-attribute of a processing instruction; offsets are those of the value between its quotation marks. */
export interface PseudoAttribute {
  readonly name: string;
  /** With its references replaced. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What is wrong, and where. */
export interface PseudoAttributeFault {
  /** One sentence that stands alone. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the content of a processing instruction as pseudo-attributes, `href="a.rng" type="application/xml"`, by the
 * grammar of “Associating Style Sheets with XML documents 1.0” (second edition), which that of schemas shares: the
 * five predefined entities and references to characters are replaced, nothing else.
 *
 * @param start offset at which the content begins, after the target
 * @param end offset of the `?>`
 */
export function pseudoAttributes(
  text: string,
  start: number,
  end: number,
): readonly PseudoAttribute[] | PseudoAttributeFault {
  const found = new Map<string, PseudoAttribute>();
  const pattern = /([ \t\r\n]*)([^\s=<>"'&?]+)[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*')/y;
  const content = text.slice(start, end);
  for (let at = 0; ; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const match = pattern.exec(content);
    if (match === null) return rest(content, at, start) ?? [...found.values()];
    const [whole, space = '', name = '', quoted = ''] = match;
    const valueStart = start + at + whole.length - quoted.length + 1;
    const valueEnd = valueStart + quoted.length - 2;
    const nameStart = start + at + space.length;
    if (space === '') {
      const message = `There must be white space before \`${name}\` in \`xml-model\`.`;
      return { message, start: nameStart, end: nameStart + name.length };
    }
    if (found.has(name)) {
      return {
        message: `\`${name}\` must stand only once in \`xml-model\`.`,
        start: nameStart,
        end: valueEnd + 1,
      };
    }
    const written = quoted.slice(1, -1);
    const value = withoutReferences(written);
    if (value === undefined) {
      const message = `The value of \`${name}\` must not hold \`<\`, or an \`&\` that begins no reference to a character.`;
      return { message, start: valueStart, end: valueEnd };
    }
    found.set(name, { name, value, start: valueStart, end: valueEnd });
  }
}

function rest(content: string, at: number, offset: number): PseudoAttributeFault | undefined {
  const left = content.slice(at);
  const what = left.trim();
  if (what === '') return undefined;
  const start = offset + at + left.indexOf(what);
  const message = `\`xml-model\` must be a list of \`name="value"\`, which \`${shortened(what)}\` is not.`;
  return { message, start, end: start + what.length };
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undefined where a reference is none, or leads to no character. */
function withoutReferences(written: string): string | undefined {
  if (!/[&<]/.test(written)) return written;
  let isWrong = written.includes('<');
  const value = written.replace(/&([^;&]*;?)/g, (_, reference: string) => {
    const [, hex, decimal, name] =
      /^(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));$/.exec(reference) ?? [];
    if (name !== undefined) return predefined[name] as string;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    if (isCharacter(code)) return String.fromCodePoint(code);
    isWrong = true;
    return '';
  });
  return isWrong ? undefined : value;
}

/** XML 1.0, section 2.2, production 2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
