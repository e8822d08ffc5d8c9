import { readXml, type SyntaxFault } from '../../engines/saxes.ts';
import type { AttributeList, XmlHandler } from './xml-handler.ts';

/** How reading ended. */
export interface ReadOutcome {
  /** Why the text is not well-formed, as saxes says it; absent where it is. */
  readonly fault?: SyntaxFault;
  /** Whether all of the text was read: it is well-formed, and the handler wanted all of it. */
  readonly complete: boolean;
}

/** Tells a handler what stands in any text that saxes finds well-formed; entities of its own are not known to it. */
export function readWithSaxes(text: string, handler: XmlHandler): ReadOutcome {
  const list: AttributeList = { count: 0, names: [], values: [] };
  const seen = readXml(
    text,
    {
      declaration: () => true,
      doctype: () => {},
      startTag: (name, attributes, start, end, empty) => {
        let count = 0;
        for (const attribute in attributes) {
          list.names[count] = attribute;
          list.values[count++] = attributes[attribute] as string;
        }
        list.count = count;
        return handler.startTag(name, list, start, end, empty);
      },
      endTag: (start, end) => handler.endTag(start, end),
      text: (value, start, end) => handler.text(value, 0, value.length, start, end),
      comment: () => {},
      processingInstruction: () => true,
    },
    { complete: true },
  );
  if (seen === undefined) return { complete: true };
  return seen === 'stopped' ? { complete: false } : { fault: seen, complete: false };
}
