import { createRequire } from 'node:module';
import type * as N3 from 'n3';

let loaded: typeof N3 | undefined;

/** n3 is loaded when the first graph is made, not when a command starts. */
function n3(): typeof N3 {
  loaded ??= createRequire(import.meta.url)('n3') as typeof N3;
  return loaded;
}

export interface TurtleOptions {
  /** Prefixes and the IRIs they stand for, in what is read and written; only those that the graph uses are written. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Address that IRIs are written relative to, and that the text names with `@base`. */
  readonly base?: string;
  /** What is written for an IRI that no `base` shortens; the result may be relative. */
  readonly rewrite?: (iri: string) => string;
}

/**
 * Triples as readable Turtle (RDF 1.1 Turtle), sorted by subject, predicate and object in code point order,
 * `rdf:type` first, so that one graph has one text.
 *
 * @param triples Turtle without prefix declarations, IRIs absolute, in any order, with or without repetitions
 * @throws Error where the text is no Turtle; the message names the line
 */
export function turtle(triples: string, options: TurtleOptions): string {
  const { Parser, Writer, DataFactory } = n3();
  const declarations = Object.entries(options.prefixes).map(
    ([prefix, iri]) => `@prefix ${prefix}: <${iri}>.`,
  );
  const quads = new Parser({ format: 'Turtle' }).parse(`${declarations.join(' ')}\n${triples}`);
  const rewrite = options.rewrite ?? ((iri: string) => iri);
  const sorted = quads
    .map((quad) => ({ quad, key: sortKey(quad) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .filter(({ key }, index, all) => key !== all[index - 1]?.key)
    .map(({ quad }) => quad);
  const node = <T extends N3.Term>(term: T): T => {
    if (term.termType === 'NamedNode') return DataFactory.namedNode(rewrite(term.value)) as unknown as T;
    if (term.termType !== 'Literal' || rewrite(term.datatype.value) === term.datatype.value) return term;
    return DataFactory.literal(
      term.value,
      DataFactory.namedNode(rewrite(term.datatype.value)),
    ) as unknown as T;
  };
  const writer = new Writer({
    prefixes: usedPrefixes(sorted, options.prefixes),
    ...(options.base !== undefined && { baseIRI: options.base, writeBase: true }),
  });
  for (const { subject, predicate, object } of sorted) writer.addQuad(node(subject), predicate, node(object));
  let text = '';
  writer.end((error, result) => {
    if (error) throw error;
    text = result;
  });
  return text;
}

const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

function sortKey({ subject, predicate, object }: N3.Quad): string {
  const literal =
    object.termType === 'Literal'
      ? `"${object.value}"@${object.language}^${object.datatype.value}`
      : object.value;
  return [subject.value, predicate.value === type ? '' : predicate.value, literal].join('\n');
}

function usedPrefixes(
  quads: readonly N3.Quad[],
  prefixes: TurtleOptions['prefixes'],
): Record<string, string> {
  const iris = quads.flatMap(({ predicate, object }) => [
    predicate.value,
    object.termType === 'Literal' ? object.datatype.value : object.value,
  ]);
  return Object.fromEntries(
    Object.entries(prefixes).filter(([, iri]) => iris.some((candidate) => candidate.startsWith(iri))),
  );
}
