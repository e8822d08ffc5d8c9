import type { XmlEvents } from '../../../engines/saxes.ts';
import type { AttributeList, XmlHandler } from '../../reading/xml-handler.ts';

/**
 * Tells a handler what saxes tells. A document type declaration is passed over, whatever it declares: an entity of its
 * own is a fault only where it is used.
 */
export class SaxesEvents implements XmlEvents {
  /** The declaration of XML, where its version is not 1.0. */
  otherVersion: { readonly version: string; readonly start: number; readonly end: number } | undefined;
  readonly #handler: XmlHandler;
  readonly #attributes: AttributeList = { count: 0, names: [], values: [] };

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  declaration(version: string | undefined, start: number, end: number): boolean {
    if (version === undefined || version === '1.0') return true;
    this.otherVersion = { version, start, end };
    return false;
  }

  doctype(): void {}

  startTag(
    name: string,
    values: Readonly<Record<string, string>>,
    start: number,
    end: number,
    empty: boolean,
  ): boolean {
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
    this.#handler.text(value, 0, value.length, start, end);
  }

  comment(): void {}

  processingInstruction(): boolean {
    return true;
  }
}
