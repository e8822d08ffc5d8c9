import type { XmlDocument } from '../../../src/edition/xml-tree.ts';
import { xmllint } from '../../../src/engines/xmllint-wasm.ts';
import { explainDocument } from '../../../src/validate/relaxng/explain/explain-document.ts';
import { Grammar } from '../../../src/validate/relaxng/grammar/grammar.ts';
import { verdicts } from '../../../src/validate/relaxng/libxml2/complaint.ts';
import { schemaFiles } from '../../../src/validate/relaxng/libxml2/engine-files.ts';
import type { LoadedSchema } from '../../../src/validate/relaxng/load-schema.ts';
import { sourceDocument } from '../sample.ts';

/** The two judgements of one document: libxml2's, and whether the reading of the schema finds nothing. */
export interface Judgement {
  readonly text: string;
  readonly valid: boolean;
  readonly explained: readonly string[];
}

/** Judges documents twice. They must agree: what is rejected must be explained, and nothing else. */
export async function judgeTwice(loaded: LoadedSchema, texts: readonly string[]): Promise<Judgement[]> {
  if (loaded.schema === undefined) throw new Error(JSON.stringify(loaded.diagnostics));
  const [schema, ...modules] = schemaFiles(loaded.files);
  const documents = texts.map((content, index) => ({ name: `${index}`, content }));
  const outcome = await xmllint({
    documents,
    schema: schema ?? { name: '', content: '' },
    modules,
    timeLimit: 60_000,
  });
  if (outcome.kind !== 'finished') throw new Error(outcome.kind);
  const found = verdicts(
    outcome.lines,
    documents.map(({ name }) => name),
  );
  const grammar = new Grammar(loaded.schema);
  return texts.map((text, index) => {
    const valid = found.get(`${index}`)?.valid;
    if (valid === undefined)
      throw new Error(`libxml2 gives no verdict on ${text}: ${outcome.lines.slice(0, 5).join('\n')}`);
    const tree: XmlDocument = sourceDocument(`${index}.xml`, text).tree;
    return { text, valid, explained: explainDocument(grammar, tree).map(({ rule }) => rule) };
  });
}

/** The documents on which the two do not agree, for an assertion that there are none. */
export function disagreements(judgements: readonly Judgement[]): string[] {
  return judgements
    .filter(({ valid, explained }) => valid !== (explained.length === 0))
    .map(
      ({ text, valid, explained }) =>
        `${valid ? 'valid' : 'invalid'}, explained by [${explained.join(', ')}]: ${text}`,
    );
}
