export type { Diagnostic, RelatedPlace, RuleId, Severity, Source } from './diagnostics/diagnostic.ts';
export type { BaselineCounts, Summary } from './diagnostics/summary.ts';
export { build, validate } from './pipeline.ts';
export type {
  BaselineUpdate,
  BuildOptions,
  BuildResult,
  RunOptions,
  ValidateOptions,
  ValidateResult,
} from './pipeline-options.ts';
export { type QueryOptions, type QueryResult, query } from './pipeline-query.ts';
