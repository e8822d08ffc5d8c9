import type { AttributeList, XmlHandler } from '../../../src/relaxng/reading/xml-handler.ts';

type LoggedEvent =
  | {
      readonly tag: string;
      readonly attributes: readonly string[];
      readonly start: number;
      readonly end: number;
      readonly empty: boolean;
    }
  | { readonly endTag: number; readonly end: number }
  | { text: string; readonly start: number; end: number };

/** Writes down what a reader tells. Texts that touch each other are one: readers may cut them as they like. */
export class EventLog implements XmlHandler {
  readonly events: LoggedEvent[] = [];

  startTag(
    name: string,
    { count, names, values }: AttributeList,
    start: number,
    end: number,
    empty: boolean,
  ) {
    const attributes: string[] = [];
    for (let index = 0; index < count; index++) attributes.push(`${names[index]}=${values[index]}`);
    this.events.push({ tag: name, attributes, start, end, empty });
    return true;
  }

  endTag(start: number, end: number) {
    this.events.push({ endTag: start, end });
  }

  text(value: string, from: number, to: number, start: number, end: number) {
    if (from >= to) throw new Error('An empty text was told.');
    const last = this.events.at(-1);
    if (last && 'text' in last && last.end === start) {
      last.text += value.slice(from, to);
      last.end = end;
    } else {
      this.events.push({ text: value.slice(from, to), start, end });
    }
  }
}
