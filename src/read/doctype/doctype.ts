import type { Fault } from '../fault.ts';
import type { AttributeDeclarations } from './attribute-declarations.ts';
import type { Entities } from './entity.ts';

/** What a document type declaration says that bears on reading the document. */
export interface Doctype {
  /** Offset after it. */
  readonly end: number;
  readonly entities: Entities;
  readonly attributes: AttributeDeclarations;
  /** What is worth knowing and ends nothing. */
  readonly notes: readonly Fault[];
  /** Whether anything outside the file might declare more. */
  readonly unread: boolean;
  /** Where it cannot be read any further. */
  readonly fault?: Fault;
}
