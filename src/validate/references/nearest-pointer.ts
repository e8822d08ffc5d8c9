import { idsOf } from '../../edition/ids-of.ts';
import type { PointerResolver } from '../../edition/pointer-resolver.ts';
import { prefixDefinitions } from '../../edition/prefix-definition.ts';
import type { Entry, Register } from '../../edition/register.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { xmlId } from '../../edition/xml-id.ts';
import { closest } from '../../engines/fastest-levenshtein.ts';

/** A pointer that leads somewhere, and the entry if it leads to one. */
export interface NearPointer {
  readonly value: string;
  readonly entry?: Entry;
}

/** Finds, for a pointer that leads nowhere, the one that was probably meant. */
export class NearestPointer {
  readonly #resolver: PointerResolver;
  readonly #registers: readonly Register[];

  constructor(resolver: PointerResolver, registers: readonly Register[]) {
    this.#resolver = resolver;
    this.#registers = registers;
  }

  /** For an id that a document does not have: the same id behind another prefix, else the closest id. */
  forId(value: string, id: string, target: SourceDocument, from: SourceDocument): NearPointer | undefined {
    const elsewhere = prefixDefinitions(from.tree)
      .map(({ prefix }) => this.#leading(`${prefix}:${id}`, from))
      .find((pointer) => pointer !== undefined);
    if (elsewhere) return elsewhere;
    const registers = this.#registers.filter(({ document }) => document.path === target.path);
    const entries = registers.flatMap((register) =>
      register.entries.map(({ element, id: own }) => xmlId(element) ?? own),
    );
    const ids = entries.length > 0 ? entries : idsOf(target.tree).keys();
    const near = closest(id, ids);
    return near !== undefined && value.endsWith(id)
      ? this.#leading(value.slice(0, value.length - id.length) + near, from)
      : undefined;
  }

  /** For a value that is no pointer as it is written: one with its letters small, with `#` or with a known prefix. */
  forForm(value: string, from: SourceDocument): NearPointer | undefined {
    const colon = value.indexOf(':');
    const bare = value.slice(colon + 1).replace(/^#/, '');
    const written = value.slice(0, Math.max(colon, 0));
    const prefixes = [...new Set(prefixDefinitions(from.tree).map(({ prefix }) => prefix))];
    const likely = closest(written, prefixes);
    const sorted = [written, likely, ...prefixes].filter((prefix) => prefix !== undefined && prefix !== '');
    const beginnings = [...sorted.map((prefix) => `${prefix}:`), '#'];
    return beginnings
      .flatMap((beginning) => [`${beginning}${bare}`, `${beginning}${bare.toLowerCase()}`])
      .map((candidate) => this.#leading(candidate, from))
      .find((pointer) => pointer !== undefined);
  }

  #leading(value: string, from: SourceDocument): NearPointer | undefined {
    const target = this.#resolver.resolve(value, from);
    if (target.kind !== 'element') return undefined;
    return target.entry ? { value, entry: target.entry } : { value };
  }
}
