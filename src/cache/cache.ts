/** What is kept between runs: values by kind and content hash. A value that is damaged is as good as absent. */
export interface Cache {
  /** The value kept under a key, or undefined where there is none that can be trusted. */
  read(kind: string, key: string): Uint8Array | undefined;
  /** Keeps a value; silently keeps nothing where the place cannot be written, since a cache is never needed. */
  write(kind: string, key: string, value: string | Uint8Array): void;
}
