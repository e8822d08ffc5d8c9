import { resolve } from 'node:path';
import type { EditionConfig } from './config/edition-config.ts';
import { loadConfig } from './config/load-config.ts';
import type { Diagnostic, Source } from './diagnostics/diagnostic.ts';
import { displayPath } from './diagnostics/display-path.ts';
import { finding } from './diagnostics/finding.ts';
import { sortDiagnostics } from './diagnostics/order.ts';
import { regrade } from './diagnostics/regrade.ts';
import { type Summary, summarize } from './diagnostics/summary.ts';
import type { LocatedEdition } from './locate-edition.ts';

export interface RunSettings {
  readonly located: LocatedEdition;
  /** Absolute. */
  readonly cwd: string;
  readonly say: (what: string) => void;
  /** The sources of findings that are asked for; all by default. What keeps a file from being read is always told. */
  readonly only?: readonly Source[] | undefined;
}

/** Findings about what a run stands on, which are told whatever part of the edition is asked for. */
const aboutTheRun = /^config\/|^relaxng\/(unusable-schema|schema-time-limit)$|^schematron\/schema-/;

/** What one run over an edition works with and collects: its configuration, its findings, its counts. */
export class Run {
  readonly cwd: string;
  readonly say: (what: string) => void;
  readonly located: LocatedEdition;
  readonly config: EditionConfig;
  /** True once the run cannot be what was meant: nothing more is done. */
  unusable = false;

  #only: ReadonlySet<string> | undefined;
  readonly #diagnostics: Diagnostic[] = [];
  #files: readonly string[] = [];
  #checked: Partial<Record<Source, number>> = {};
  #unchecked = 0;

  constructor(settings: RunSettings) {
    this.cwd = settings.cwd;
    this.say = settings.say;
    if (settings.only) this.#only = new Set<string>(['xml', 'config', ...settings.only]);
    this.located = settings.located;
    const loaded = loadConfig(this.located.folder, this.cwd);
    this.config = loaded.config;
    this.#diagnostics.push(...loaded.diagnostics);
    if (loaded.unusable) this.unusable = true;
    for (const path of this.located.missing) {
      const message = `\`${path}\` does not exist.`;
      this.refuse(
        finding('config/missing-path', displayPath(resolve(this.cwd, path), this.cwd), { message }),
      );
    }
  }

  /** Adds findings of a stage. */
  add(diagnostics: readonly Diagnostic[]): void {
    this.#diagnostics.push(...diagnostics);
  }

  /** Adds a finding after which the run cannot go on. */
  refuse(diagnostic: Diagnostic): void {
    this.#diagnostics.push(diagnostic);
    this.unusable = true;
  }

  /** Says which files were looked at; each was checked for well-formedness by being read. */
  countFiles(files: readonly string[]): void {
    this.#files = files.filter((file) => this.#isSelected(file));
    this.#checked = { ...this.#checked, xml: this.#files.length };
  }

  countChecked(checked: Readonly<Partial<Record<Source, number>>>, unchecked: number): void {
    this.#checked = { ...this.#checked, ...checked };
    this.#unchecked = unchecked;
  }

  /** Whether some file could not be read. */
  get hasFatal(): boolean {
    return this.#diagnostics.some(({ severity }) => severity === 'fatal');
  }

  get files(): readonly string[] {
    return this.#files;
  }

  /** Whether a file, named as diagnostics name it, is among those that are asked for. */
  isSelected = (file: string): boolean => this.#isSelected(file);

  #isSelected(file: string): boolean {
    const selected = this.located.selected;
    if (selected === undefined) return true;
    const path = resolve(this.cwd, file);
    return selected.some((chosen) => path === chosen || path.startsWith(`${chosen}/`));
  }

  /** The findings in order, graded as the edition wants, those about files that are not asked for left out. */
  result(): { diagnostics: readonly Diagnostic[]; summary: Summary; unusable: boolean } {
    const asked = this.#diagnostics.filter(
      ({ ruleId, file }) =>
        (aboutTheRun.test(ruleId) || this.#isSelected(file)) &&
        (this.#only?.has(ruleId.split('/')[0] as string) ?? true),
    );
    const diagnostics = sortDiagnostics(regrade(asked, this.config.rules));
    const counts = { files: this.#files.length, checked: this.#checked, unchecked: this.#unchecked };
    return { diagnostics, summary: summarize(diagnostics, counts), unusable: this.unusable };
  }
}
