import { commentEnd } from './plain/comment-end.ts';
import { hasOnlyCharacters } from './plain/has-only-characters.ts';
import { instructionEnd } from './plain/instruction-end.ts';
import { nameEnd } from './plain/name-end.ts';
import { NextOccurrence } from './plain/next-occurrence.ts';
import { scanAttributes } from './plain/scan-attributes.ts';
import { skipWhiteSpace } from './plain/skip-white-space.ts';
import { tellText } from './plain/tell-text.ts';
import { xmlDeclaration } from './plain/xml-declaration.ts';
import type { AttributeList, XmlHandler } from './xml-handler.ts';

/**
 * Tells a handler what stands in a plain document: XML 1.0 without a document type declaration, and so without entities
 * of its own. The text is without its byte order mark.
 *
 * Several times as fast as saxes, and one-sided: `true` says that the text is well-formed and that all of it has been
 * told. `false` says nothing but that it must be read by one who knows more (`readWithSaxes`): what has been told then,
 * perhaps wrongly, is to be thrown away. It is `false`, too, where the handler could not go on.
 */
export function scanPlainXml(text: string, handler: XmlHandler): boolean {
  if (!hasOnlyCharacters(text)) return false;
  const declaration = xmlDeclaration(text);
  if (declaration === 'wrong') return false;

  const { length } = text;
  const references = new NextOccurrence(text, '&');
  const returns = new NextOccurrence(text, '\r');
  const sectionEnds = new NextOccurrence(text, ']]>');
  const attributes: AttributeList = { count: 0, names: [], values: [] };
  /** The names of the elements that are open. */
  const open: string[] = [];
  let hasRoot = false;
  let index = declaration?.end ?? 0;

  while (index < length) {
    const start = index;
    if (text.charCodeAt(start) !== 0x3c) {
      const next = text.indexOf('<', start);
      index = next < 0 ? length : next;
      if (open.length === 0) {
        if (skipWhiteSpace(text, start) < index) return false;
      } else if (sectionEnds.isWithin(start, index)) {
        return false;
      } else if (references.isWithin(start, index) || returns.isWithin(start, index)) {
        if (!tellText(text, start, index, handler)) return false;
      } else {
        handler.text(text, start, index, start, index);
      }
      continue;
    }

    switch (text.charCodeAt(start + 1)) {
      // </
      case 0x2f: {
        const name = open.pop();
        if (name === undefined || !text.startsWith(name, start + 2)) return false;
        index = start + 2 + name.length;
        if (text.charCodeAt(index) !== 0x3e) {
          index = skipWhiteSpace(text, index);
          if (text.charCodeAt(index) !== 0x3e) return false;
        }
        handler.endTag(start, ++index);
        break;
      }
      // <!
      case 0x21: {
        index = commentEnd(text, start);
        if (index >= 0) break;
        if (open.length === 0 || !text.startsWith('<![CDATA[', start)) return false;
        const end = text.indexOf(']]>', start + 9);
        if (end < 0) return false;
        index = end + 3;
        tellSection(text, start + 9, end, handler);
        break;
      }
      // <?
      case 0x3f:
        index = instructionEnd(text, start);
        if (index < 0) return false;
        break;
      default: {
        const end = nameEnd(text, start + 1);
        if (end === start + 1 || (hasRoot && open.length === 0)) return false;
        hasRoot = true;
        const name = text.slice(start + 1, end);
        index = scanAttributes(text, end, attributes);
        if (index < 0) return false;
        const isEmpty = text.charCodeAt(index) === 0x2f;
        if (isEmpty && text.charCodeAt(++index) !== 0x3e) return false;
        if (!isEmpty) open.push(name);
        if (!handler.startTag(name, attributes, start, ++index, isEmpty)) return false;
      }
    }
  }
  return hasRoot && open.length === 0;
}

/** Tells what stands in a CDATA section; the section itself has nine characters more before it and three after. */
function tellSection(text: string, from: number, to: number, handler: XmlHandler): void {
  if (from === to) return;
  const value = text.slice(from, to).replace(/\r\n?/g, '\n');
  handler.text(value, 0, value.length, from - 9, to + 3);
}
