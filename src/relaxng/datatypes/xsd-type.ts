import type { Count, ValueContext } from './datatype.ts';

/** Negative, 0 or positive as a value is less than, equal to or more than some limit; undefined where neither is. */
export type Comparison = (value: string) => number | undefined;

/** A type of W3C XML Schema, part 2, before facets; values come with their white space treated. */
export interface XsdType {
  readonly whiteSpace: 'preserve' | 'replace' | 'collapse';
  readonly allows: (value: string, context: ValueContext) => boolean;
  /** The text that equal values have in common; the value itself where absent. */
  readonly key?: (value: string, context: ValueContext) => string;
  /** How values compare with a limit, where bounds may be set. */
  readonly against?: (limit: string) => Comparison;
  /** What `length` counts; nothing where absent. */
  readonly length?: { readonly unit: Count['unit']; readonly of: (value: string) => number };
  readonly isDecimal?: boolean;
  readonly usesContext?: boolean;
}
