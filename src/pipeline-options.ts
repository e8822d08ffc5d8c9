import type { Diagnostic, Source } from './diagnostics/diagnostic.ts';
import type { Summary } from './diagnostics/summary.ts';
import type { Engine } from './validate/relaxng/engine.ts';

export { type Engine, engines } from './validate/relaxng/engine.ts';

/** What every run over an edition takes. */
export interface RunOptions {
  /** Absolute path that relative ones, and the files in diagnostics, are relative to; the process's by default. */
  readonly cwd?: string;
  /** Told what is being done, for people who wait. */
  readonly onProgress?: (what: string) => void;
  /** Whether schemas of the network may be fetched; they are pinned in the edition's lock file. Not by default. */
  readonly allowNetwork?: boolean;
}

/** What to validate, by which schemas and rules, and what to hold it against. */
export interface ValidateOptions extends RunOptions {
  /** Files and folders to report on; none means the edition of the working directory. */
  readonly paths?: readonly string[];
  /**
   * RELAX NG schemas, in either syntax: paths or addresses. All apply to every document, in place of those that documents
   * name themselves and of the configured ones.
   */
  readonly schema?: string | readonly string[];
  /** Schematron schemas to use in place of the configured ones, beside those that documents name. */
  readonly schematron?: readonly string[];
  /** The phase of Schematron to run: a name, `#ALL` or `#DEFAULT`. */
  readonly phase?: string;
  /** Which engine judges by RELAX NG; opis's own by default. */
  readonly engine?: Engine;
  /** Sources of findings to run; all by default. */
  readonly only?: readonly Source[];
  /** File of the findings that are accepted: they are counted and not reported. */
  readonly baseline?: string;
  /** What to write into the baseline: `shrink` takes out what is gone, `add` accepts what is found too. Nothing by default. */
  readonly updateBaseline?: BaselineUpdate;
  /** Whether to make the linked data too, and hold it against its shapes; not by default. */
  readonly graph?: boolean;
  /** Report on what git says has changed since this revision, and on what depends on it. */
  readonly changedSince?: string;
}

export type BaselineUpdate = 'shrink' | 'add';

/** What to build, and where to. */
export interface BuildOptions extends RunOptions {
  /** Folder of the edition; the one the working directory belongs to by default. */
  readonly folder?: string;
  /** Folder the site is written to, in place of the configured one. */
  readonly out?: string;
}

/** What a run found. */
export interface ValidateResult {
  /** In the total order of file, line, column, severity, rule, message; without duplicates. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  /** The files that were looked at, as diagnostics name them. */
  readonly files: readonly string[];
  /** True when the run could not be done: no document, a configuration or a schema that cannot be used. */
  readonly unusable: boolean;
}

/** What was found, and what was published. */
export interface BuildResult extends ValidateResult {
  /** How many documents were read. */
  readonly documents: number;
  /** What was published, paths relative to the folder and sorted; absent when nothing was, and the last site stands as it was. */
  readonly site?: { readonly folder: string; readonly files: readonly string[] };
}
