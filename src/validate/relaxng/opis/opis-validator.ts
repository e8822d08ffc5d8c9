import type { SchemaValidator } from '../schema-validator.ts';
import { compiledGrammar } from './compiled-grammar.ts';
import { GrammarJudge } from './grammar-judge.ts';

/** Validates with the engine of opis. */
export const opisValidator: SchemaValidator = async (task) => {
  const { grammar, diagnostics } = await compiledGrammar(task.schema, task);
  if (grammar === undefined) return { diagnostics, checked: 0, schemaFailed: true };
  const judge = new GrammarJudge(grammar);
  const found = task.documents.flatMap(({ tree, source, file }) => judge.tree(tree, source, file));
  return { diagnostics: [...diagnostics, ...found], checked: task.documents.length, schemaFailed: false };
};
