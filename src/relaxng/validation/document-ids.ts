import { tokensOf } from '../automaton/matches-value.ts';
import { detached } from '../reading/namespaces/detached.ts';
import type { OpenElements } from './open-elements.ts';
import type { OpenElement, Sibling, Slip } from './slip.ts';

/** The IDs of a document and what refers to them (RELAX NG DTD Compatibility, section 5). */
export class DocumentIds {
  readonly #tell: (slip: Slip) => void;
  readonly #ids = new Map<string, Sibling>();
  readonly #references: { readonly value: string; readonly name: string; readonly element: OpenElement }[] =
    [];

  constructor(tell: (slip: Slip) => void) {
    this.#tell = tell;
  }

  /** An attribute of the innermost element, of one of these types and with a right value. An ID must be unique: told at once. */
  add(idType: 'ID' | 'IDREF' | 'IDREFS', elements: OpenElements, name: string, value: string): void {
    const tokens = tokensOf(value);
    if (idType !== 'ID') {
      const element = elements.innermost;
      for (const token of tokens) this.#references.push({ value: token, name, element });
      return;
    }
    const [id = ''] = tokens;
    const first = this.#ids.get(id);
    if (first === undefined) this.#ids.set(kept(id), elements.place);
    else this.#tell({ kind: 'duplicate-id', element: elements.innermost, name, value: id, first });
  }

  /** At the end of the document: an IDREF is some element's ID, which may have come after it. */
  end(): void {
    for (const { value, name, element } of this.#references) {
      if (!this.#ids.has(value)) this.#tell({ kind: 'unknown-idref', element, name, value });
    }
  }
}

/** Outlives the piece of the file that it was cut from, which a long one would hold. */
function kept(id: string): string {
  return id.length < 13 ? id : detached(id);
}
