import type { Span } from '../../diagnostics/span.ts';

/** A schema with Schematron rules that documents are to be checked with. */
export interface NamedSchematron {
  /** Absolute path of a Schematron schema, or of a RELAX NG schema with rules in it. */
  readonly address: string;
  /** The phase that whoever names it asks for. */
  readonly phase?: string | undefined;
  /** Absolute path of the folder that none of its files may lie outside of. */
  readonly folder: string;
  /** How it comes to apply: what is embedded need not hold any rule. */
  readonly by: 'document' | 'configuration' | 'relaxng';
  /** Where it is named. */
  readonly named?: { readonly file: string; readonly span: Span };
}
