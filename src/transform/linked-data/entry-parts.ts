import type { Entry } from '../../edition/register.ts';
import type { SaxonNode } from '../../engines/saxon-js.ts';
import type { AgentPart, DateReference, Part, PlacePart, Words } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { canonicalIri } from '../../identifier/canonical-iri.ts';
import { identify } from '../../identifier/identify.ts';
import { entryPath } from '../pages/site-paths.ts';
import { datePart, dateReference } from './dates.ts';
import { extraParts } from './extra-parts.ts';
import { Places } from './places.ts';
import { pointedThings, thingOf, webAddress } from './pointed-things.ts';
import type { Role } from './roles.ts';
import { attributeOf, textOf, wordsOf } from './source-node.ts';
import type { Refusal, SourceParts } from './source-parts.ts';
import type { StylesheetSlips } from './stylesheet-slips.ts';

const agents: Readonly<Record<string, AgentPart['agent']>> = {
  person: 'person',
  org: 'organization',
  repo: 'archive',
};

/**
 * The parts of the graph of one entry of a register: the thing itself, and the dates of a life.
 *
 * @param base the address of the edition, by which an entry is known that names itself as the same as it
 */
export function entryParts(
  roles: readonly Role[],
  entry: Entry,
  { base, slips }: { readonly base: string | undefined; readonly slips: StylesheetSlips },
): SourceParts {
  const iri = thingOf(entryPath(entry));
  const places = new Places();
  const parts: Part[] = [];
  const refusals: Refusal[] = [];
  const nodes = (name: string): SaxonNode[] =>
    roles.flatMap((role) => (role.name === name && role.node ? [role.node] : []));
  const words = (name: string): Words[] => nodes(name).flatMap((node) => wordsOf(node) ?? []);
  const pointed = (name: string): Iri | undefined => {
    const [node] = nodes(name);
    return node && pointedThings(node).entries[0];
  };
  const dated = (name: string): DateReference | undefined => {
    const [node] = nodes(name);
    const date = node && datePart(node, iri.replace(/#this$/, `#${name}`));
    if (date === undefined) return undefined;
    places.note(node, date.iri);
    parts.push(date);
    const reference = dateReference(date);
    if (reference.certain !== undefined) places.note(node, iri, reference.certain);
    return reference;
  };
  places.note(nodes('entry')[0]?.firstChild ?? undefined, iri);

  const names = words('name');
  const shared = {
    iri,
    names,
    otherNames: words('other-name').filter(
      ({ value, language }) => !names.some((name) => name.value === value && name.language === language),
    ),
    sameAs: sameThings(nodes('identifier'), entry, base, refusals),
  };
  for (const { iri: same, node } of shared.sameAs) places.note(node, iri, same);
  const common = { ...shared, sameAs: [...new Set(shared.sameAs.map((same) => same.iri))] };
  if (entry.kind === 'place') {
    const coordinates = nodes('coordinates')
      .map(textOf)
      .flatMap((text) => coordinatesOf(text) ?? [])[0];
    parts.unshift({ kind: 'place', ...common, ...(coordinates && { coordinates }) });
  } else if (agents[entry.kind] !== undefined) {
    const given = {
      birth: dated('birth'),
      death: dated('death'),
      birthPlace: pointed('birth-place'),
      deathPlace: pointed('death-place'),
      seat: pointed('seat'),
    };
    const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const agent = nodes('entry')[0]?.firstChild?.localName === 'personGrp' ? 'group' : agents[entry.kind];
    parts.unshift({ kind: 'agent', agent: agent ?? 'unknown', ...common, ...known } as AgentPart);
  } else if (entry.kind === 'event') {
    const date = dated('happened');
    const happenedAt = nodes('happened-place').flatMap((node) => pointedThings(node).entries);
    parts.unshift({
      kind: 'happening',
      ...common,
      places: [...new Set(happenedAt)],
      ...(date && { date }),
    });
  } else {
    const authors = nodes('author').flatMap((node) => pointedThings(node).entries);
    parts.unshift({ kind: 'work', ...common, authors: [...new Set(authors)] });
  }
  parts.push(...extraParts(roles, iri, { places, slips }));
  return { parts, places, refusals };
}

/** The IRIs of the same thing elsewhere. An identifier with something wrong is none, and an entry is not the same as itself. */
function sameThings(
  nodes: readonly SaxonNode[],
  entry: Entry,
  base: string | undefined,
  refusals: Refusal[],
): { readonly iri: Iri; readonly node: SaxonNode }[] {
  const own = entryPath(entry).replace(/\.html$/, '');
  return nodes.flatMap((node) => {
    const text = textOf(node);
    const types = [attributeOf(node, 'type'), attributeOf(node, 'subtype')].flatMap((type) => type ?? []);
    const known = identify(text, types);
    if (known?.fault) {
      refusals.push({
        rule: 'graph/wrong-identifier',
        node,
        message: `The ${known.scheme} \`${known.value}\` ${known.fault.reason}.`,
        hint: 'Correct the identifier; until then the graph leaves it out.',
        actual: known.value,
      });
      return [];
    }
    const iri = known && !known.typed ? canonicalIri(known) : webAddress(text);
    if (iri === undefined) return [];
    if (isOwn(iri, own, base)) {
      refusals.push({
        rule: 'graph/own-same-as',
        node,
        message: `\`${text}\` is the address of this entry itself, which the entry says it is the same as.`,
        hint: 'Take it out, or give the number that another list of names has for it.',
        actual: text,
      });
      return [];
    }
    return [{ iri, node }];
  });
}

/** Whether an address is that of the entry's own page or thing. */
function isOwn(iri: Iri, own: string, base: string | undefined): boolean {
  return base !== undefined && iri.replace(/(\.html)?(#.*)?$/, '') === base + own;
}

/** Latitude and longitude of `geo`, in degrees with points or commas; undefined where they are no place on earth. */
function coordinatesOf(text: string): PlacePart['coordinates'] | undefined {
  const match =
    /^(-?\d{1,2}(?:[.,]\d+)?)(?:\s+|\s*[;,]\s+)(-?\d{1,3}(?:[.,]\d+)?)$/.exec(text) ??
    /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(text);
  const [latitude, longitude] = (match?.slice(1) ?? []).map((number) => number.replace(',', '.'));
  if (latitude === undefined || longitude === undefined) return undefined;
  return Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180
    ? { latitude, longitude }
    : undefined;
}
