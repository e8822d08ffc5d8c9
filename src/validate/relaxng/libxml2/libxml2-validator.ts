import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { finding } from '../../../diagnostics/finding.ts';
import { nameSpan } from '../../../edition/name-span.ts';
import { pathOf } from '../../../edition/path-of.ts';
import type { SourceDocument } from '../../../edition/source-document.ts';
import { type XmllintFile, type XmllintOutcome, xmllint } from '../../../engines/xmllint-wasm.ts';
import type { LoadedFile } from '../../../relaxng/syntax/loaded-schema.ts';
import type { SchemaFile } from '../../../relaxng/syntax/schema-file.ts';
import { loadThroughStore } from '../../schemas/load-through-store.ts';
import { openStore } from '../../schemas/open-store.ts';
import { duplicateIds } from '../duplicate-ids.ts';
import { readSchema } from '../read-schema.ts';
import type { SchemaOutcome, SchemaTask, SchemaValidator } from '../schema-validator.ts';
import { batches } from './batches.ts';
import { type Verdict, verdicts } from './complaint.ts';
import { complaintFinding } from './complaint-finding.ts';
import { documentFile, documentName, schemaFiles } from './engine-files.ts';
import { schemaComplaints } from './schema-complaints.ts';
import { mostLevels, tooDeep } from './too-deep.ts';

/** Milliseconds that a million characters of documents may add to the limit. */
const allowancePerMillion = 5000;

/** A document that cannot be what broke the engine. */
const smallest: XmllintFile = { name: documentName(0), content: '<x/>' };

/**
 * Validates with libxml2, many documents a call: a second opinion, in its own words, which name a line and an element
 * and little more. Whether the schema keeps to RELAX NG, opis has said before.
 */
export const libxml2Validator: SchemaValidator = async (task) => {
  const { folder, store = openStore(task) } = task;
  const read = await loadThroughStore(store, folder, (resolver) => readSchema(task.schema, resolver));
  const { schema, files, diagnostics } = read;
  if (schema === undefined) return { diagnostics, checked: 0, schemaFailed: true };
  const compact = files.find(({ syntax }) => syntax === 'rnc');
  if (compact) return { diagnostics: [compactSyntax(compact, schema.file)], checked: 0, schemaFailed: true };
  const run = new Libxml2Run(task, schema, files);
  for (const documents of batches(task.documents.filter((document) => run.admits(document)))) {
    await run.judge(documents);
    if (run.schemaFailed) break;
  }
  return run;
};

function compactSyntax({ file }: SchemaFile, schema: SchemaFile): Diagnostic {
  const message = `libxml2 reads schemas in the XML syntax only, and \`${file}\` is in the compact syntax.`;
  const hint = `Convert it with \`opis schema convert ${schema.file}\`, or leave out \`--engine libxml2\`.`;
  return finding('relaxng/unusable-schema', schema.file, { message, hint });
}

class Libxml2Run implements SchemaOutcome {
  readonly diagnostics: Diagnostic[] = [];
  readonly unjudged: SourceDocument[] = [];
  checked = 0;
  schemaFailed = false;
  readonly #task: SchemaTask;
  readonly #schema: LoadedFile;
  readonly #files: readonly XmllintFile[];

  constructor(task: SchemaTask, schema: LoadedFile, files: readonly SchemaFile[]) {
    this.#task = task;
    this.#schema = schema;
    this.#files = schemaFiles(schema, files);
  }

  /** Whether libxml2 can judge a document; if not, that is told. */
  admits(document: SourceDocument): boolean {
    const element = tooDeep(document);
    if (element === undefined) return true;
    this.unjudged.push(document);
    this.diagnostics.push(
      finding('relaxng/engine-failure', document.file, {
        span: nameSpan(document.source, element),
        message: `\`${element.name}\` lies more than ${mostLevels} levels deep, which libxml2 cannot judge.`,
        hint: 'Nest the elements less deeply.',
        path: pathOf(element),
      }),
    );
    return false;
  }

  async judge(documents: readonly SourceDocument[]): Promise<void> {
    const characters = documents.reduce((sum, { source }) => sum + source.text.length, 0);
    const outcome = await this.#run(documents.map(documentFile), characters);
    if (outcome.kind === 'time-limit') this.#timeLimit();
    else if (outcome.kind === 'crashed') await this.#crashed(documents);
    else this.#finished(outcome.lines, documents);
  }

  #run(documents: readonly XmllintFile[], characters: number): Promise<XmllintOutcome> {
    const [schema, ...modules] = this.#files;
    if (schema === undefined) throw new Error('A schema has at least one file.');
    const timeLimit = this.#task.timeLimit + (characters / 1_000_000) * allowancePerMillion;
    return xmllint({ documents, schema, modules, timeLimit });
  }

  #finished(lines: readonly string[], documents: readonly SourceDocument[]): void {
    const complaints = schemaComplaints(lines, this.#schema.file.file);
    if (complaints.length > 0) {
      this.diagnostics.push(...complaints);
      this.schemaFailed = true;
      return;
    }
    const found = verdicts(
      lines,
      documents.map((_, index) => documentName(index)),
    );
    for (const [index, document] of documents.entries()) {
      this.#judged(document, found.get(documentName(index)));
    }
  }

  #judged(document: SourceDocument, verdict: Verdict | undefined): void {
    if (verdict?.valid === undefined) {
      this.unjudged.push(document);
      const words = verdict?.unread;
      const message = words
        ? `libxml2, which validates, cannot read this document: “${words}”.`
        : 'libxml2, which validates, gave no verdict on this document.';
      this.diagnostics.push(finding('relaxng/engine-failure', document.file, { message }));
      return;
    }
    this.checked++;
    if (verdict.valid) return;
    // libxml2 takes a repeated id for a wrong value; that is told by itself.
    if (duplicateIds(document).length === 0) {
      this.diagnostics.push(complaintFinding(document, verdict.complaints));
    }
  }

  #timeLimit(): void {
    const { timeLimit } = this.#task;
    this.schemaFailed = true;
    this.diagnostics.push(
      finding('relaxng/schema-time-limit', this.#schema.file.file, {
        message: `libxml2 gave no answer with this schema within ${timeLimit / 1000} seconds.`,
        hint: 'Leave out `--engine libxml2`, or write the content models more simply: repeated choices of groups whose members may all be missing are what costs it so long.',
      }),
    );
  }

  /** The engine broke: the document at fault is found by halving, unless the schema alone breaks it. */
  async #crashed(documents: readonly SourceDocument[]): Promise<void> {
    if (documents.length > 1) {
      const middle = Math.ceil(documents.length / 2);
      await this.judge(documents.slice(0, middle));
      if (!this.schemaFailed) await this.judge(documents.slice(middle));
      return;
    }
    const [document] = documents;
    if (document === undefined) return;
    const alone = this.checked === 0 ? await this.#run([smallest], 0) : undefined;
    if (alone?.kind === 'crashed') {
      this.schemaFailed = true;
      const message = 'libxml2, which validates, breaks off at this schema.';
      this.diagnostics.push(finding('relaxng/unusable-schema', this.#schema.file.file, { message }));
      return;
    }
    this.unjudged.push(document);
    const message = 'libxml2, which validates, breaks off at this document.';
    this.diagnostics.push(finding('relaxng/engine-failure', document.file, { message }));
  }
}
