import type { Pattern } from '../pattern/pattern.ts';

/** The types that RELAX NG DTD Compatibility, section 5, gives a meaning in a whole document. */
export type IdType = 'ID' | 'IDREF' | 'IDREFS';

/** The type of an attribute whose value must match one of some patterns, if it is one of these. */
export function idTypeOf(values: readonly Pattern[]): IdType | undefined {
  for (const value of values) {
    if (value.kind === 'data' && value.datatype.idType !== undefined) return value.datatype.idType;
    if (value.kind === 'choice') {
      const inner = idTypeOf(value.members);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}
