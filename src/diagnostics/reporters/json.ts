import type { Diagnostic } from '../diagnostic.ts';
import type { Summary } from '../summary.ts';

/** How many findings one piece of a report holds: a report of a hundred thousand is never in memory as a whole. */
const pieceSize = 256;

/** What `JSON.stringify` writes around the items of a list that is the only value of an object. */
const around = { before: '{\n  "": ['.length, after: '\n  ]\n}'.length };

/** The report of a run for machines, complete; its JSON Schema is `schema/report.schema.json`. Ends with a line feed. */
export function reportJson(diagnostics: readonly Diagnostic[], summary: Summary): string {
  return [...jsonPieces(diagnostics, summary)].join('');
}

/** The same report piece by piece, to be written one after the other. */
export function* jsonPieces(diagnostics: readonly Diagnostic[], summary: Summary): Generator<string> {
  const head = JSON.stringify({ version: 1, summary, diagnostics: [] }, null, 2);
  if (diagnostics.length === 0) {
    yield `${head}\n`;
    return;
  }
  yield head.slice(0, -']\n}'.length);
  for (let start = 0; start < diagnostics.length; start += pieceSize) {
    const piece = JSON.stringify({ '': diagnostics.slice(start, start + pieceSize) }, null, 2);
    yield `${start > 0 ? ',' : ''}${piece.slice(around.before, -around.after)}`;
  }
  yield '\n  ]\n}\n';
}
