const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', apos: "'", quot: '"' };

const reference = /&(?:(amp|lt|gt|apos|quot)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));/y;

/** Character data with references replaced and line ends normalised; undefined where a reference is not a plain one. */
export function decodeText(written: string): string | undefined {
  const text = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  return replaceReferences(text);
}

/** The value of an attribute, normalised as XML 1.0, section 3.3.3, says for CDATA; undefined as above. */
export function decodeAttribute(written: string): string | undefined {
  return replaceReferences(written.replace(/\r\n|[\t\r\n]/g, ' '));
}

function replaceReferences(text: string): string | undefined {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let result = '';
  let done = 0;
  while (at >= 0) {
    reference.lastIndex = at;
    const match = reference.exec(text);
    if (match === null) return undefined;
    const [whole, name, decimal, hexadecimal] = match;
    const character = name === undefined ? characterOf(decimal, hexadecimal) : predefined[name];
    if (character === undefined) return undefined;
    result += text.slice(done, at) + character;
    done = at + whole.length;
    at = text.indexOf('&', done);
  }
  return result + text.slice(done);
}

/** XML 1.0, section 2.2: the characters that there are. */
function characterOf(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
