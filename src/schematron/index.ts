export type { SchematronCache } from './compilation/cache.ts';
export type { Schematron } from './compilation/schematron.ts';
export { type CompiledSchematron, type CompileOptions, compileSchema } from './compile-schema.ts';
export type { Failure } from './running/failure.ts';
export type { SchematronSubject } from './running/subject.ts';
export type { ResolverFault, SchemaDocument, SchemaResolver } from './schema/schema-resolver.ts';
export {
  type ValidateDocumentsOptions,
  type ValidatedDocuments,
  validateDocuments,
} from './validate-documents.ts';
export { validateText } from './validate-text.ts';
