import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Edition } from '../../edition/edition.ts';
import type { OutputFile } from '../../edition/output-document.ts';
import type { EditionSettings } from '../../edition/settings.ts';
import type { NameLookup } from './correspondence/name-lookup.ts';

/** What the files for others are made from. */
export interface InterchangeInputs {
  /** With the documents that are published. */
  readonly edition: Edition;
  readonly lookup: NameLookup;
  readonly settings: EditionSettings;
  /** What to name in a finding about the edition as a whole. */
  readonly file: string;
}

/** Files that were made, and what is to be said of them. */
export interface InterchangeFiles {
  readonly outputs: OutputFile[];
  readonly diagnostics: Diagnostic[];
}
