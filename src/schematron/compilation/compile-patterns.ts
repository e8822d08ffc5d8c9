import { type CompiledStylesheet, loadSaxon, type SaxonNode } from '../../engines/saxon-js.ts';
import { type CompilerFault, compileXslt } from '../../engines/xslt3.ts';
import { forbiddenInCompiled } from '../safety/check-compiled.ts';
import type { Place } from '../schema/schema-file.ts';
import type { SchemaReading } from '../schema/schema-reading.ts';
import type { ActiveSchema } from './active-schema.ts';
import type { SchematronCache } from './cache.ts';
import { opisName } from './names.ts';
import { ownStylesheet } from './own-stylesheet.ts';
import { type PatternCandidates, patternCandidates } from './pattern-candidates.ts';
import { schemaTree } from './schema-tree.ts';
import { ruleNamespaces, type StylesheetText, stylesheetText } from './stylesheet-text.ts';

export interface CompiledPatterns {
  readonly stylesheet: CompiledStylesheet;
  readonly patterns: readonly PatternCandidates[];
  readonly lines: StylesheetText['places'];
}

/** Compiles a schema, by `xslt/schematron.xsl`, to XSLT, and that for SaxonJS. What is wrong with it is reported. */
export async function compilePatterns(
  schema: ActiveSchema,
  place: Place,
  reading: SchemaReading,
  cache: SchematronCache | undefined,
): Promise<CompiledPatterns | undefined> {
  const saxon = loadSaxon([]);
  const namespaces = ruleNamespaces(schema.namespaces);
  const patterns = schema.patterns.map((pattern) => patternCandidates(pattern, namespaces));
  const tree = schemaTree(saxon, schema, patterns);
  const made = saxon.transform({
    stylesheet: await ownStylesheet(cache),
    source: tree.document,
    initialMode: opisName('schema'),
    parameters: {},
    folders: [],
  });
  if ('fault' in made) throw new Error(`xslt/schematron.xsl: ${made.fault.message}`);
  const [root] = made.items;
  const { text, places } = stylesheetText(root as SaxonNode, tree, schema.namespaces);
  const result = await compileXslt({ text });
  if ('faults' in result) {
    for (const fault of result.faults) report(fault, places, place, reading);
    return undefined;
  }
  const stylesheet = JSON.parse(result.sef) as CompiledStylesheet;
  const forbidden = forbiddenInCompiled(stylesheet);
  if (forbidden !== undefined) {
    reading.report('schematron/schema-forbidden', place, {
      message: `A rule of the schema uses \`${forbidden}\`, which rules may not use.`,
      hint: 'Write the rule without it.',
      actual: forbidden,
    });
    return undefined;
  }
  return { stylesheet, patterns, lines: places };
}

function report(
  fault: CompilerFault,
  places: StylesheetText['places'],
  whole: Place,
  reading: SchemaReading,
): void {
  const place = (fault.line === undefined ? undefined : places[fault.line]) ?? whole;
  const code = fault.code === undefined ? '' : ` (${fault.code})`;
  // Some messages end with the code once more.
  const words = fault.message.replaceAll(/Q\{[^}]*\}/g, '').replace(/(\s*X[A-Z]{3}\d{4})?\.?$/, '');
  reading.report('schematron/schema-expression', place, {
    message: `The rule cannot be compiled: ${words}${code}.`,
    hint: 'Correct the expression; no document is checked with the schema until it compiles.',
    ...(fault.expression !== undefined && { actual: fault.expression }),
  });
}
