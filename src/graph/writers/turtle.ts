import { writeTurtle } from '../../engines/n3.ts';
import type { Graph } from '../graph.ts';
import type { Triple } from '../triple.ts';
import { vocabularies } from '../vocabularies.ts';
import { type Addressing, writtenIri } from './written-iri.ts';

/** A graph as Turtle (RDF 1.1) for readers: things in the order in which they were said, prefixes where they are used. */
export function turtleOf(graph: Graph, addressing: Addressing): string {
  return turtleOfTriples(graph.triples(), addressing);
}

/** The same of triples that come one after the other, so that a large graph need not be held as a whole. */
export function turtleOfTriples(triples: Iterable<Triple>, addressing: Addressing): string {
  return writeTurtle(triples, {
    prefixes: vocabularies,
    base: addressing.base,
    written: writtenIri(addressing),
  });
}
