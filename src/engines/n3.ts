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

/** Objects by predicate by subject, in the order in which they are written. */
export type PlainBlocks = ReadonlyMap<string, ReadonlyMap<string, readonly (string | PlainLiteral)[]>>;

export interface TurtleOptions {
  /** Prefixes and the IRIs they stand for. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** What is written for an IRI; the result may be relative. */
  readonly written: (iri: string) => string;
}

/** A part of a text in Turtle. */
export interface TurtleBody {
  /** Statements, without the declarations of prefixes. */
  readonly text: string;
  /** The namespaces of the terms in it. */
  readonly namespaces: ReadonlySet<string>;
}

/** Triples as Turtle (RDF 1.1) in their order, without the declarations of the prefixes. */
export function writeTurtle(blocks: PlainBlocks, { prefixes, written }: TurtleOptions): TurtleBody {
  const { DataFactory } = n3();
  const terms = new Map<string, N3.NamedNode>();
  const namespaces = new Set<string>();
  const node = (iri: string): N3.NamedNode => {
    let term = terms.get(iri);
    if (term === undefined) {
      term = DataFactory.namedNode(written(iri));
      terms.set(iri, term);
      // The type is written `a`.
      if (iri !== rdfType && iri.includes(':')) namespaces.add(namespaceOf(iri));
    }
    return term;
  };
  const literal = ({ value, language, datatype }: PlainLiteral): N3.Literal =>
    DataFactory.literal(value, language || (datatype === undefined ? undefined : node(datatype)));
  const [first] = blocks.keys();
  const { writer, chunks } = writerFor(prefixes, first === undefined ? '' : written(first));
  let last = '';
  for (const [subject, block] of blocks) {
    const about = node(subject);
    last = about.value;
    for (const [predicate, objects] of block) {
      const property = node(predicate);
      for (const object of objects)
        writer.addQuad(about, property, typeof object === 'string' ? node(object) : literal(object));
    }
  }
  kept = { prefixes, writer, chunks, last };
  // What ends the statements before stands at the beginning of what comes after.
  const text = chunks.join('').replace(/^\.\n/, '');
  return { text: text === '' ? '' : `${text}.\n`, namespaces };
}

/** A writer with what it has written, and the subject that it wrote of last. */
interface KeptWriter {
  readonly prefixes: TurtleOptions['prefixes'];
  readonly writer: N3.Writer;
  readonly chunks: string[];
  readonly last: string;
}

let kept: KeptWriter | undefined;

/**
 * A writer that has written nothing of this subject just now. One serves for many texts: to make one is to make an expression
 * of all prefixes, which takes longer than a small graph.
 */
function writerFor(
  prefixes: TurtleOptions['prefixes'],
  subject: string,
): Pick<KeptWriter, 'writer' | 'chunks'> {
  if (kept?.prefixes === prefixes && kept.last !== subject) {
    kept.chunks.length = 0;
    return kept;
  }
  const chunks: string[] = [];
  const sink = {
    write(chunk: string, _encoding: string, done?: () => void) {
      chunks.push(chunk);
      done?.();
    },
    end(done?: () => void) {
      done?.();
    },
  };
  const writer = new (n3().Writer)(sink, { prefixes });
  chunks.length = 0;
  return { writer, chunks };
}

/** The declarations of prefixes, as they begin a text. */
export function declarations(prefixes: Readonly<Record<string, string>>): string {
  const lines = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}>.\n`);
  return lines.length === 0 ? '' : `${lines.join('')}\n`;
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

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const xsdString = 'http://www.w3.org/2001/XMLSchema#string';

function namespaceOf(iri: string): string {
  return iri.slice(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}

/** Makes stores of triples, as engines that know RDF/JS take them. */
export function rdfDataset(): {
  /** Of a text in Turtle. */
  readonly read: (turtle: string) => N3.Store;
  /** Of triples whose IRIs are absolute. */
  readonly of: (triples: Iterable<PlainTriple>) => N3.Store;
} {
  const { Parser, Store, DataFactory } = n3();
  const { namedNode, literal } = DataFactory;
  return {
    read: (turtle) => new Store(new Parser().parse(turtle)),
    of: (triples) => {
      const store = new Store();
      for (const { subject, predicate, object } of triples) {
        const term =
          typeof object === 'string'
            ? namedNode(object)
            : literal(
                object.value,
                object.language || (object.datatype === undefined ? undefined : namedNode(object.datatype)),
              );
        store.addQuad(namedNode(subject), namedNode(predicate), term);
      }
      return store;
    },
  };
}
