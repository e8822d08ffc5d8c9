import type { FindingDetails } from '../../../diagnostics/finding.ts';
import type { SourceDocument } from '../../../edition/source-document.ts';
import type { Slip } from '../explain/slip.ts';
import type { Grammar } from '../grammar/grammar.ts';

/** A kind of slip, by the name of its rule. */
export type SlipOf<RuleName extends Slip['rule']> = Extract<Slip, { rule: RuleName }>;

/** Where a slip was found, and what the schema says. */
export interface Setting {
  readonly grammar: Grammar;
  readonly document: SourceDocument;
}

/** Makes the words and the place of a slip. */
export type Words<RuleName extends Slip['rule']> = (
  slip: SlipOf<RuleName>,
  setting: Setting,
) => Omit<FindingDetails, 'path'>;
