import { type IdentifierScheme, wrongForm } from '../identifier-scheme.ts';

/** A scheme without check digits, whose identifiers have one form. */
function formOnly(
  name: string,
  types: readonly string[],
  address: RegExp,
  form: RegExp,
  reason: string,
): IdentifierScheme {
  return { name, types, address, check: (value) => (form.test(value) ? undefined : wrongForm(reason)) };
}

/** Schemes that can be judged by their form alone. */
export const formSchemes: readonly IdentifierScheme[] = [
  formOnly(
    'VIAF',
    ['viaf'],
    /^https?:\/\/(?:www\.)?viaf\.org\/viaf\/([^/?#]*)/i,
    /^[1-9]\d{0,21}$/,
    'must be a row of digits, 22 at most',
  ),
  formOnly(
    'Wikidata',
    ['wikidata', 'wd', 'wikidataid', 'qid'],
    /^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/(Q[^/?#]*)/i,
    /^Q[1-9]\d{0,9}$/,
    'must be a Q and a number, as in `Q855`',
  ),
  formOnly(
    'LCNAF',
    ['lcnaf', 'naf', 'lcauth', 'locauth'],
    /^https?:\/\/id\.loc\.gov\/authorities\/names\/([^/?#]*?)(?:\.html)?(?:[?#].*)?$/i,
    /^n[a-z]? ?(?:\d{8}|\d{10})$/,
    'must be n, nb, no, nr or ns and eight digits, or ten since 2001, as in `n79021164`',
  ),
  formOnly(
    'GeoNames',
    ['geonames', 'geonamesid', 'geoname'],
    /^https?:\/\/(?:www\.|sws\.)?geonames\.org\/([^/?#]+)/i,
    /^[1-9]\d{0,8}$/,
    'must be a number, as in `2761369`',
  ),
  formOnly(
    'ISIL',
    ['isil'],
    /^https?:\/\/(?:ld\.zdb-services\.de\/resource\/organisations|lobid\.org\/organisations)\/([^?#]*)/i,
    /^(?:[A-Z]{2}|[A-Za-z0-9]|[A-Za-z0-9]{3,4})-[A-Za-z0-9:/-]{1,11}$/,
    'must be a country, a hyphen and up to eleven letters, digits, `:`, `/` or `-`, as in `DE-1a` (ISO 15511)',
  ),
  formOnly(
    'DOI',
    ['doi'],
    /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:|info:doi\/)(.*)$/i,
    /^10\.\d{4,9}(?:\.\d+)*\/\S+$/,
    'must be `10.`, the number of who gave it, a slash and a name, as in `10.5281/zenodo.3459420`',
  ),
  formOnly(
    'Handle',
    ['handle', 'hdl'],
    /^(?:https?:\/\/hdl\.handle\.net\/|hdl:|info:hdl\/)(.*)$/i,
    /^[0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*\/\S+$/,
    'must be a prefix, a slash and a name, as in `21.11115/0000-000E-6FCE-F`',
  ),
];
