import type { RuleId, Severity } from './diagnostic.ts';

/** One demand that opis, or a standard, makes: its page is `schema/rules/{id}.md`. */
export interface Rule {
  /** Permanent once released. */
  readonly id: RuleId;
  /** The grade its findings have unless an edition's configuration says otherwise. */
  readonly severity: Severity;
  /** A short phrase that a scholar understands: what was found. */
  readonly title: string;
}
