import { BrokenXmlScanner } from '../../../../src/relaxng/live/scanning/broken-xml-scanner.ts';
import type { Ending } from '../../../../src/relaxng/live/scanning/ending.ts';

export interface ScannedEvents {
  /** `<a n=1>`, `<a/>`, `</a>`, `“text”`, `[section]`. */
  readonly events: readonly string[];
  /** For each event, the offset after it and the offset after what it was decided by. */
  readonly places: readonly { readonly end: number; readonly seen: number }[];
  readonly ending: Ending;
}

/** What the scanner tells of a text. */
export function scannedEvents(text: string): ScannedEvents {
  const events: string[] = [];
  const places: { end: number; seen: number }[] = [];
  const add = (event: string, end: number) => {
    events.push(event);
    places.push({ end, seen: Math.max(end, scanner.seen) });
  };
  const scanner: BrokenXmlScanner = new BrokenXmlScanner(text, {
    startTag: (name, attributes, end, empty) => {
      const written = attributes.map(({ name, value, hasValue }) => ` ${name}${hasValue ? `=${value}` : ''}`);
      add(`<${name}${written.join('')}${empty ? '/' : ''}>`, end);
    },
    endTag: (name, end) => add(`</${name}>`, end),
    text: (start, end, isSection) => {
      const written = text.slice(start, end);
      add(isSection ? `[${written}]` : `“${written}”`, end);
    },
  });
  const ending = scanner.scan(0);
  return { events, places, ending };
}
