/** What a schema gets its files from; whether anything is read from anywhere is its decision alone. `fileResolver` of `opis/relaxng` is one. */
export interface SchemaResolver {
  /** Reads the file of an absolute path or a URL. Never throws. */
  read(address: string): SchemaDocument | ResolverFault;
}

export interface SchemaDocument {
  /** Without byte order mark. */
  readonly text: string;
  /** As diagnostics name it. */
  readonly file: string;
}

/** Why there is no text. */
export interface ResolverFault {
  /** One sentence that stands alone. */
  readonly message: string;
  readonly hint?: string;
  /** As diagnostics name the file that was asked for. */
  readonly file: string;
}
