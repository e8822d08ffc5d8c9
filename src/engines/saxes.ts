import { SaxesParser } from 'saxes';

/** What stands in an XML text, in order. Offsets are UTF-16 code units into the text as it was given. */
export interface XmlEvents {
  /** The XML declaration. Return false to stop reading. */
  declaration(version: string | undefined, start: number, end: number): boolean;
  doctype(start: number, end: number): void;
  /**
   * A start tag, or an empty-element tag, for which no `endTag` follows. Names are as written, values
   * normalised as for CDATA. Return false to stop reading.
   */
  startTag(
    name: string,
    attributes: Readonly<Record<string, string>>,
    start: number,
    end: number,
    empty: boolean,
  ): boolean;
  endTag(start: number, end: number): void;
  /** Character data within the root element: text, or a CDATA section, whose span includes its delimiters. */
  text(value: string, start: number, end: number): void;
  comment(value: string, start: number, end: number): void;
  /** Return false to stop reading. */
  processingInstruction(target: string, value: string, start: number, end: number): boolean;
}

/** Why reading ended before the end of the text. */
export interface SyntaxFault {
  /** What saxes says, without a position. */
  readonly words: string;
  /** Offset after the character at which saxes saw it. */
  readonly position: number;
  /** Offset at which the piece of mark-up or text begins in which it stands. */
  readonly construct: number;
}

/** Thrown through saxes, which knows no other way to be stopped; never leaves this file. */
class Stopped extends Error {}

/**
 * Reads a text as XML 1.0 with saxes, which judges whether it is well-formed; stops at the first fault.
 * Entities other than the five predefined ones are faults here, and namespaces are not looked at.
 * With `complete: false` the text may break off.
 *
 * @returns the fault; 'stopped' when an event said so; undefined when all is well.
 */
export function readXml(
  text: string,
  events: XmlEvents,
  { complete }: { complete: boolean },
): SyntaxFault | 'stopped' | undefined {
  const parser = new SaxesParser({ xmlns: false, position: false });
  /** Where the next piece begins: all before it has been told. White space at the start never is. */
  let construct = text.search(/[^\ufeff \t\r\n]|$/);
  let depth = 0;
  let fault: SyntaxFault | undefined;

  const advance = (end: number): number => {
    const start = construct;
    construct = end;
    return start;
  };
  const stopUnless = (goOn: boolean): void => {
    if (!goOn) throw new Stopped();
  };

  parser.on('xmldecl', ({ version }) => {
    const end = parser.position;
    stopUnless(events.declaration(version, advance(end), end));
  });
  parser.on('doctype', () => events.doctype(advance(parser.position), parser.position));
  parser.on('opentag', (tag) => {
    const end = parser.position;
    if (!tag.isSelfClosing) depth++;
    stopUnless(events.startTag(tag.name, tag.attributes, advance(end), end, tag.isSelfClosing));
  });
  parser.on('closetag', (tag) => {
    if (tag.isSelfClosing) return;
    // saxes closes every open element up to the one named, then complains: only the right end tag is told.
    if (!text.startsWith(tag.name, construct + 2)) return;
    if (!/[\s>]/.test(text.charAt(construct + 2 + tag.name.length))) return;
    depth--;
    const end = parser.position;
    events.endTag(advance(end), end);
  });
  parser.on('text', (value) => {
    // Called when the `<` that ends the text has been read, or at the end of the file.
    const end = text.charAt(parser.position - 1) === '<' ? parser.position - 1 : parser.position;
    if (depth > 0) events.text(value, advance(end), end);
    else if (/^[ \t\r\n]*$/.test(text.slice(construct, end))) construct = end;
  });
  parser.on('cdata', (value) => {
    const end = parser.position;
    if (depth > 0) events.text(value, advance(end), end);
  });
  parser.on('comment', (value) => {
    // Called at the `--` that must be followed by `>`.
    const end = parser.position + 1;
    if (text.charAt(parser.position) === '>') events.comment(value, advance(end), end);
  });
  parser.on('processinginstruction', ({ target, body }) => {
    const end = parser.position;
    stopUnless(events.processingInstruction(target, body, advance(end), end));
  });
  parser.on('error', (error) => {
    fault = { words: error.message, position: parser.position, construct };
    throw new Stopped();
  });

  try {
    parser.write(text);
    if (complete) parser.close();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return fault ?? 'stopped';
  }
  return undefined;
}
