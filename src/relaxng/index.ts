export { type CompiledSchema, compileSchema } from './compile-schema.ts';
export type { Grammar } from './grammar/grammar.ts';
export type {
  Completions,
  DatatypeSuggestion,
  EndTagSuggestion,
  IdSuggestion,
  NamedPlace,
  NameSuggestion,
  Suggestion,
  ValueSuggestion,
  WildcardSuggestion,
} from './live/completions.ts';
export { completionsAt } from './live/completions-at.ts';
export { LiveDocument } from './live/live-document.ts';
export { fileResolver } from './syntax/file-resolver.ts';
export type { SchemaDocument, SchemaFault, SchemaResolver } from './syntax/schema-resolver.ts';
export { validateText } from './validate-text.ts';
