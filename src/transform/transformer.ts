import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { XmlDocument, XmlElement } from '../edition/xml-tree.ts';
import type { Saxon, SaxonDocument, SaxonNode, StylesheetMessage } from '../engines/saxon-js.ts';
import { opisName } from './opis-namespace.ts';
import { type AddedAttribute, saxonTree } from './saxon-tree.ts';
import { dynamicError } from './stylesheet-findings.ts';
import type { StylesheetName, Stylesheets } from './stylesheets.ts';

/** What is to be made. */
export interface Work {
  readonly stylesheet: StylesheetName;
  /** The mode to begin in, of the namespace of opis. */
  readonly mode: 'page' | 'text' | 'graph';
  readonly source: SaxonDocument;
  readonly targets: SaxonDocument;
  /** Where in the site the result will stand. */
  readonly path: string;
  /** The file to name where it cannot be made. */
  readonly file: string;
}

export type Made =
  | { readonly items: readonly (SaxonNode | string)[]; readonly messages: readonly StylesheetMessage[] }
  | { readonly diagnostic: Diagnostic; readonly messages: readonly StylesheetMessage[] };

/** Runs the stylesheets of an edition with what they all know of it. */
export class Transformer {
  readonly #saxon: Saxon;
  readonly #stylesheets: Stylesheets;
  readonly #site: SaxonDocument;
  readonly #labels: SaxonDocument;
  readonly #cwd: string;

  constructor(
    saxon: Saxon,
    options: { stylesheets: Stylesheets; site: XmlDocument; labels: string; cwd: string },
  ) {
    this.#saxon = saxon;
    this.#stylesheets = options.stylesheets;
    this.#site = saxonTree(saxon, options.site);
    this.#labels = saxon.parse(options.labels);
    this.#cwd = options.cwd;
  }

  /** A tree of ours in the form that stylesheets read. */
  tree(document: XmlDocument, added?: (element: XmlElement) => AddedAttribute | undefined): SaxonDocument {
    return saxonTree(this.#saxon, document, added);
  }

  make(work: Work): Made {
    const stylesheet = this.#stylesheets[work.stylesheet];
    const result = this.#saxon.transform({
      stylesheet: stylesheet.compiled,
      source: work.source,
      base: pathToFileURL(stylesheet.file).href,
      initialMode: opisName(work.mode),
      parameters: {
        [opisName('site')]: this.#site,
        [opisName('labels')]: this.#labels,
        [opisName('targets')]: work.targets,
        [opisName('path')]: work.path,
      },
    });
    if ('items' in result) return result;
    const { fault, messages } = result;
    const what = { file: work.file, output: work.path, stylesheet: stylesheet.file, cwd: this.#cwd };
    return { diagnostic: dynamicError(fault, what), messages };
  }
}
