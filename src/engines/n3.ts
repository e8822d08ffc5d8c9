import { createRequire } from 'node:module';
import type * as N3 from 'n3';

let loaded: typeof N3 | undefined;

/** n3 is loaded when the first graph is made, not when a command starts. */
function n3(): typeof N3 {
  loaded ??= createRequire(import.meta.url)('n3') as typeof N3;
  return loaded;
}

/** A triple as this engine takes and gives it: IRIs as strings, literals as objects. */
export interface PlainTriple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | PlainLiteral;
}

export interface PlainLiteral {
  readonly value: string;
  readonly language?: string;
  readonly datatype?: string;
}

export interface TurtleOptions {
  /** Prefixes and the IRIs they stand for; only those that the graph uses are declared. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Address that relative IRIs are relative to, which the text then names with `@base`. */
  readonly base?: string | undefined;
  /** What is written for an IRI; the result may be relative. */
  readonly written: (iri: string) => string;
}

/** Triples as Turtle (RDF 1.1) in the order in which they come; what follows each other about one thing is written together. */
export function writeTurtle(triples: Iterable<PlainTriple>, options: TurtleOptions): string {
  const { Writer, DataFactory } = n3();
  const { prefixes, base, written } = options;
  const all = [...triples];
  const terms = new Map<string, N3.NamedNode>();
  const node = (iri: string): N3.NamedNode => {
    let term = terms.get(iri);
    if (term === undefined) {
      term = DataFactory.namedNode(written(iri));
      terms.set(iri, term);
    }
    return term;
  };
  const literal = ({ value, language, datatype }: PlainLiteral): N3.Literal =>
    DataFactory.literal(value, language || (datatype === undefined ? undefined : node(datatype)));
  const writer = new Writer({ prefixes: usedPrefixes(all, prefixes) });
  for (const { subject, predicate, object } of all) {
    writer.addQuad(
      node(subject),
      node(predicate),
      typeof object === 'string' ? node(object) : literal(object),
    );
  }
  let text = '';
  writer.end((error, result) => {
    if (error) throw error;
    text = result;
  });
  return base === undefined ? text : `@base <${base}>.\n${text}`;
}

/**
 * The triples of a text in Turtle or N-Triples, in their order.
 *
 * @param base what relative IRIs are relative to
 * @throws Error where the text is neither; the message names the line
 */
export function readTurtle(text: string, base?: string): PlainTriple[] {
  const { Parser } = n3();
  const parser = new Parser({ ...(base !== undefined && { baseIRI: base }) });
  return parser.parse(text).map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object: object.termType === 'Literal' ? plainLiteral(object) : object.value,
  }));
}

function plainLiteral({ value, language, datatype }: N3.Literal): PlainLiteral {
  if (language) return { value, language };
  return datatype.value === xsdString ? { value } : { value, datatype: datatype.value };
}

/** Written `a`. */
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const xsdString = 'http://www.w3.org/2001/XMLSchema#string';

function usedPrefixes(
  triples: readonly PlainTriple[],
  prefixes: TurtleOptions['prefixes'],
): Record<string, string> {
  const used = new Set<string>();
  for (const { predicate, object } of triples) {
    if (predicate !== rdfType) used.add(namespaceOf(predicate));
    const term = typeof object === 'string' ? object : object.datatype;
    if (term !== undefined) used.add(namespaceOf(term));
  }
  return Object.fromEntries(Object.entries(prefixes).filter(([, iri]) => used.has(iri)));
}

function namespaceOf(iri: string): string {
  return iri.slice(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}
