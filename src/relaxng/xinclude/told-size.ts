import type { XmlHandler } from '../reading/xml-handler.ts';

/** How much a reader tells, in UTF-16 code units of names, values and text: of entities there may be more than is written. */
export function toldSize(tell: (handler: XmlHandler) => boolean): number {
  let size = 0;
  tell({
    startTag(name, { count, names, values }) {
      size += name.length + 1;
      for (let index = 0; index < count; index++) {
        size += (names[index] as string).length + (values[index] as string).length;
      }
      return true;
    },
    endTag() {
      size++;
    },
    text(_value, from, to) {
      size += to - from;
    },
  });
  return size;
}
