import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { relatedPlace } from '../../diagnostics/related-place.ts';
import { attribute } from '../../edition/attribute.ts';
import { childElements } from '../../edition/child-elements.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { pathOf } from '../../edition/path-of.ts';
import { extentOf } from '../../signature/leaf.ts';
import { type LeafRange, splitSignature } from '../../signature/leaf-range.ts';
import { grouped } from '../grouped.ts';
import { leavesOf, type Manuscript, signaturesOf, wordsOf } from './manuscripts-of.ts';

interface Claim {
  readonly manuscript: Manuscript;
  /** In the order of leaves; both ends included. */
  readonly start: number;
  readonly end: number;
}

/** Leaves of one file that two documents take up: told once for each document that is not the first to do so. */
export function sharedLeaves(
  manuscripts: readonly Manuscript[],
  selected: ReadonlySet<string>,
): Diagnostic[] {
  const order = new Map(manuscripts.map((manuscript, index) => [manuscript, index]));
  const claims = manuscripts.flatMap((manuscript) =>
    leavesOf(manuscript).map((range) => ({ manuscript, ...extentOfRange(range) })),
  );
  const found: Diagnostic[] = [];
  for (const [shelf, group] of grouped(claims, ({ manuscript }) => shelfOf(manuscript))) {
    if (shelf === '' || group.length < 2) continue;
    const told = new Set<string>();
    for (const [one, other] of overlapping(group)) {
      const isLater = (order.get(one.manuscript) ?? 0) > (order.get(other.manuscript) ?? 0);
      const [first, second] = isLater ? [other, one] : [one, other];
      const { path } = second.manuscript.document;
      if (told.has(path) || !selected.has(path)) continue;
      told.add(path);
      found.push(shared(second, first));
    }
  }
  return found;
}

/** Each claim with one of another document that it overlaps, where there is one: the one that reaches furthest. */
function* overlapping(claims: readonly Claim[]): Generator<[Claim, Claim]> {
  // Of all that began before, the two of different documents that reach furthest.
  let furthest: Claim | undefined;
  let next: Claim | undefined;
  for (const claim of [...claims].sort((a, b) => a.start - b.start)) {
    const other = furthest && pathOfClaim(furthest) === pathOfClaim(claim) ? next : furthest;
    if (other && other.end >= claim.start) yield [claim, other];
    if (!furthest || claim.end >= furthest.end) {
      if (furthest && pathOfClaim(furthest) !== pathOfClaim(claim)) next = furthest;
      furthest = claim;
    } else if (pathOfClaim(furthest) !== pathOfClaim(claim) && (!next || claim.end >= next.end)) next = claim;
  }
}

function pathOfClaim({ manuscript }: Claim): string {
  return manuscript.document.path;
}

function extentOfRange({ from, to }: LeafRange): { start: number; end: number } {
  return { start: extentOf(from).start, end: extentOf(to).end };
}

/** Repository and levels as one text: two manuscripts with the same text are of one file. '' where too little is said. */
function shelfOf({ identifier }: Manuscript): string {
  const repository = childElements(identifier, 'repository')[0];
  const house = repository && (attribute(repository, 'ref') ?? wordsOf(repository));
  if (!house) return '';
  const levels = childElements(identifier, 'collection').map(
    (level) => `${attribute(level, 'type') ?? ''}:${attribute(level, 'n') ?? wordsOf(level)}`,
  );
  // The printed signature says the levels too: it is asked only where they are not marked up.
  const marks =
    levels.length > 0
      ? levels.sort()
      : signaturesOf(identifier).map((idno) => splitSignature(wordsOf(idno)).shelfmark);
  return marks.every((mark) => mark === '') ? '' : [house, ...marks].join(' | ').toLowerCase();
}

function shared({ manuscript }: Claim, { manuscript: other }: Claim): Diagnostic {
  const { document, identifier } = manuscript;
  const place = nameSpan(other.document.source, other.identifier);
  return finding('signature/shared-leaves', document.file, {
    span: nameSpan(document.source, identifier),
    message: `The leaves of this document are, in part at least, those of \`${other.document.id}\`.`,
    hint: 'Correct the leaves of one of the two, unless both stand on one leaf.',
    path: pathOf(identifier),
    related: [relatedPlace(other.document.file, place, 'The other document says so here.')],
  });
}
