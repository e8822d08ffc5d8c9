import { decodeAttribute, decodeText } from './plain-references.ts';
import type { AttributeList, XmlHandler } from './xml-handler.ts';

// What XML 1.0, section 2.2, leaves out of its characters, but for surrogates, which have a test of their own.
// biome-ignore lint/suspicious/noControlCharactersInRegex: to find them is the purpose
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** XML 1.0, section 2.8, production 23. */
const declaration =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;

/** XML 1.0, fifth edition, section 2.3, production 5, for names that are not all ASCII. */
const nameStart =
  ':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c-\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const anyName = new RegExp(
  `^[${nameStart}][${nameStart}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f-\\u2040]*$`,
  'u',
);

/** For each ASCII character: 1 where it may stand in a name, 2 where it may begin one too. */
const nameKinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[:A-Z_a-z]/.test(character)) nameKinds[code] = 2;
  else if (/[-.0-9]/.test(character)) nameKinds[code] = 1;
}

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const exclamation = 33;
const quote = 34;
const ampersand = 38;
const apostrophe = 39;
const slash = 47;
const less = 60;
const equals = 61;
const greater = 62;
const question = 63;

/** More attributes of one tag than these are compared by a set. */
const fewAttributes = 8;

/**
 * Tells a handler what stands in a text, if it is plain: true only where the text is certainly well-formed XML 1.0
 * without a document type declaration and with no references but to the five predefined entities and to characters.
 * False says nothing but that another reader must be asked, and that what was told so far does not count. The text
 * must be without a byte order mark.
 */
export function scanPlainXml(text: string, handler: XmlHandler): boolean {
  // Node 20 has it, the library of ECMAScript 2023 does not name it.
  if (forbidden.test(text) || !(text as string & { isWellFormed(): boolean }).isWellFormed()) return false;
  return new PlainScanner(text, handler).scan();
}

class PlainScanner {
  readonly #text: string;
  readonly #handler: XmlHandler;
  readonly #open: string[] = [];
  readonly #attributes: AttributeList = { count: 0, names: [], values: [] };
  readonly #hasReturns: boolean;
  #at = 0;
  /** Where the next `&` and the next `]]>` are, from some place before here on: past the end where there is none. */
  #ampersandAt: number;
  #sectionEndAt: number;

  constructor(text: string, handler: XmlHandler) {
    this.#text = text;
    this.#handler = handler;
    this.#hasReturns = text.includes('\r');
    this.#ampersandAt = this.#find('&', 0);
    this.#sectionEndAt = this.#find(']]>', 0);
  }

  scan(): boolean {
    const text = this.#text;
    if (text.startsWith('<?xml') && isSpace(text.charCodeAt(5))) {
      declaration.lastIndex = 0;
      if (!declaration.test(text)) return false;
      this.#at = declaration.lastIndex;
    }
    let hasRoot = false;
    for (;;) {
      const less = text.indexOf('<', this.#at);
      if (this.#open.length === 0) {
        const end = less < 0 ? text.length : less;
        for (let at = this.#at; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
        if (less < 0) return hasRoot;
      } else if (less < 0 || (less > this.#at && !this.#characters(less))) return false;
      this.#at = less;
      const code = text.charCodeAt(less + 1);
      if (code === slash) {
        if (!this.#endTag()) return false;
      } else if (code === exclamation) {
        if (!this.#commentOrSection()) return false;
      } else if (code === question) {
        if (!this.#instruction()) return false;
      } else {
        if (hasRoot && this.#open.length === 0) return false;
        hasRoot = true;
        if (!this.#startTag()) return false;
      }
    }
  }

  #characters(end: number): boolean {
    const text = this.#text;
    const start = this.#at;
    if (this.#sectionEndAt < end) {
      // One that ended a section before does not count.
      if (this.#sectionEndAt < start) this.#sectionEndAt = this.#find(']]>', start);
      if (this.#sectionEndAt < end) return false;
    }
    if (this.#ampersandAt < start) this.#ampersandAt = this.#find('&', start);
    if (this.#ampersandAt < end || this.#hasReturns) {
      const value = decodeText(text.slice(start, end));
      if (value === undefined) return false;
      this.#handler.text(value, 0, value.length, start, end);
    } else {
      this.#handler.text(text, start, end, start, end);
    }
    return true;
  }

  #endTag(): boolean {
    const text = this.#text;
    const start = this.#at;
    const name = this.#open.pop();
    if (name === undefined || !text.startsWith(name, start + 2)) return false;
    let at = start + 2 + name.length;
    while (isSpace(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== greater) return false;
    this.#at = at + 1;
    this.#handler.endTag(start, at + 1);
    return true;
  }

  #commentOrSection(): boolean {
    const text = this.#text;
    const start = this.#at;
    if (text.startsWith('<!--', start)) {
      const end = text.indexOf('--', start + 4);
      if (end < 0 || text.charCodeAt(end + 2) !== greater) return false;
      this.#at = end + 3;
      return true;
    }
    if (this.#open.length === 0 || !text.startsWith('<![CDATA[', start)) return false;
    const end = text.indexOf(']]>', start + 9);
    if (end < 0) return false;
    this.#at = end + 3;
    const written = text.slice(start + 9, end);
    const value = this.#hasReturns ? written.replace(/\r\n?/g, '\n') : written;
    this.#handler.text(value, 0, value.length, start, end + 3);
    return true;
  }

  #instruction(): boolean {
    const text = this.#text;
    const start = this.#at + 2;
    const end = this.#nameEnd(start);
    if (end < 0 || /^xml$/i.test(text.slice(start, end))) return false;
    const close = text.indexOf('?>', end);
    if (close < 0 || (close > end && !isSpace(text.charCodeAt(end)))) return false;
    this.#at = close + 2;
    return true;
  }

  #startTag(): boolean {
    const text = this.#text;
    const start = this.#at;
    let at = this.#nameEnd(start + 1);
    if (at < 0) return false;
    const name = text.slice(start + 1, at);
    const attributes = this.#attributes;
    attributes.count = 0;
    for (;;) {
      let code = text.charCodeAt(at);
      if (code === greater) break;
      if (code === slash) {
        if (text.charCodeAt(at + 1) !== greater) return false;
        this.#at = at + 2;
        return this.#areDistinct() && this.#handler.startTag(name, attributes, start, at + 2, true);
      }
      if (!isSpace(code)) return false;
      do code = text.charCodeAt(++at);
      while (isSpace(code));
      if (code === greater || code === slash) continue;
      at = this.#attribute(at);
      if (at < 0) return false;
    }
    this.#at = at + 1;
    if (!this.#areDistinct() || !this.#handler.startTag(name, attributes, start, at + 1, false)) return false;
    this.#open.push(name);
    return true;
  }

  /** Reads an attribute; gives the place after it, or -1. */
  #attribute(start: number): number {
    const text = this.#text;
    let at = this.#nameEnd(start);
    if (at < 0) return -1;
    const name = text.slice(start, at);
    while (isSpace(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== equals) return -1;
    at++;
    while (isSpace(text.charCodeAt(at))) at++;
    const mark = text.charCodeAt(at);
    if (mark !== quote && mark !== apostrophe) return -1;
    const from = ++at;
    let isSimple = true;
    for (; ; at++) {
      if (at >= text.length) return -1;
      const code = text.charCodeAt(at);
      if (code === mark) break;
      if (code === less) return -1;
      if (code === ampersand || code < space) isSimple = false;
    }
    const written = text.slice(from, at);
    const value = isSimple ? written : decodeAttribute(written);
    if (value === undefined) return -1;
    const { count, names, values } = this.#attributes;
    names[count] = name;
    values[count] = value;
    this.#attributes.count = count + 1;
    return at + 1;
  }

  /** The place after the name that begins at a place, or -1 where none does. */
  #nameEnd(start: number): number {
    const text = this.#text;
    let at = start;
    let isAscii = true;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code >= 128) isAscii = false;
      else if (!(nameKinds[code] as number)) break;
    }
    if (isAscii) return at > start && nameKinds[text.charCodeAt(start)] === 2 ? at : -1;
    return anyName.test(text.slice(start, at)) ? at : -1;
  }

  #areDistinct(): boolean {
    const { count, names } = this.#attributes;
    if (count > fewAttributes) return new Set(names.slice(0, count)).size === count;
    for (let index = 1; index < count; index++) {
      for (let other = 0; other < index; other++) if (names[index] === names[other]) return false;
    }
    return true;
  }

  #find(what: string, from: number): number {
    const at = this.#text.indexOf(what, from);
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  }
}

function isSpace(code: number): boolean {
  return code === space || code === lineFeed || code === tab || code === carriageReturn;
}
