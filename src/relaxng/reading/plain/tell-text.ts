import type { XmlHandler } from '../xml-handler.ts';
import { referencedText } from './referenced-text.ts';

/**
 * Tells the text from `from` to `to`, in which there is a reference or a carriage return, piece by piece: nothing is
 * put together, however long it is. Returns false where a reference is not one that every document may have.
 */
export function tellText(text: string, from: number, to: number, handler: XmlHandler): boolean {
  /** What is told next begins here in the text, and stands in the file from `start` on. */
  let first = from;
  let start = from;
  const tellBefore = (index: number, end: number): void => {
    if (index === first) return;
    handler.text(text, first, index, start, end);
    start = end;
  };
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x26) {
      const semicolon = text.indexOf(';', index);
      const referenced = semicolon < 0 ? undefined : referencedText(text.slice(index + 1, semicolon));
      if (referenced === undefined) return false;
      tellBefore(index, index);
      handler.text(referenced, 0, referenced.length, start, semicolon + 1);
      index = semicolon;
      start = first = index + 1;
    } else if (code === 0x0d) {
      // The line ends with LF alone (section 2.11): of CR LF the CR is left out, for a lone CR the LF is told.
      const isPair = text.charCodeAt(index + 1) === 0x0a;
      tellBefore(index, isPair ? index + 1 : index);
      first = index + 1;
      if (!isPair) {
        handler.text('\n', 0, 1, start, first);
        start = first;
      }
    }
  }
  tellBefore(to, to);
  return true;
}
