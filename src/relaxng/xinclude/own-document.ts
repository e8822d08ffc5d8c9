import type { XmlHandler } from '../reading/xml-handler.ts';
import type { DocumentSource } from '../validation/document-source.ts';
import type { IncludedXml } from './inclusion-files.ts';
import { toldSize } from './told-size.ts';

/** The document that includes others, which may include parts of itself. */
export class OwnDocument implements IncludedXml {
  readonly address: string;
  readonly identity: string;
  readonly source: DocumentSource;
  readonly tell: (handler: XmlHandler) => boolean;
  #size: number | undefined;

  constructor(
    place: { readonly address: string; readonly identity: string },
    source: DocumentSource,
    tell: (handler: XmlHandler) => boolean,
  ) {
    this.address = place.address;
    this.identity = place.identity;
    this.source = source;
    this.tell = tell;
  }

  /** Asked for only where a part is included again. */
  get size(): number {
    this.#size ??= toldSize(this.tell);
    return this.#size;
  }
}
