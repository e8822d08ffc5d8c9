import type { NamespaceContext, NamespaceContexts } from './namespace-contexts.ts';
import { hasBoundNames } from './namespaces/has-bound-names.ts';
import { scanPlainXml } from './scan-plain-xml.ts';
import type { AttributeList, XmlHandler } from './xml-handler.ts';

/** Whether a text is well-formed XML with namespaces, as far as it is plain (see `scanPlainXml`): `false` says nothing. */
export function isPlainXml(text: string, contexts: NamespaceContexts): boolean {
  return scanPlainXml(text, new Prefixes(contexts.root));
}

class Prefixes implements XmlHandler {
  readonly #open: NamespaceContext[];

  constructor(root: NamespaceContext) {
    this.#open = [root];
  }

  startTag(name: string, attributes: AttributeList, _start: number, _end: number, empty: boolean): boolean {
    const namespaces = this.#open.at(-1)?.enter(attributes);
    if (namespaces === undefined || !hasBoundNames(namespaces, name, attributes)) return false;
    if (!empty) this.#open.push(namespaces);
    return true;
  }

  endTag(): void {
    this.#open.pop();
  }

  text(): void {}
}
