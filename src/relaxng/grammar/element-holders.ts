import { type GrammarData, record } from './grammar-data.ts';

/**
 * The elements, by index, in whose content one of some elements may stand, not counting what is in elements within. One
 * look at each record of the data, which makes no pattern.
 */
export function elementHolders(data: GrammarData, isSought: (element: number) => boolean): number[] {
  const { code, offsets, elements } = data;
  // What a record refers to stands before it.
  const holds = new Uint8Array(offsets.length);
  const isHeld = (place: number) => holds[code[place] as number] === 1;
  for (let index = 0; index < offsets.length; index++) {
    const offset = offsets[index] as number;
    let found = false;
    switch (code[offset]) {
      case record.element:
        found = isSought(code[offset + 1] as number);
        break;
      case record.choice: {
        const end = offset + 2 + (code[offset + 1] as number);
        for (let place = offset + 2; place < end && !found; place++) found = isHeld(place);
        break;
      }
      case record.group:
      case record.interleave:
        found = isHeld(offset + 1) || isHeld(offset + 2);
        break;
      case record.oneOrMore:
        found = isHeld(offset + 1);
    }
    if (found) holds[index] = 1;
  }
  return elements.flatMap(([, content], element) => (holds[content] === 1 ? [element] : []));
}
