import type { KnownRuleId } from '../diagnostics/catalogue.ts';

/** A finding on its way: still with offsets instead of lines and columns. */
export interface Fault {
  readonly ruleId: KnownRuleId;
  /** Offsets into the text that was parsed, in which entities are expanded. */
  readonly start: number;
  readonly end: number;
  /** True where they are already offsets into the text of the file. */
  readonly inFile?: boolean | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  readonly actual?: string | undefined;
  /** Other places, as offsets into the text of the file. */
  readonly related?: readonly { readonly offset: number; readonly message: string }[] | undefined;
}
