import type { InstantiationPart, Part, RecordSetPart, Words } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { type ArchiveLevel, archiveLevels, signatureNotation } from './archive-levels.ts';
import { datePart, dateReference } from './dates.ts';
import { namedAgents, namedPlaces } from './named-agents.ts';
import type { Places } from './places.ts';
import type { Role } from './roles.ts';
import { attributeOf, textOf } from './source-node.ts';

/** What a copy brings to its record. */
export interface CopyParts {
  readonly copy: Iri;
  readonly holders: readonly Iri[];
  readonly location?: string;
  readonly recordSet?: Iri;
}

/**
 * A copy of a record with its signature, its other marks and the levels of the archive that it lies in.
 *
 * @param roles those of one copy, `copy` first
 * @param number its place among the copies of the document
 */
export function copyParts(
  roles: readonly Role[],
  number: number,
  to: { readonly document: Iri; readonly parts: Part[]; readonly places: Places },
): CopyParts {
  const { document, parts, places } = to;
  const named = (name: string) => roles.filter((role) => role.name === name);
  const [own] = roles;
  const id = (own?.node && attributeOf(own.node, 'xml:id')) ?? `copy-${number}`;
  const iri = `${document}#${encodeURIComponent(id)}`;
  const ending = encodeURIComponent(id.replace(/^copy-/, ''));
  const [holderNode] = named('holder').flatMap(({ node }) => (node ? [node] : []));
  const [seatNode] = named('holder-place').flatMap(({ node }) => (node ? [node] : []));
  const holders = holderNode ? namedAgents(holderNode, `${document}#holder-${ending}`, parts) : [];
  const holder = holders[0];
  const known = parts.at(-1);
  // Of an archive that no register knows, the place is all that tells it from others of its name.
  if (known?.kind === 'agent' && known.iri === holder && seatNode) {
    const [seat] = namedPlaces(seatNode, `${holder}-place`, parts);
    if (seat !== undefined) parts[parts.indexOf(known)] = { ...known, seat };
  }
  const [leavesNode] = named('leaves').flatMap(({ node }) => (node ? [node] : []));
  const leaves = leavesNode && leavesOf(attributeOf(leavesNode, 'from'), attributeOf(leavesNode, 'to'));
  const levels = named('level').flatMap(({ node }): ArchiveLevel[] => {
    const number = node && attributeOf(node, 'n');
    return node && number
      ? [{ type: attributeOf(node, 'type') ?? '', number, label: textOf(node) || number }]
      : [];
  });

  const identifiers: Iri[] = [];
  const [signature] = named('signature');
  const location = signature?.values[0];
  if (signature && location !== undefined) {
    const mark = `${document}#sig-${ending}`;
    const notation = signatureNotation(levels, {
      country: named('country')[0]?.values[0],
      archive: holderNode && textOf(holderNode),
      leaves,
    });
    parts.push({
      kind: 'identifier',
      iri: mark,
      type: 'vocab#archival-signature',
      words: location,
      ...(notation !== undefined && { notation }),
    });
    places.note(signature.node, mark);
    identifiers.push(mark);
  }
  named('other-mark').forEach(({ node }, index) => {
    if (!node) return;
    const mark = `${document}#mark-${ending}-${index + 1}`;
    const type = attributeOf(node, 'type') === 'former' ? 'vocab#former-mark' : 'vocab#other-mark';
    parts.push({ kind: 'identifier', iri: mark, type, words: textOf(node) });
    places.note(node, mark);
    identifiers.push(mark);
  });

  const [dateRole] = named('copy-date');
  const date =
    dateRole?.node && datePart(dateRole.node, `${document}#date-${ending}`, qualifierAfter(roles, dateRole));
  if (date) {
    parts.push(date);
    places.note(dateRole?.node, date.iri);
  }
  const extent = leaves && extentOf(leaves);
  const instantiation: InstantiationPart = {
    kind: 'instantiation',
    iri,
    identifiers,
    languages: named('copy-language').flatMap(({ node }) => (node && attributeOf(node, 'mainLang')) ?? []),
    ...(holder !== undefined && { holder }),
    ...(extent && { extent }),
    ...(leaves && { leaves }),
    ...(date && { created: dateReference(date) }),
  };
  parts.push(instantiation);
  places.note(own?.node, iri);
  if (leaves) places.note(leavesNode, iri, 'leaves');
  if (holder !== undefined) places.note(holderNode, iri, holder);

  const sets: RecordSetPart[] =
    holder === undefined || holder.startsWith(document) ? [] : archiveLevels(levels, holder);
  for (const set of sets) places.note(signature?.node ?? own?.node, set.iri);
  parts.push(...sets);
  const recordSet = sets.at(-1)?.iri;
  return {
    copy: iri,
    holders,
    ...(location !== undefined && { location }),
    ...(recordSet !== undefined && { recordSet }),
  };
}

/** The words about a date that the stylesheet gave after it. */
export function qualifierAfter(roles: readonly Role[], date: Role): Words | undefined {
  const next = roles[roles.indexOf(date) + 1];
  const [value, language] = next?.name === 'qualifier' ? next.values : [];
  return value === undefined ? undefined : { value, ...(language && { language }) };
}

function leavesOf(from: string | undefined, to: string | undefined): InstantiationPart['leaves'] {
  if (from === undefined) return undefined;
  return to === undefined ? { from } : { from, to };
}

/** How many leaves a copy has, where they are counted by plain numbers that run forward. */
function extentOf({ from, to = from }: { readonly from: string; readonly to?: string }): Words | undefined {
  if (!/^[1-9]\d*$/.test(from) || !/^[1-9]\d*$/.test(to)) return undefined;
  const count = Number(to) - Number(from) + 1;
  if (count < 1) return undefined;
  const range = from === to ? from : `${from}-${to}`;
  return { value: `${count} ${count === 1 ? 'leaf' : 'leaves'} (${range})`, language: 'en' };
}
