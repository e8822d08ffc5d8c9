import { declarations, type TurtleBody, writeTurtle } from '../../engines/n3.ts';
import type { Graph } from '../graph.ts';
import { vocabularies } from '../vocabularies.ts';
import { type Addressing, writtenIri } from './written-iri.ts';

/** A graph as a part of a text in Turtle (RDF 1.1), for readers: things in the order in which they were said. */
export function turtleBody(graph: Graph, addressing: Addressing): TurtleBody {
  return writeTurtle(graph.blocks, { prefixes: vocabularies, written: writtenIri(addressing) });
}

/** A whole text of such parts, which all were written for the same depth: base and prefixes are declared where they are used. */
export function turtleText(bodies: Iterable<TurtleBody>, base: string | undefined): string {
  const used = new Set<string>();
  const texts: string[] = [];
  for (const { text, namespaces } of bodies) {
    for (const namespace of namespaces) used.add(namespace);
    texts.push(text);
  }
  const prefixes = Object.entries(vocabularies).filter(([, namespace]) => used.has(namespace));
  const start = base === undefined ? '' : `@base <${base}>.\n`;
  return start + declarations(Object.fromEntries(prefixes)) + texts.join('');
}
