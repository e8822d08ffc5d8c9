import { siteAddress } from '../site-address.ts';

/** What the site's own name for the whole edition is among the collections; no document may have it. */
const rootName = 'edition';

/**
 * Where the answers of Distributed Text Services stand. They are files, so the parameters of a question are parts of their
 * paths (DTS 1.0, “URI Templates examples for static website”): `{/x}` a step, `{;x}` an addition with its name.
 */
export class DtsPlaces {
  readonly #base: string;
  /** The identifier of the edition as a collection. */
  readonly root: string;

  constructor(base: string, documents: readonly string[]) {
    this.#base = base;
    // What a file system may take for one counts as one.
    const taken = new Set(documents.map((id) => id.toLowerCase()));
    let root: string = rootName;
    while (taken.has(root)) root += '~';
    this.root = root;
  }

  /** The address of a file: what a template gives, so the additions are written as there. */
  address(path: string): string {
    const [, file = path, addition = ''] = /^(.*?)((?:;(?:nav|down)=[a-z0-9-]+)?\.\w+)$/.exec(path) ?? [];
    return siteAddress(this.#base, file) + addition;
  }

  /** The templates of the three endpoints; with an identifier, those of one collection or document. */
  templates(identifier?: string): { collection: string; navigation: string; document: string } {
    const step = (name: string) =>
      identifier === undefined ? `{/${name}}` : `/${encodeURIComponent(identifier)}`;
    return {
      collection: `${this.#base}dts/collection${step('id')}{;nav}.json`,
      navigation: `${this.#base}dts/navigation${step('resource')}{/ref}{;down}.json`,
      document: `${this.#base}dts/document${step('resource')}{/ref}.xml`,
    };
  }

  collection(identifier?: string, nav?: 'children' | 'parents'): string {
    return `dts/collection${identifier === undefined ? '' : `/${identifier}`}${nav === undefined ? '' : `;nav=${nav}`}.json`;
  }

  navigation(resource: string, ref?: string, down?: number): string {
    return `dts/navigation/${resource}${ref === undefined ? '' : `/${ref}`}${down === undefined ? '' : `;down=${down}`}.json`;
  }

  document(resource: string, ref?: string): string {
    return `dts/document/${resource}${ref === undefined ? '' : `/${ref}`}.xml`;
  }
}
