import type { Graph } from '../graph.ts';
import type { Iri, Literal } from '../triple.ts';
import { type Addressing, wholeIri } from './written-iri.ts';

/** What is said of one thing as lines of N-Triples (RDF 1.1), sorted, each once. */
export interface NTriplesBlock {
  /** As it is written: `<https://example.org/ed/doc/a#record>`. */
  readonly subject: string;
  /** The lines, a line end between them and none after the last. */
  readonly lines: string;
}

/**
 * The triples of a graph as N-Triples, thing by thing. Without a base the IRIs of the edition are relative, which Turtle
 * allows and N-Triples does not.
 */
export function nTriplesOf(graph: Graph, addressing: Addressing): NTriplesBlock[] {
  const whole = wholeIri(addressing);
  const blocks: NTriplesBlock[] = [];
  for (const [iri, block] of graph.blocks) {
    const subject = `<${whole(iri)}>`;
    const lines: string[] = [];
    for (const [predicate, objects] of block) {
      const said = `${subject} <${predicate}> `;
      for (const object of objects)
        lines.push(
          typeof object === 'string' ? `${said}<${whole(object)}> .` : `${said}${literal(object, whole)} .`,
        );
    }
    blocks.push({ subject, lines: lines.sort().join('\n') });
  }
  return blocks;
}

/** The triples of several graphs, each once. */
export class NTriplesSet {
  readonly #bySubject = new Map<string, string>();

  constructor(parts: Iterable<readonly NTriplesBlock[]>) {
    for (const blocks of parts) this.add(blocks);
  }

  add(blocks: readonly NTriplesBlock[]): void {
    for (const { subject, lines } of blocks) this.#bySubject.set(subject, this.#with(subject, lines));
  }

  /** How many triples there would be with others, and of how many things. */
  sizeWith(blocks: readonly NTriplesBlock[]): { readonly triples: number; readonly things: number } {
    let triples = 0;
    for (const lines of this.#bySubject.values()) triples += linesIn(lines);
    let things = this.#bySubject.size;
    for (const { subject, lines } of blocks) {
      const known = this.#bySubject.get(subject);
      if (known === undefined) things++;
      triples += linesIn(this.#with(subject, lines)) - (known === undefined ? 0 : linesIn(known));
    }
    return { triples, things };
  }

  /**
   * All lines in code unit order: the same bytes for one graph, however it was made and in whatever parts. Things are sorted
   * and their lines are already; no subject is the beginning of another, since each ends with `>`.
   */
  text(): string {
    return [...this.#bySubject.keys()]
      .sort()
      .map((subject) => `${this.#bySubject.get(subject)}\n`)
      .join('');
  }

  /** What is said of a thing, and more of it. */
  #with(subject: string, lines: string): string {
    const known = this.#bySubject.get(subject);
    if (known === undefined || known === lines) return lines;
    return [...new Set([...known.split('\n'), ...lines.split('\n')])].sort().join('\n');
  }
}

function linesIn(text: string): number {
  let count = 1;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) count++;
  return count;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

function literal({ value, language, datatype }: Literal, whole: (iri: Iri) => string): string {
  const written = /["\\\n\r]/.test(value)
    ? value.replace(/["\\\n\r]/g, (character) => escapes[character] as string)
    : value;
  if (language !== undefined && language !== '') return `"${written}"@${language}`;
  return datatype === undefined ? `"${written}"` : `"${written}"^^<${whole(datatype)}>`;
}
