import type { Term } from './vocabularies.ts';

/**
 * An IRI: absolute, or relative to the address of the edition (`doc/wcda-113019#record`, `#edition`), which is put before it
 * when it is written. It holds no character that an IRI may not hold.
 */
export type Iri = string;

/** A literal of RDF: a string, with a language tag or a datatype if it has one. */
export interface Literal {
  readonly value: string;
  /** BCP 47. */
  readonly language?: string;
  /** A term, or an IRI. */
  readonly datatype?: Iri;
}

/** One statement. The predicate is an IRI; there are no blank nodes. */
export interface Triple {
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: Iri | Literal;
}

/** What a profile says things with. Nothing is said where a value is missing. */
export interface Statements {
  /** The classes of a thing. */
  readonly type: (subject: Iri, ...classes: readonly Term[]) => void;
  /** A relation between things. */
  readonly link: (subject: Iri, predicate: Term, objects: Iri | readonly Iri[] | undefined) => void;
  /** A term of a vocabulary as the object. */
  readonly classify: (subject: Iri, predicate: Term, term: Term) => void;
  /** Words or a value. */
  readonly say: (subject: Iri, predicate: Term, values: Said | readonly Said[] | undefined) => void;
}

/** A plain string, or a literal. */
export type Said = string | Literal;
