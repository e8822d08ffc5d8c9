/** What a schema's reader gets its files from. Whether anything is fetched from anywhere is its decision alone. */
export interface SchemaResolver {
  /** Reads the file of an address: an absolute path, or a URL. Never throws. */
  read(address: string): SchemaDocument | SchemaFault;
}

/** The text of a schema's file. */
export interface SchemaDocument {
  /** Without byte order mark. */
  readonly text: string;
  /** As diagnostics name it. */
  readonly file: string;
  /** The same for all addresses of one file, where it can have several; absent: the address. */
  readonly identity?: string;
  /** The address that references in it are relative to, where it was found at another one than was asked for. */
  readonly base?: string;
}

/** Why there is no text. */
export interface SchemaFault {
  /** One sentence that stands alone. */
  readonly message: string;
  readonly hint?: string;
  /** As diagnostics name the file that was asked for. */
  readonly file: string;
}
