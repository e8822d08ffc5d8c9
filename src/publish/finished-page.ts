import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A link of a page, as written. */
export interface PageLink {
  /** `../person/stalin.html`, `#note-1`, `https://…`. */
  readonly address: string;
  /** XPath of the element that links. */
  readonly path: string;
}

/** A page that has been through the pipeline: its bytes, and what the other pages need to know of it. */
export interface FinishedPage {
  readonly path: string;
  readonly file: string;
  readonly html: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly PageLink[];
  readonly diagnostics: readonly Diagnostic[];
}
