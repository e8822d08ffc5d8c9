import type { Edition } from '../../edition/edition.ts';
import { editionIds } from '../../edition/edition-ids.ts';
import { idsOf } from '../../edition/ids-of.ts';
import type { PointerResolver } from '../../edition/pointer-resolver.ts';
import { prefixDefinitions } from '../../edition/prefix-definition.ts';
import type { Entry } from '../../edition/register.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { xmlId } from '../../edition/xml-id.ts';
import { closest } from '../../engines/fastest-levenshtein.ts';
import { grouped } from '../grouped.ts';

/** A pointer that leads somewhere, and the entry if it leads to one. */
export interface NearPointer {
  readonly value: string;
  readonly entry?: Entry;
}

/** Finds, for a pointer that leads nowhere, the one that was probably meant. */
export class NearestPointer {
  readonly #resolver: PointerResolver;
  readonly #edition: Edition;
  /** The ids of the edition by the digits in them, made when they are asked for. */
  #byDigits: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(resolver: PointerResolver, edition: Edition) {
    this.#resolver = resolver;
    this.#edition = edition;
  }

  /** For an id that a document does not have: the same id behind another prefix, else the closest id. */
  forId(value: string, id: string, target: SourceDocument, from: SourceDocument): NearPointer | undefined {
    const elsewhere = prefixDefinitions(from.tree)
      .map(({ prefix }) => this.#leading(`${prefix}:${id}`, from))
      .find((pointer) => pointer !== undefined);
    if (elsewhere) return elsewhere;
    const registers = this.#edition.registers.filter(({ document }) => document.path === target.path);
    const entries = registers.flatMap((register) =>
      register.entries.map(({ element, id: own }) => xmlId(element) ?? own),
    );
    const ids = entries.length > 0 ? entries : idsOf(target.tree).keys();
    const digits = digitsOf(id);
    const near = closest(
      id,
      [...ids].filter((candidate) => digitsOf(candidate) === digits),
    );
    return near !== undefined && value.endsWith(id)
      ? this.#leading(value.slice(0, value.length - id.length) + near, from)
      : undefined;
  }

  /** For a name that stands alone: the closest id of the edition. */
  forName(name: string, from: SourceDocument): NearPointer | undefined {
    this.#byDigits ??= grouped(editionIds(this.#edition).keys(), digitsOf);
    const near = closest(name, this.#byDigits.get(digitsOf(name)) ?? []);
    return near === undefined ? undefined : this.#leading(near, from);
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

/** The digits of an id: who writes another number means another thing, and its neighbour is no advice. */
function digitsOf(id: string): string {
  return id.replace(/\D+/g, ' ');
}
