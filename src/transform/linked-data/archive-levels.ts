import type { RecordSetPart } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';

/** A `collection` of an identifier: its type and number as the source has them. */
export interface ArchiveLevel {
  readonly type: string;
  readonly number: string;
  /** As printed: `Fond 3`. */
  readonly label: string;
}

/** The levels of a Russian archive from the outermost in, each with the letters that its number has in addresses. */
const chain: readonly {
  readonly types: readonly string[];
  readonly letters: string;
  readonly level?: RecordSetPart['level'];
}[] = [
  { types: ['fond', 'fonds'], letters: 'f', level: 'fonds' },
  { types: ['opis', 'series', 'inventory'], letters: 'op', level: 'series' },
  // No level of description: it stays in the address and in the normal form of the signature.
  { types: ['papka'], letters: 'p' },
  { types: ['delo', 'file'], letters: 'd', level: 'file' },
];

/**
 * Where in an archive a copy lies: record sets from the outermost in, each within the one above, with the same addresses for
 * all documents that lie there. Types decide, not their order; levels of other types are taken as they stand.
 *
 * @param holder the archive, an entry of a register: one that is known by name alone could be two
 */
export function archiveLevels(levels: readonly ArchiveLevel[], holder: Iri): RecordSetPart[] {
  const archive = `archive/${holder.replace(/^.*\/|#this$/g, '')}`;
  const known = chain.flatMap(({ types, letters, level }) => {
    const found = levels.find(({ type }) => types.includes(type.toLowerCase()));
    return found ? [{ step: letters + addressable(found.number), ...found, level }] : [];
  });
  const steps =
    known[0]?.level === 'fonds'
      ? known
      : levels.map((found) => ({
          step: `${addressable(found.type)}-${addressable(found.number)}`,
          ...found,
          level: 'collection' as const,
        }));
  const sets: RecordSetPart[] = [];
  let path = archive;
  for (const { step, number, label, level } of steps) {
    path += `/${step}`;
    if (level === undefined) continue;
    const parent = sets.at(-1)?.iri;
    sets.push({
      kind: 'record-set',
      iri: `${path}#this`,
      level,
      number,
      label,
      ...(parent === undefined ? { holder } : { parent }),
    });
  }
  return sets;
}

/**
 * The normal form of a signature, `RU:AVPRF/059a/5a/p11/5/76-77`: country, archive, fond, opis, papka, delo, leaves.
 * Nothing where a level but the papka and the leaves is not known.
 */
export function signatureNotation(
  levels: readonly ArchiveLevel[],
  place: {
    readonly country: string | undefined;
    readonly archive: string | undefined;
    readonly leaves?: { readonly from: string; readonly to?: string } | undefined;
  },
): string | undefined {
  const [fond, opis, papka, delo] = chain.map(
    ({ types }) => levels.find(({ type }) => types.includes(type.toLowerCase()))?.number,
  );
  const archive = place.archive?.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  if (!place.country || !archive || !fond || !opis || !delo) return undefined;
  const { from, to } = place.leaves ?? {};
  const leaves = from === undefined ? undefined : to === undefined || to === from ? from : `${from}-${to}`;
  const steps = [archive, fond, opis, papka && `p${papka}`, delo, leaves];
  return `${place.country}:${steps.filter((step) => step !== undefined && step !== '').join('/')}`;
}

/** A number as a part of an address and the name of a file: other characters than these become their code points. */
function addressable(text: string): string {
  return text
    .replace(/[^A-Za-z0-9._-]/gu, (character) => `_${character.codePointAt(0)?.toString(16).toUpperCase()}_`)
    .slice(0, 100);
}
