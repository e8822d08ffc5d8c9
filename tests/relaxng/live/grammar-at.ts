import { compileSchema, fileResolver, type Grammar } from '../../../src/relaxng/index.ts';
import { editionSchema, root } from '../../schema/files.ts';

/** The grammar of a schema on disk. */
export function grammarAt(schema: string, folder: string): Grammar {
  const { grammar, diagnostics } = compileSchema(schema, fileResolver({ folder, cwd: folder }));
  if (grammar === undefined) throw new Error(diagnostics[0]?.message);
  return grammar;
}

/** The grammar of the sample edition. */
export function editionGrammar(): Grammar {
  return grammarAt(editionSchema, root);
}
