/** What else a fault says; see `Diagnostic`. */
export interface FaultDetails {
  readonly hint?: string;
  readonly expected?: readonly string[];
  readonly actual?: string;
  /** Another stretch of the same file that helps to understand. */
  readonly related?: { readonly start: number; readonly end: number; readonly message: string };
}

/** A breach of the compact syntax, thrown where reading cannot go on; offsets in UTF-16 code units of the file. */
export class SyntaxFault extends Error {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly details: FaultDetails;

  constructor(start: number, end: number, message: string, details: FaultDetails = {}) {
    super(message);
    this.start = start;
    this.end = end;
    this.details = details;
  }
}
