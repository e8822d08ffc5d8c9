/** What is kept between runs, by kind and key, both plain names; a value that is damaged is as good as absent. */
export interface SchematronCache {
  read(kind: string, key: string): Uint8Array | undefined;
  write(kind: string, key: string, value: string | Uint8Array): void;
}
