import type { Graph } from '../graph.ts';
import type { Iri, Literal } from '../triple.ts';
import { termIri, vocabularies } from '../vocabularies.ts';
import { type Addressing, writtenIri } from './written-iri.ts';

/** A graph as a part of a text in JSON-LD: its things, a line each, and the prefixes of their terms. */
export interface JsonLdBody {
  readonly things: string;
  readonly prefixes: ReadonlySet<string>;
}

/**
 * A graph as a part of a text in JSON-LD 1.1, each thing once. Written straight: to make objects of it first takes twice as
 * long.
 */
export function jsonLdBody(graph: Graph, addressing: Addressing): JsonLdBody {
  const written = writtenIri(addressing);
  const prefixes = new Set<string>();
  const compact = (iri: Iri): string => {
    const { prefix, text } = termOf(iri);
    if (prefix !== undefined) prefixes.add(prefix);
    return text;
  };
  const things: string[] = [];
  for (const [subject, block] of graph.blocks) {
    let thing = `    {"@id":${JSON.stringify(written(subject))}`;
    for (const [predicate, objects] of block) {
      const isType = predicate === rdfType;
      const values: string[] = [];
      for (const object of objects)
        values.push(isType ? compact(object as Iri) : value(object, written, compact));
      const [first] = values;
      thing += `,${isType ? '"@type"' : compact(predicate)}:${values.length === 1 ? first : `[${values.join(',')}]`}`;
    }
    things.push(`${thing}}`);
  }
  return { things: things.join(',\n'), prefixes };
}

/** A whole text of such parts. It has its own context in it: nobody need fetch one to read it. */
export function jsonLdText(bodies: Iterable<JsonLdBody>, base: string | undefined): string {
  const used = new Set<string>();
  const things: string[] = [];
  for (const body of bodies) {
    for (const prefix of body.prefixes) used.add(prefix);
    if (body.things !== '') things.push(body.things);
  }
  const context: Record<string, string> = {};
  if (base !== undefined) context['@base'] = base;
  for (const [prefix, iri] of namespaces) if (used.has(prefix)) context[prefix] = iri;
  return `{\n  "@context": ${JSON.stringify(context)},\n  "@graph": [\n${things.join(',\n')}\n  ]\n}\n`;
}

const rdfType = termIri('rdf:type');

function value(object: Iri | Literal, written: (iri: Iri) => string, compact: (iri: Iri) => string): string {
  if (typeof object === 'string') return `{"@id":${JSON.stringify(written(object))}}`;
  const { value: text, language, datatype } = object;
  const said = JSON.stringify(text);
  if (language) return `{"@value":${said},"@language":${JSON.stringify(language)}}`;
  if (datatype === undefined) return said;
  const type = datatype.includes(':') ? compact(datatype) : JSON.stringify(written(datatype));
  return `{"@value":${said},"@type":${type}}`;
}

const namespaces = Object.entries(vocabularies);
const prefixOf = new Map<string, string>(namespaces.map(([prefix, namespace]) => [namespace, prefix]));

/** A term as JSON, with its prefix if it has one. */
interface WrittenTerm {
  readonly prefix?: string;
  readonly text: string;
}

/** Predicates, classes and datatypes, of which there are a hundred: each is looked at once. */
const terms = new Map<Iri, WrittenTerm>();

function termOf(iri: Iri): WrittenTerm {
  let term = terms.get(iri);
  if (term === undefined) {
    const end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    const prefix = prefixOf.get(iri.slice(0, end));
    term =
      prefix === undefined
        ? { text: JSON.stringify(iri) }
        : { prefix, text: JSON.stringify(`${prefix}:${iri.slice(end)}`) };
    terms.set(iri, term);
  }
  return term;
}
