import { join } from 'node:path';
import { GrammarJudge } from '../../../relaxng/grammar-judge.ts';
import { xincludeNamespace } from '../../../relaxng/reading/namespaces/xinclude-namespace.ts';
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
  const includes = task.documents.some(({ source }) => source.text.includes(xincludeNamespace));
  const files =
    inclusion && includes
      ? await IncludedFiles.load(inclusion.reading, { folder: inclusion.edition, cwd })
      : undefined;
  const found = task.documents.flatMap(({ tree, source, file, path }) => {
    const including = files && inclusion && (() => files.of(join(inclusion.edition, path)));
    const { unparsedEntities } = tree;
    const document = { source, file, unparsedEntities, ...(including && { including }) };
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
