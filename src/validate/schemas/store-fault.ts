import type { KnownRuleId } from '../../diagnostics/catalogue.ts';

/** Why the store does not give a schema. */
export interface StoreFault {
  readonly ruleId: KnownRuleId & `config/${string}`;
  /** One sentence that stands alone. */
  readonly message: string;
  readonly hint?: string;
}
