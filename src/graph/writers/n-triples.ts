import type { Graph } from '../graph.ts';
import type { Iri, Literal } from '../triple.ts';
import { type Addressing, wholeIri } from './written-iri.ts';

/**
 * The triples of a graph as lines of N-Triples (RDF 1.1), without their ends, in the order of the graph; sorted by code
 * units they are the same for one graph however it was made. Without a base the IRIs of the edition are relative, which
 * Turtle allows and N-Triples does not.
 */
export function nTriplesOf(graph: Graph, addressing: Addressing): string[] {
  const whole = wholeIri(addressing);
  const lines: string[] = [];
  for (const [subject, block] of graph.blocks) {
    const start = `<${whole(subject)}> <`;
    for (const [predicate, objects] of block) {
      const said = `${start}${predicate}> `;
      for (const object of objects.values()) {
        lines.push(
          typeof object === 'string' ? `${said}<${whole(object)}> .` : `${said}${literal(object, whole)} .`,
        );
      }
    }
  }
  return lines;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

function literal({ value, language, datatype }: Literal, whole: (iri: Iri) => string): string {
  const written = /["\\\n\r]/.test(value)
    ? value.replace(/["\\\n\r]/g, (character) => escapes[character] as string)
    : value;
  if (language !== undefined && language !== '') return `"${written}"@${language}`;
  return datatype === undefined ? `"${written}"` : `"${written}"^^<${whole(datatype)}>`;
}
