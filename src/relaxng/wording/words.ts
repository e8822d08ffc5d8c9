import type { KnownRuleId } from '../../diagnostics/catalogue.ts';
import type { FindingDetails } from '../../diagnostics/finding.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Slip } from '../validation/slip.ts';

/** A kind of slip. */
export type SlipOf<Kind extends Slip['kind']> = Extract<Slip, { kind: Kind }>;

/** The rule that a slip is against, and what is said of it. */
export interface Words extends Omit<FindingDetails, 'path'> {
  readonly rule: KnownRuleId;
}

/** Makes the words and the place of a kind of slip. */
export type Wording<Kind extends Slip['kind']> = (slip: SlipOf<Kind>, grammar: Grammar) => Words;
