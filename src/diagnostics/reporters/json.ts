import type { Diagnostic } from '../diagnostic.ts';
import type { Summary } from '../summary.ts';

/**
 * How many findings one piece of a report holds: a report of a hundred thousand is never in memory as a whole, and a piece
 * without a character beyond Latin-1 is written in half the time.
 */
const pieceSize = 32;

/**
 * The report of a run for machines, complete; its JSON Schema is `schema/report.schema.json`. A finding stands on a line
 * of its own, so that line tools can work on it. Ends with a line feed.
 */
export function reportJson(diagnostics: readonly Diagnostic[], summary: Summary): string {
  return [...jsonPieces(diagnostics, summary)].join('');
}

/** The same report piece by piece, to be written one after the other. */
export function* jsonPieces(diagnostics: readonly Diagnostic[], summary: Summary): Generator<string> {
  let piece = `{\n"version": 1,\n"summary": ${JSON.stringify(summary)},\n"diagnostics": [`;
  for (const [index, diagnostic] of diagnostics.entries()) {
    piece += `${index > 0 ? ',' : ''}\n${JSON.stringify(diagnostic)}`;
    if (index % pieceSize < pieceSize - 1) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n]\n}\n`;
}
