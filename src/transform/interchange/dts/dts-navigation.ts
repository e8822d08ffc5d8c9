import { type CitableUnit, depthOf, unitsIn } from './citable-unit.ts';
import type { DtsPlaces } from './dts-places.ts';
import { citationTrees, type DtsResource } from './dts-resource.ts';

/**
 * Of more siblings than this none is told its siblings, which the answer about the whole tells too: a poem of three thousand
 * lines would take nine million objects.
 */
const siblingLimit = 200;

/** An answer: where it stands, and what it says. */
export interface DtsAnswer {
  readonly path: string;
  readonly content: object;
}

/**
 * Every answer of the navigation of a document: the whole tree to each depth, and for each part itself, its siblings
 * (`down=0`) and what is below it to each depth; -1 is the lowest.
 */
export function* navigationAnswers(
  { document, units }: DtsResource,
  places: DtsPlaces,
): Generator<DtsAnswer> {
  const resource = {
    '@id': document.id,
    '@type': 'Resource',
    ...places.templates(document.id),
    citationTrees: citationTrees(units),
  };
  const answer = (
    ref: CitableUnit | undefined,
    down: number | undefined,
    member: readonly CitableUnit[] | undefined,
  ) => {
    const path = places.navigation(document.id, ref?.identifier, down);
    const content = {
      '@context': 'https://dtsapi.org/context/v1.0.json',
      dtsVersion: '1.0',
      '@type': 'Navigation',
      '@id': places.address(path),
      resource,
      ...(ref && { ref: unitObject(ref) }),
      ...(member && { member: member.map(unitObject) }),
    };
    return { path, content };
  };
  for (const down of depths(depthOf(units))) yield answer(undefined, down, subtree(units, down));

  const open = [{ siblings: units }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const unit of next.siblings) {
      yield answer(unit, undefined, undefined);
      if (next.siblings.length <= siblingLimit) yield answer(unit, 0, next.siblings);
      const below = depthOf(unit.children) - (unit.children.length > 0 ? unit.level : 0);
      for (const down of depths(below)) {
        yield answer(unit, down, [unit, ...subtree(unit.children, down === -1 ? -1 : unit.level + down)]);
      }
      if (unit.children.length > 0) open.push({ siblings: unit.children });
    }
  }
}

/** The depths that can be asked for: one is always among them, though there be nothing further down. */
function depths(depth: number): number[] {
  return [...Array.from({ length: Math.max(depth, 1) }, (_, index) => index + 1), -1];
}

/** The units down to a level, each before its parts; to the lowest for -1. */
function subtree(units: readonly CitableUnit[], level: number): CitableUnit[] {
  return [...unitsIn(units)].filter((unit) => level === -1 || unit.level <= level);
}

function unitObject({ identifier, level, parent, citeType }: CitableUnit): object {
  return { identifier, '@type': 'CitableUnit', level, parent, citeType };
}
