import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Keeps what a second schema says of a document from being told where a first has said it: same rule, same place, same words. */
export class AlikeFindings {
  readonly #shared: ReadonlySet<string>;
  readonly #told = new Set<string>();

  /** @param shared the documents that several schemas apply to; findings on others always pass */
  constructor(shared: ReadonlySet<string>) {
    this.#shared = shared;
  }

  /** The findings that have not been told. */
  fresh(findings: readonly Diagnostic[]): readonly Diagnostic[] {
    if (this.#shared.size === 0) return findings;
    return findings.filter((found) => {
      if (!this.#shared.has(found.file)) return true;
      const key = keyOf(found);
      if (this.#told.has(key)) return false;
      this.#told.add(key);
      return true;
    });
  }
}

/** The same for findings that say the same, whatever else is told with them. */
export function keyOf({ ruleId, file, line, column, endLine, endColumn, message }: Diagnostic): string {
  return [ruleId, line, column, endLine, endColumn, message, file].join('\n');
}
