import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sortDiagnostics } from '../../diagnostics/order.ts';
import type { DatatypeLibrary } from '../datatypes/datatype.ts';
import type { LoadedSchema } from '../syntax/loaded-schema.ts';
import { buildPatterns } from './build-patterns.ts';
import { checkReferences } from './check-references.ts';
import { combineDefinitions } from './combine-definitions.ts';
import { expandPatterns } from './expand-patterns.ts';
import { checkIdTypes } from './id-types.ts';
import { Climber } from './restrictions/climber.ts';
import { patternGraph } from './restrictions/pattern-graph.ts';
import { checkProhibitedPaths } from './restrictions/prohibited-paths.ts';
import { checkStringSequences } from './restrictions/string-sequences.ts';
import { checkUniqueNames } from './restrictions/unique-names.ts';
import { SchemaFindings } from './schema-findings.ts';
import type { SimpleGrammar } from './simple-grammar.ts';

export interface SimplifyOptions {
  /** The datatypes that the schema can use, by the URI of their library ('' for RELAX NG's own). */
  readonly library: (uri: string) => DatatypeLibrary | undefined;
  /** Whether to ask for RELAX NG DTD Compatibility, section 4 (ID, IDREF, IDREFS); true when absent. */
  readonly idTypes?: boolean;
}

export interface SimplifiedSchema {
  /** Absent where there are diagnostics. */
  readonly grammar?: SimpleGrammar;
  /** Those of loading among them. All are errors. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Brings a schema into simple form (RELAX NG, section 4) and holds it against the restrictions (section 7) and against
 * RELAX NG DTD Compatibility. Takes time in proportion to the schema's size, each file counted as often as it is
 * included; never grows with how often a definition is used. What is wrong is told in three rounds: what the loading
 * found; names, datatypes and definitions; what follows when references are expanded.
 */
export function simplify(
  loaded: LoadedSchema,
  { library, idTypes = true }: SimplifyOptions,
): SimplifiedSchema {
  const { schema, files } = loaded;
  if (schema === undefined) return { diagnostics: loaded.diagnostics };
  const findings = new SchemaFindings();
  const { diagnostics } = findings;

  const built = buildPatterns(schema, library, findings);
  if (built === undefined) return { diagnostics };
  for (const grammar of built.grammars) combineDefinitions(grammar, findings);
  checkReferences(built, findings);
  // Wrong datatypes and names have been replaced, but definitions that are missing would make others look wrong.
  if (diagnostics.some(({ ruleId }) => /-(definition|reference)$/.test(ruleId)))
    return { diagnostics: sortDiagnostics(diagnostics) };

  const expanded = expandPatterns(built.schema, findings);
  if (diagnostics.some(({ ruleId }) => ruleId.endsWith('-reference')))
    return { diagnostics: sortDiagnostics(diagnostics) };

  const graph = patternGraph(expanded.start);
  const inContent = checkProhibitedPaths(graph, findings);
  checkStringSequences(graph, inContent, expanded.written, findings);
  const climber = new Climber(graph);
  checkUniqueNames(graph, expanded, findings, climber);
  if (idTypes) checkIdTypes(graph, findings, climber);
  if (diagnostics.length > 0) return { diagnostics: sortDiagnostics(diagnostics) };
  return { grammar: { start: expanded.start, files }, diagnostics };
}
