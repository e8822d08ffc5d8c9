import type { TurtleBody } from '../../engines/n3.ts';
import { Graph } from '../graph.ts';
import type { Part } from '../part.ts';
import { describePart } from '../profile/describe-part.ts';
import { type JsonLdBody, jsonLdBody } from './json-ld.ts';
import { nTriplesOf } from './n-triples.ts';
import { turtleBody } from './turtle.ts';
import type { Addressing } from './written-iri.ts';

/** What some parts say, in all syntaxes, so that files which say the same need not write it again. */
export interface WrittenPart {
  readonly graph: Graph;
  /** How many things are spoken of, and how many triples there are. */
  readonly size: { readonly things: number; readonly triples: number };
  readonly turtle: TurtleBody;
  readonly jsonLd: JsonLdBody;
  /** Lines without their ends, in no order. */
  readonly nTriples: readonly string[];
}

/** Writes some parts in all syntaxes, for files of one depth. */
export function writtenPart(parts: Iterable<Part>, addressing: Addressing): WrittenPart {
  const graph = graphOf(parts);
  return {
    graph,
    size: { things: graph.blocks.size, triples: graph.size },
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
