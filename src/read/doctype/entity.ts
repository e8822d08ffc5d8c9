/** An entity as a document type declaration declares it (XML 1.0, section 4.2). */
export type Entity =
  | {
      readonly kind: 'internal';
      /** Its replacement text: line ends normalised, character references resolved (section 4.5). */
      readonly replacement: string;
    }
  | {
      readonly kind: 'external';
      /** Where it lies, as written. */
      readonly address: string;
      /** True where it is no text at all: a picture, declared with NDATA. */
      readonly unparsed: boolean;
    };

/** The entities of a document by name. Of two declarations of one name the first is binding. */
export type Entities = ReadonlyMap<string, Entity>;

/** Entities may refer to one another as deep as this. */
export const entityDepthLimit = 32;

/** All that entities put into a document, counted at each reference, may have this many UTF-16 code units. */
export const entitySizeLimit = 1_000_000;
