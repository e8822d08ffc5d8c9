import type { TurtleBody } from '../../engines/n3.ts';
import { Graph } from '../graph.ts';
import type { Part } from '../part.ts';
import { describePart } from '../profile/describe-part.ts';
import { type JsonLdBody, jsonLdBody } from './json-ld.ts';
import { type NTriplesBlock, nTriplesOf } from './n-triples.ts';
import { turtleBody } from './turtle.ts';
import type { Addressing } from './written-iri.ts';

/** What some parts say, in all syntaxes, so that files which say the same need not write it again. */
export interface WrittenPart {
  readonly graph: Graph;
  readonly turtle: TurtleBody;
  readonly jsonLd: JsonLdBody;
  readonly nTriples: readonly NTriplesBlock[];
}

/** Writes some parts in all syntaxes, for files of one depth. */
export function writtenPart(parts: Iterable<Part>, addressing: Addressing): WrittenPart {
  const graph = graphOf(parts);
  return {
    graph,
    turtle: turtleBody(graph, addressing),
    jsonLd: jsonLdBody(graph, addressing),
    nTriples: nTriplesOf(graph, addressing),
  };
}

/** The graph of some parts. */
export function graphOf(parts: Iterable<Part>): Graph {
  const graph = new Graph();
  for (const part of parts) describePart(part, graph);
  return graph;
}
