/** The bytes of a file, to be read at any place. */
export interface ByteSource {
  readonly size: number;
  /** Reads from a position as many bytes as there are, `length` at most. Throws what the system throws. */
  read(position: number, length: number): Buffer;
}
