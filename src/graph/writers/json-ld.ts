import type { Graph } from '../graph.ts';
import type { Iri, Literal } from '../triple.ts';
import { termIri, vocabularies } from '../vocabularies.ts';
import { type Addressing, writtenIri } from './written-iri.ts';

type Json = string | boolean | number | readonly Json[] | { readonly [key: string]: Json };

/** A graph as a part of a text in JSON-LD: its things, a line each, and the prefixes of their terms. */
export interface JsonLdBody {
  readonly things: string;
  readonly prefixes: ReadonlySet<string>;
}

/** A graph as a part of a text in JSON-LD 1.1, each thing once. */
export function jsonLdBody(graph: Graph, addressing: Addressing): JsonLdBody {
  const written = writtenIri(addressing);
  const prefixes = new Set<string>();
  const compact = compactor(prefixes);
  const things: string[] = [];
  for (const [subject, block] of graph.blocks) {
    const thing: Record<string, Json> = { '@id': written(subject) };
    for (const [predicate, objects] of block) {
      const isType = predicate === rdfType;
      const values: Json[] = [];
      for (const object of objects.values())
        values.push(isType ? compact(object as Iri) : value(object, written, compact));
      thing[isType ? '@type' : compact(predicate)] = values.length === 1 ? (values[0] as Json) : values;
    }
    things.push(`    ${JSON.stringify(thing)}`);
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
  const context: Record<string, Json> = {};
  if (base !== undefined) context['@base'] = base;
  for (const [prefix, iri] of namespaces) if (used.has(prefix)) context[prefix] = iri;
  return `{\n  "@context": ${JSON.stringify(context)},\n  "@graph": [\n${things.join(',\n')}\n  ]\n}\n`;
}

const rdfType = termIri('rdf:type');

function value(object: Iri | Literal, written: (iri: Iri) => string, compact: (iri: Iri) => string): Json {
  if (typeof object === 'string') return { '@id': written(object) };
  const { value: text, language, datatype } = object;
  if (language) return { '@value': text, '@language': language };
  if (datatype === undefined) return text;
  return { '@value': text, '@type': datatype.includes(':') ? compact(datatype) : written(datatype) };
}

const namespaces = Object.entries(vocabularies);
const prefixOf = new Map<string, string>(namespaces.map(([prefix, namespace]) => [namespace, prefix]));

/** From the IRI of a term to its name with a prefix, which is noted. */
function compactor(used: Set<string>): (iri: Iri) => string {
  return (iri) => {
    const end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    const prefix = prefixOf.get(iri.slice(0, end));
    if (prefix === undefined) return iri;
    used.add(prefix);
    return `${prefix}:${iri.slice(end)}`;
  };
}
