import type { IdentifierFault, IdentifierScheme } from './identifier-scheme.ts';
import { formSchemes } from './schemes/forms.ts';
import { gnd } from './schemes/gnd.ts';
import { isbn } from './schemes/isbn.ts';
import { isni } from './schemes/isni.ts';
import { orcid } from './schemes/orcid.ts';

const schemes: readonly IdentifierScheme[] = [gnd, isni, orcid, isbn, ...formSchemes];
const byType = new Map(schemes.flatMap((scheme) => scheme.types.map((type) => [type, scheme] as const)));

/** An identifier that was recognised. */
export interface Identified {
  /** The scheme by its own name: `GND`. */
  readonly scheme: string;
  /** The identifier without the address around it. */
  readonly value: string;
  /** What is wrong with it. */
  readonly fault?: IdentifierFault;
  /** The scheme that its type names, where the value is an address of another. */
  readonly typed?: string;
}

/**
 * Recognises an identifier of VIAF, GND, ISNI, ORCID, Wikidata, LCNAF, GeoNames, ISIL, DOI, Handle or ISBN: by its
 * address (`https://d-nb.info/gnd/118609807`), else by what it is said to be (`types`, in whatever case), and judges its
 * form and its check digit. Undefined where it is none of these. Nothing is asked of any server.
 */
export function identify(written: string, types: readonly string[] = []): Identified | undefined {
  const text = written.trim();
  const typed = types.map((type) => byType.get(plain(type))).find((scheme) => scheme !== undefined);
  for (const scheme of schemes) {
    const value = scheme.address.exec(text)?.[1];
    if (value === undefined) continue;
    const found = identified(scheme, decoded(value));
    return typed !== undefined && typed !== scheme ? { ...found, typed: typed.name } : found;
  }
  // An address that is not known may still be one of the scheme, with words of its own around the identifier.
  if (typed === undefined || text === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return undefined;
  return identified(typed, text);
}

function identified(scheme: IdentifierScheme, value: string): Identified {
  const fault = scheme.check(value);
  return { scheme: scheme.name, value, ...(fault && { fault }) };
}

function plain(type: string): string {
  return type.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
