import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { jsonPieces } from '../diagnostics/reporters/json.ts';
import { reportText } from '../diagnostics/reporters/text.ts';
import { SourceText } from '../diagnostics/source-text.ts';
import type { Summary } from '../diagnostics/summary.ts';
import type { Terminal } from './terminal.ts';

/** Writes the findings of a run to standard output, in colour where that is a terminal and NO_COLOR is not set. */
export function report(
  run: { readonly diagnostics: readonly Diagnostic[]; readonly summary: Summary },
  options: { readonly format: 'text' | 'json'; readonly quiet: boolean },
  terminal: Terminal,
): void {
  if (options.format === 'json') {
    for (const piece of jsonPieces(run.diagnostics, run.summary)) terminal.out(piece);
    return;
  }
  if (options.quiet && run.diagnostics.length === 0) return;
  const texts = new Map<string, SourceText>();
  const line = (file: string, number: number) => {
    let text = texts.get(file);
    if (text === undefined) {
      text = new SourceText(readOrNothing(resolve(terminal.cwd, file)));
      texts.set(file, text);
    }
    return text.line(number);
  };
  const colour = terminal.outIsTerminal && !terminal.environment.NO_COLOR;
  terminal.out(reportText(run.diagnostics, run.summary, { colour, line }));
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return '';
  }
}
