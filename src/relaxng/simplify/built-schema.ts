import type { Definition } from './definition.ts';
import type { GrammarScope } from './grammar-scope.ts';
import type { Reference } from './leaf-patterns.ts';
import type { Overrides } from './overrides.ts';

/** What the files of a schema come to after sections 4.1 to 4.16. */
export interface BuiltSchema {
  /** The schema's own pattern. */
  readonly schema: Definition;
  /** Every `grammar`, in the order in which they are met. */
  readonly grammars: readonly GrammarScope[];
  readonly references: readonly Reference[];
  readonly overrides: readonly Overrides[];
}
