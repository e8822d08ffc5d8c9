import { readXml, type SyntaxFault, type XmlEvents } from '../../engines/saxes.ts';
import { doctypeFault } from './doctype-fault.ts';
import { instructionEnd } from './plain/instruction-end.ts';
import type { AttributeList, XmlHandler } from './xml-handler.ts';

/** How reading ended. */
export interface ReadOutcome {
  /** Why the text is not well-formed, or cannot be read here; absent where it could be. */
  readonly fault?: SyntaxFault;
  /** Whether all of the text was read: it is well-formed, and the handler wanted all of it. */
  readonly complete: boolean;
}

/**
 * Tells a handler what stands in any text, until it is found not to be well-formed XML 1.0 with namespaces (but for the
 * prefixes, which are the handler's to judge). What a document type declaration declares is not known to it: one that
 * declares anything is a fault, and so is a reference to an entity that not every document has.
 */
export function readWithSaxes(text: string, handler: XmlHandler): ReadOutcome {
  const surrogate = loneSurrogate(text);
  const events = new Events(text, handler);
  // What is wrong before is told first.
  const readable = surrogate < 0 ? text : text.slice(0, surrogate);
  const seen = readXml(readable, events, { complete: surrogate < 0 });
  const fault = events.fault ?? (seen === 'stopped' ? undefined : seen);
  if (fault !== undefined) return { fault, complete: false };
  if (seen === 'stopped') return { complete: false };
  if (surrogate < 0) return { complete: true };
  const words = 'Half of a surrogate pair is no character.';
  return { fault: { words, position: surrogate + 1, construct: surrogate }, complete: false };
}

/** Turns the events of saxes into ours, and finds what saxes lets pass. */
class Events implements XmlEvents {
  fault: SyntaxFault | undefined;
  readonly #text: string;
  readonly #handler: XmlHandler;
  readonly #attributes: AttributeList = { count: 0, names: [], values: [] };

  constructor(text: string, handler: XmlHandler) {
    this.#text = text;
    this.#handler = handler;
  }

  declaration(version: string | undefined, start: number, end: number): boolean {
    if (version === '1.0') return true;
    return this.#stop(`The version of XML must be \`1.0\`, not \`${version}\`.`, start, end);
  }

  doctype(start: number, end: number): void {
    const words = doctypeFault(this.#text, start, end);
    // Reading stops at the next tag, if it does not before.
    if (words !== undefined) this.#stop(words, start, end);
  }

  startTag(
    name: string,
    values: Readonly<Record<string, string>>,
    start: number,
    end: number,
    empty: boolean,
  ): boolean {
    if (this.fault !== undefined) return false;
    const list = this.#attributes;
    let count = 0;
    for (const attribute in values) {
      list.names[count] = attribute;
      list.values[count++] = values[attribute] as string;
    }
    list.count = count;
    return this.#handler.startTag(name, list, start, end, empty);
  }

  endTag(start: number, end: number): void {
    this.#handler.endTag(start, end);
  }

  text(value: string, start: number, end: number): void {
    if (value !== '') this.#handler.text(value, 0, value.length, start, end);
  }

  comment(): void {}

  processingInstruction(target: string, _value: string, start: number, end: number): boolean {
    if (this.fault !== undefined) return false;
    if (instructionEnd(this.#text, start) === end) return true;
    const words = target.includes(':')
      ? `The name of the processing instruction \`<?${target}?>\` must have no colon.`
      : `The name of the processing instruction, \`<?${target}\`, must be followed by a space or by \`?>\`.`;
    return this.#stop(words, start, end);
  }

  #stop(words: string, construct: number, position: number): false {
    this.fault ??= { words, position, construct };
    return false;
  }
}

/** Offset of the first half of a surrogate pair without its other half; -1 where there is none. */
function loneSurrogate(text: string): number {
  // Node 20 has it, the library of ECMAScript 2023 does not name it.
  return (text as string & { isWellFormed(): boolean }).isWellFormed() ? -1 : text.search(/\p{Surrogate}/u);
}
