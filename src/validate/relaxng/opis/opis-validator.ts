import type { SourceDocument } from '../../../edition/source-document.ts';
import { GrammarJudge, type JudgedDocument } from '../../../relaxng/grammar-judge.ts';
import type { SchemaValidator } from '../schema-validator.ts';
import { compiledGrammar } from './compiled-grammar.ts';
import { walkTree } from './walk-tree.ts';

/** Validates with the engine of opis. */
export const opisValidator: SchemaValidator = async (task) => {
  const { grammar, diagnostics } = await compiledGrammar(task.schema, task);
  if (grammar === undefined) return { diagnostics, checked: 0, schemaFailed: true };
  const judge = new GrammarJudge(grammar);
  const found = task.documents.flatMap((document) => {
    const { tree, file } = document;
    const { complete, findings } = judge.read(judged(document), (handler) => walkTree(tree, handler));
    if (!complete) throw new Error(`${file}: what was read as a tree is not well-formed.`);
    return findings;
  });
  return {
    diagnostics: [...diagnostics, ...found],
    checked: task.documents.length,
    schemaFailed: false,
  };
};

/** A document for the judge. What it includes is in its tree; where an element of that comes into it, a finding says. */
function judged({ source, file, tree: { unparsedEntities }, inclusions }: SourceDocument): JudgedDocument {
  const document = { source, file, unparsedEntities };
  if (inclusions === undefined) return document;
  const places = new Map([...inclusions.tops].map(([{ start }, { place }]) => [start, place]));
  return { ...document, includedAt: (start) => places.get(start) };
}
