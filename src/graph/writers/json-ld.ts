import type { Graph } from '../graph.ts';
import type { Iri, Literal } from '../triple.ts';
import { termIri, vocabularies } from '../vocabularies.ts';
import { type Addressing, writtenIri } from './written-iri.ts';

type Json = string | boolean | number | readonly Json[] | { readonly [key: string]: Json };

/**
 * A graph as JSON-LD 1.1, each thing once, with its own context in it: nobody need fetch one to read it.
 *
 */
export function jsonLdOf(graph: Graph, addressing: Addressing): string {
  const written = writtenIri(addressing);
  const used = new Set<string>();
  const compact = compactor(used);
  const things: Json[] = [];
  for (const [subject, block] of graph.blocks) {
    const thing: Record<string, Json> = { '@id': written(subject) };
    for (const [predicate, objects] of block) {
      const values =
        predicate === rdfType
          ? [...objects.values()].map((object) => compact(object as Iri))
          : [...objects.values()].map((object) => value(object, written, compact));
      thing[predicate === rdfType ? '@type' : compact(predicate)] =
        values.length === 1 ? (values[0] as Json) : values;
    }
    things.push(thing);
  }
  const context: Record<string, Json> = {};
  if (addressing.base !== undefined) context['@base'] = addressing.base;
  for (const [prefix, iri] of Object.entries(vocabularies)) if (used.has(prefix)) context[prefix] = iri;
  const lines = things.map((thing) => `    ${JSON.stringify(thing)}`);
  return `{\n  "@context": ${JSON.stringify(context)},\n  "@graph": [\n${lines.join(',\n')}\n  ]\n}\n`;
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

/** From the IRI of a term to its name with a prefix, which is noted. */
function compactor(used: Set<string>): (iri: Iri) => string {
  return (iri) => {
    for (const [prefix, namespace] of namespaces) {
      if (!iri.startsWith(namespace)) continue;
      used.add(prefix);
      return `${prefix}:${iri.slice(namespace.length)}`;
    }
    return iri;
  };
}
