/** A right document with one slip in it. */
export interface WrongDocument {
  /** What is wrong: the reason for which it must be rejected. */
  readonly name: string;
  /** The right document: a fixture's name, or a path from the project's folder. */
  readonly of: string;
  /** The slip: what stands once in the right document, and what stands there instead. */
  readonly find: string;
  readonly put: string;
  /** The one rule that must be broken, without its source. */
  readonly rule: string;
  /** What the line of the finding contains: the first line of `put` where nothing is said. */
  readonly at?: string;
  /** What the message must name. */
  readonly names: string;
  /** The rules of what follows from it: jing speaks of it too. */
  readonly also?: readonly string[];
}
