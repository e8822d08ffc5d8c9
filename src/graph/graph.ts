import type { Iri, Literal, Said, Statements, Triple } from './triple.ts';
import { type Term, termIri } from './vocabularies.ts';

/** The objects of one subject by predicate, each once, in the order in which they were said. */
export type Block = ReadonlyMap<Iri, readonly (Iri | Literal)[]>;

/** Most predicates have an object or two: only where there are more is a set of them kept. */
const few = 8;

/** Triples by subject, each once, in the order in which they were said: what a reader reads. */
export class Graph implements Statements {
  readonly #blocks = new Map<Iri, Map<Iri, (Iri | Literal)[]>>();
  /** By long lists of objects, what is in them. */
  readonly #keys = new Map<readonly (Iri | Literal)[], Set<string>>();
  #size = 0;

  /** How many triples there are. */
  get size(): number {
    return this.#size;
  }

  get blocks(): ReadonlyMap<Iri, Block> {
    return this.#blocks;
  }

  *triples(): Generator<Triple> {
    for (const [subject, block] of this.#blocks) {
      for (const [predicate, objects] of block) {
        for (const object of objects) yield { subject, predicate, object };
      }
    }
  }

  /** How many triples there would be with those of another graph, and of how many things. */
  sizeWith(other: Graph): { readonly triples: number; readonly things: number } {
    let triples = this.#size;
    let things = this.#blocks.size;
    for (const [subject, block] of other.#blocks) {
      const own = this.#blocks.get(subject);
      if (own === undefined) things++;
      for (const [predicate, objects] of block) {
        const said = own?.get(predicate) ?? [];
        for (const object of objects) if (!this.#holds(said, object)) triples++;
      }
    }
    return { triples, things };
  }

  add(subject: Iri, predicate: Iri, object: Iri | Literal): void {
    let block = this.#blocks.get(subject);
    if (block === undefined) {
      block = new Map();
      this.#blocks.set(subject, block);
    }
    const said = typeof object === 'string' ? object : normalised(object);
    const objects = block.get(predicate);
    if (objects === undefined) block.set(predicate, [said]);
    else if (this.#holds(objects, said)) return;
    else {
      objects.push(said);
      if (objects.length > few) this.#note(objects, said);
    }
    this.#size++;
  }

  #holds(objects: readonly (Iri | Literal)[], object: Iri | Literal): boolean {
    if (objects.length > few) return this.#keys.get(objects)?.has(objectKey(object)) === true;
    return objects.some((one) => one === object || (typeof one !== 'string' && isSame(one, object)));
  }

  #note(objects: readonly (Iri | Literal)[], object: Iri | Literal): void {
    const keys = this.#keys.get(objects);
    if (keys) keys.add(objectKey(object));
    else this.#keys.set(objects, new Set(objects.map(objectKey)));
  }

  type = (subject: Iri, ...classes: readonly Term[]): void => {
    for (const name of classes) this.add(subject, known('rdf:type'), known(name));
  };

  link = (subject: Iri, predicate: Term, objects: Iri | readonly Iri[] | undefined): void => {
    if (objects === undefined) return;
    if (typeof objects === 'string') this.add(subject, known(predicate), objects);
    else for (const object of objects) this.add(subject, known(predicate), object);
  };

  classify = (subject: Iri, predicate: Term, term: Term): void => {
    this.add(subject, known(predicate), known(term));
  };

  say = (subject: Iri, predicate: Term, values: Said | readonly Said[] | undefined): void => {
    if (values === undefined) return;
    for (const said of Array.isArray(values) ? (values as readonly Said[]) : [values as Said]) {
      const literal = typeof said === 'string' ? { value: said } : said;
      if (literal.value !== '') this.add(subject, known(predicate), literal);
    }
  };
}

const iris = new Map<string, Iri>();

/** The IRI of a term, made once: there are a hundred terms and a hundred thousand triples. */
function known(term: Term): Iri {
  let iri = iris.get(term);
  if (iri === undefined) {
    iri = termIri(term);
    iris.set(term, iri);
  }
  return iri;
}

/** Language tags are the same in whatever case (RDF 1.1 Concepts, section 3.3): all syntaxes write them small. */
function normalised(literal: Literal): Literal {
  const language = literal.language?.toLowerCase();
  return language === literal.language ? literal : { ...literal, language: language as string };
}

function isSame(one: Literal, other: Iri | Literal): boolean {
  return (
    typeof other !== 'string' &&
    one.value === other.value &&
    (one.language ?? '') === (other.language ?? '') &&
    one.datatype === other.datatype
  );
}

function objectKey(object: Iri | Literal): string {
  if (typeof object === 'string') return object;
  return `"${object.value}"${object.language ?? ''}^${object.datatype ?? ''}`;
}
