import type { RuleId, Severity } from '../diagnostics/diagnostic.ts';
import type { DocumentOrder, EditionSettings } from '../edition/settings.ts';

/** An edition's configuration, checked, with every default filled in; frozen. */
export interface EditionConfig {
  /** Absolute path of the edition's folder. */
  readonly folder: string;
  readonly settings: EditionSettings;
  /** Folder of the documents, relative to `folder`, POSIX; `.` for the folder itself. */
  readonly documents: string;
  /** Folder of the registers, likewise. */
  readonly registers: string;
  /** What the documents are ordered by. */
  readonly order: DocumentOrder;
  /** The RELAX NG schemas that are named: absolute paths, or http and https addresses. */
  readonly schemas: readonly string[];
  /** Absolute paths of the Schematron schemas that apply to all documents. */
  readonly schematron: readonly string[];
  /** Absolute path of the folder with the edition's own style sheets, pictures and fonts, where one is named. */
  readonly theme?: string;
  /** Absolute path of the folder that the site is written to. */
  readonly out: string;
  /** Grades that differ from the catalogue's. */
  readonly rules: Readonly<Record<RuleId, Exclude<Severity, 'fatal'> | 'off'>>;
}
