import type { SchemaAttribute } from '../schema-element.ts';
import type { Place, SchemaFile } from '../schema-file.ts';

/** An attribute of a schema in the XML syntax. Where it stands is looked up in the text only when somebody asks. */
export class RngAttribute implements SchemaAttribute {
  readonly namespace: string;
  readonly localName: string;
  readonly name: string;
  readonly value: string;
  readonly #file: SchemaFile;
  readonly #tag: number;

  /** @param tag offset of the start tag's `<` */
  constructor(
    namespace: string,
    localName: string,
    name: string,
    value: string,
    file: SchemaFile,
    tag: number,
  ) {
    this.namespace = namespace;
    this.localName = localName;
    this.name = name;
    this.value = value;
    this.#file = file;
    this.#tag = tag;
  }

  get place(): Place {
    return attributePlace(this.#file, this.#tag, this.name);
  }
}

/**
 * Where an attribute of the well-formed start tag that begins at `tag` has its value, without the quotes; the tag's
 * first character where it has no such attribute.
 */
export function attributePlace(file: SchemaFile, tag: number, name: string): Place {
  const { text } = file.source;
  const attribute = /\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/y;
  let from = tag + 1;
  while (/[^\s/>]/.test(text.charAt(from))) from++;
  attribute.lastIndex = from;
  for (let found = attribute.exec(text); found !== null; found = attribute.exec(text)) {
    const end = attribute.lastIndex - 1;
    if (found[1] === name) return { file, start: end - (found[2] as string).length + 2, end };
  }
  return { file, start: tag, end: tag + 1 };
}
