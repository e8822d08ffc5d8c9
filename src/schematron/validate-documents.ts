import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { loadSaxon } from '../engines/saxon-js.ts';
import type { Schematron } from './compilation/schematron.ts';
import type { Failure } from './running/failure.ts';
import { indexDocument } from './running/indexed-document.ts';
import { type RunSubject, SchemaRunner } from './running/schema-runner.ts';
import { SoughtNodes } from './running/sought-nodes.ts';
import type { SchematronSubject } from './running/subject.ts';

export interface ValidateDocumentsOptions {
  /** Absolute paths: `doc()` reads files in these folders and no others. None by default. */
  readonly folders?: readonly string[];
  /** Milliseconds that a schema may take for one document; 10,000 by default. */
  readonly timeLimit?: number;
  /** The name that diagnostics have for a file of a schema, by its address, which is what they have by default. */
  readonly fileName?: (address: string) => string;
}

export interface ValidatedDocuments {
  /** What the rules say, in no particular order. */
  readonly failures: readonly Failure[];
  /** What went wrong: rules that cannot be applied to a document, or take too long. */
  readonly faults: readonly Diagnostic[];
}

/** Characters of text that are run together: a transformation has a cost of its own, and trees take room. */
const togetherAtMost = 1_000_000;

/** Runs schemas on documents: one walk of each document for all rules of all schemas. */
export function validateDocuments(
  schemas: readonly Schematron[],
  documents: readonly SchematronSubject[],
  options: ValidateDocumentsOptions = {},
): ValidatedDocuments {
  const saxon = loadSaxon([]);
  const sought = new SoughtNodes(schemas);
  const settings = {
    folders: options.folders ?? [],
    timeLimit: options.timeLimit ?? 10_000,
    fileName: options.fileName ?? ((address: string) => address),
  };
  let first = 0;
  const runners = schemas.map((schema) => {
    const runner = new SchemaRunner(schema, first, saxon, settings);
    first += schema.patterns.length;
    return runner;
  });
  let batch: RunSubject[] = [];
  let size = 0;
  const flush = (): void => {
    if (batch.length > 0) for (const runner of runners) if (!runner.isGivenUp) runner.run(batch);
    batch = [];
    size = 0;
  };
  for (const subject of documents) {
    batch.push({ subject, indexed: indexDocument(saxon, subject, sought) });
    size += subject.source.text.length;
    if (size >= togetherAtMost) flush();
  }
  flush();
  return {
    failures: runners.flatMap((runner) => runner.failures),
    faults: runners.flatMap((runner) => runner.faults),
  };
}
