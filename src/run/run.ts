import { dirname, resolve } from 'node:path';
import type { EditionConfig } from '../config/edition-config.ts';
import { type LoadedConfig, loadConfig } from '../config/load-config.ts';
import type { Diagnostic, RelatedPlace, Source } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import { sortDiagnostics } from '../diagnostics/order.ts';
import { regrade } from '../diagnostics/regrade.ts';
import { type BaselineCounts, summarize } from '../diagnostics/summary.ts';
import type { ValidateResult } from '../pipeline-options.ts';
import type { LocatedEdition } from './locate-edition.ts';
import { untold } from './untold.ts';

export interface RunSettings {
  readonly located: LocatedEdition;
  /** Absolute. */
  readonly cwd: string;
  readonly say: (what: string) => void;
  /** The sources of findings that are asked for; all by default. What keeps a file from being read is always told. */
  readonly only?: readonly Source[] | undefined;
}

/** Findings about what a run stands on, which are told whatever part of the edition is asked for. */
const aboutTheRun = /^config\/|^relaxng\/(unusable-schema|schema-.+)$|^schematron\/schema-/;

/** What one run over an edition works with and collects: its configuration, its findings, its counts. */
export class Run {
  readonly cwd: string;
  readonly say: (what: string) => void;
  readonly located: LocatedEdition;
  readonly config: EditionConfig;
  /** True once the run cannot be what was meant: nothing more is done. */
  unusable = false;

  #only: ReadonlySet<string> | undefined;
  /** The files and folders that are asked for, of which there may be thousands. */
  readonly #selected: ReadonlySet<string> | undefined;
  readonly #diagnostics: Diagnostic[] = [];
  #files: readonly string[] = [];
  #checked: Partial<Record<Source, number>> = {};
  #unchecked = 0;
  readonly #included = new Set<string>();
  #withdrawn: (found: Diagnostic) => boolean = () => false;
  #narrowed: ReadonlySet<string> | undefined;

  /** Reads the configuration of the edition, and begins. */
  static async start(settings: RunSettings): Promise<Run> {
    return new Run(settings, await loadConfig(settings.located.folder, settings.cwd));
  }

  private constructor(settings: RunSettings, loaded: LoadedConfig) {
    this.cwd = settings.cwd;
    this.say = settings.say;
    if (settings.only) this.#only = new Set<string>(['xml', 'config', ...settings.only]);
    this.located = settings.located;
    if (this.located.selected) this.#selected = new Set(this.located.selected);
    this.config = loaded.config;
    this.#diagnostics.push(...loaded.diagnostics);
    if (loaded.unusable) this.unusable = true;
    const { noFolder } = this.located;
    if (noFolder !== undefined) {
      const message = `\`${noFolder}\` is a file, where the folder of an edition is needed.`;
      const hint = 'Give the folder that the file lies in.';
      this.refuse(
        finding('config/missing-path', displayPath(resolve(this.cwd, noFolder), this.cwd), { message, hint }),
      );
    }
    for (const path of this.located.missing) {
      const message = `\`${path}\` does not exist.`;
      this.refuse(
        finding('config/missing-path', displayPath(resolve(this.cwd, path), this.cwd), { message }),
      );
    }
  }

  /** Adds findings of a stage. */
  add(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.#diagnostics.push(diagnostic);
  }

  /** Adds findings of what was made, but for what has been told of the TEI that it was made from. */
  addUntold(diagnostics: readonly Diagnostic[]): void {
    this.add(untold(diagnostics, this.#diagnostics));
  }

  /** Takes back what was said of files, by a rule, before more was known of them. */
  withdraw(ruleId: string, files: ReadonlySet<string>): void {
    this.#withdrawn = (found) => found.ruleId === ruleId && files.has(found.file);
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

  /** Says which files the ones that are asked for included: what is found in them is told too. */
  addIncluded(files: readonly string[]): void {
    for (const file of files) this.#included.add(file);
  }

  countChecked(checked: Readonly<Partial<Record<Source, number>>>, unchecked = this.#unchecked): void {
    this.#checked = { ...this.#checked, ...checked };
    this.#unchecked = unchecked;
  }

  /** Whether some file could not be read. */
  get hasFatal(): boolean {
    return this.#diagnostics.some(({ severity }) => severity === 'fatal');
  }

  /** Whether something was found that is wrong, whatever the edition thinks of it. */
  get hasError(): boolean {
    return this.#diagnostics.some(({ severity }) => severity === 'fatal' || severity === 'error');
  }

  get files(): readonly string[] {
    return this.#files;
  }

  /** Whether a file, named as diagnostics name it, is among those that are asked for. */
  isSelected = (file: string): boolean => this.#isSelected(file);

  /** Whether all files of the edition are asked for. */
  get isWhole(): boolean {
    return this.located.selected === undefined && this.#narrowed === undefined;
  }

  /** Whether fewer files are asked for than were selected. */
  get isNarrowed(): boolean {
    return this.#narrowed !== undefined;
  }

  /** Whether findings of a source are asked for. */
  wants(source: string): boolean {
    return this.#only?.has(source) ?? true;
  }

  /** Asks for fewer files: of those that are selected, these alone, and for what is said of others in relation to them. */
  narrow(files: ReadonlySet<string>): void {
    this.#narrowed = files;
    this.#files = this.#files.filter((file) => files.has(file));
    if (this.#checked.xml !== undefined) this.#checked = { ...this.#checked, xml: this.#files.length };
  }

  #isSelected(file: string): boolean {
    if (this.#narrowed !== undefined && !this.#narrowed.has(file)) return false;
    if (this.#selected === undefined) return true;
    for (let path = resolve(this.cwd, file); ; path = dirname(path)) {
      if (this.#selected.has(path)) return true;
      if (path === dirname(path)) return false;
    }
  }

  /** The findings in order, graded as the edition wants, those about files that are not asked for left out. */
  result(): ValidateResult {
    const selected = new Map<string, boolean>();
    for (const { file } of this.#diagnostics)
      if (!selected.has(file)) selected.set(file, this.#isSelected(file) || this.#included.has(file));
    const asked = this.#diagnostics.filter(
      (found) =>
        (selected.get(found.file) || aboutTheRun.test(found.ruleId) || this.#isRelated(found.related)) &&
        this.wants(found.ruleId.slice(0, found.ruleId.indexOf('/'))) &&
        !this.#withdrawn(found),
    );
    return this.#resultWith(sortDiagnostics(regrade(asked, this.config.rules)));
  }

  /** What a run has to say where some of its findings are accepted. */
  resultBeside(accepted: BaselineCounts, diagnostics: readonly Diagnostic[]): ValidateResult {
    const result = this.#resultWith(diagnostics);
    return { ...result, summary: { ...result.summary, baseline: accepted } };
  }

  #resultWith(diagnostics: readonly Diagnostic[]): ValidateResult {
    const counts = { files: this.#files.length, checked: this.#checked, unchecked: this.#unchecked };
    const summary = summarize(diagnostics, counts);
    return { diagnostics, summary, files: this.#files, unusable: this.unusable };
  }

  #isRelated(related: readonly RelatedPlace[] = []): boolean {
    return this.#narrowed !== undefined && related.some(({ file }) => this.#isSelected(file));
  }
}
