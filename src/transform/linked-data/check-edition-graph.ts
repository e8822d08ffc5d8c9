import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../diagnostics/display-path.ts';
import { finding } from '../../diagnostics/finding.ts';
import { type Edition, publishedEdition } from '../../edition/edition.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { undefinedTermProblems } from '../../graph/check/defined-terms.ts';
import type { GraphProblem } from '../../graph/check/graph-problem.ts';
import { partProblems } from '../../graph/check/part-problems.ts';
import { shapeProblems } from '../../graph/check/shape-problems.ts';
import { packageFolder } from '../../package-folder.ts';
import { type EditionParts, type EditionPartsOptions, editionParts } from './edition-parts.ts';
import { refusalFindings } from './refusal-findings.ts';

/**
 * Makes the graph of an edition and holds it against its shapes, the terms that vocabularies define, and what neither can
 * say. Each finding is at the element of the TEI that says what is wrong.
 */
export async function checkEditionGraph(
  read: Edition,
  options: EditionPartsOptions,
): Promise<{ readonly diagnostics: Diagnostic[]; readonly documents: number }> {
  const edition = publishedEdition(read, options.settings);
  const made = await editionParts(edition, options);
  if ('diagnostics' in made) return { diagnostics: made.diagnostics, documents: 0 };
  const diagnostics = await graphFindings(made.parts, displayPath(edition.folder, options.cwd));
  return { diagnostics, documents: edition.documents.length };
}

/** What is wrong with a graph that was made; `edition` is what a finding names that has no place in a file. */
export async function graphFindings(parts: EditionParts, edition: string): Promise<Diagnostic[]> {
  const { graph, sources, whole } = parts;
  const shapes = readFileSync(join(packageFolder(), 'schema/shapes.ttl'), 'utf8');
  const problems = [
    ...(await shapeProblems(graph, shapes)),
    ...undefinedTermProblems(graph.triples()),
    ...sources.flatMap(({ parts: own, text }) => partProblems(own, () => text)),
    ...partProblems(whole, () => undefined),
  ];
  const findings = problems.map((problem) => problemFinding(problem, parts, edition));
  const refusals = sources.flatMap((source) => refusalFindings(source));
  return [...parts.diagnostics, ...oneEach(findings), ...refusals];
}

function problemFinding(problem: GraphProblem, parts: EditionParts, edition: string): Diagnostic {
  const { rule, subject, object, message, hint, actual, expected } = problem;
  const { source, node } =
    (object !== undefined && parts.placeOf(subject, object)) || parts.placeOf(subject) || {};
  const element = node && source?.elementOf(node);
  const document: SourceDocument | undefined = source?.document;
  return finding(rule, document?.file ?? edition, {
    span: element && document && nameSpan(document.source, element),
    path: element && pathOf(element),
    message,
    hint,
    actual,
    expected,
  });
}

/** Of findings of one rule at one place that say the same, one. */
function oneEach(findings: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter(({ ruleId, file, line, column, message }) => {
    const key = `${ruleId} ${file} ${line} ${column} ${line === undefined ? message : ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
