import type { AttributeList, XmlHandler } from '../xml-handler.ts';

/** Tells another handler what stands in a piece of a file, by offsets into the whole. */
export class ShiftedHandler implements XmlHandler {
  /** The offset of the piece. */
  offset = 0;
  readonly #handler: XmlHandler;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  startTag(name: string, attributes: AttributeList, start: number, end: number, empty: boolean): boolean {
    const { offset } = this;
    return this.#handler.startTag(name, attributes, start + offset, end + offset, empty);
  }

  endTag(start: number, end: number): void {
    this.#handler.endTag(start + this.offset, end + this.offset);
  }

  text(value: string, from: number, to: number, start: number, end: number): void {
    this.#handler.text(value, from, to, start + this.offset, end + this.offset);
  }
}
