export { type CompiledSchema, compileSchema } from './compile-schema.ts';
export type { Grammar } from './grammar/grammar.ts';
export { fileResolver } from './syntax/file-resolver.ts';
export type { SchemaDocument, SchemaFault, SchemaResolver } from './syntax/schema-resolver.ts';
export { validateText } from './validate-text.ts';
