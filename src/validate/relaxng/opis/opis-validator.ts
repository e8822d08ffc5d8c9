import { join } from 'node:path';
import { GrammarJudge } from '../../../relaxng/grammar-judge.ts';
import type { SchemaValidator } from '../schema-validator.ts';
import { compiledGrammar } from './compiled-grammar.ts';
import { IncludedFiles } from './included-files.ts';
import { walkTree } from './walk-tree.ts';

/** Validates with the engine of opis. */
export const opisValidator: SchemaValidator = async (task) => {
  const { inclusion, cwd } = task;
  const { grammar, diagnostics } = await compiledGrammar(task.schema, task);
  if (grammar === undefined) return { diagnostics, checked: 0, schemaFailed: true };
  const judge = new GrammarJudge(grammar);
  const files = inclusion && new IncludedFiles({ ...inclusion.reading, folder: inclusion.edition, cwd });
  const found = task.documents.flatMap(({ tree, source, file, path }) => {
    const including = files && (() => files.of(join(inclusion.edition, path)));
    const document = { source, file, ...(including && { including }) };
    const { complete, findings } = judge.read(document, (handler) => walkTree(tree, handler));
    if (!complete) throw new Error(`${file}: what was read as a tree is not well-formed.`);
    return findings;
  });
  const included = files && [...files.included];
  return {
    diagnostics: [...diagnostics, ...found],
    checked: task.documents.length,
    schemaFailed: false,
    ...(included && { included }),
  };
};
