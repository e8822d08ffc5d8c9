import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { attribute } from '../../edition/attribute.ts';
import { childElements } from '../../edition/child-elements.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { pathOf } from '../../edition/path-of.ts';
import { extentOf } from '../../signature/leaf.ts';
import { type LeafRange, overlap, splitSignature } from '../../signature/leaf-range.ts';
import { grouped } from '../grouped.ts';
import { leavesOf, type Manuscript, signaturesOf, wordsOf } from './manuscripts-of.ts';

interface Claim {
  readonly manuscript: Manuscript;
  readonly range: LeafRange;
}

/** Leaves of one file that two documents take up: told at the later of the two, once a pair. */
export function sharedLeaves(
  manuscripts: readonly Manuscript[],
  selected: ReadonlySet<string>,
): Diagnostic[] {
  const claims = manuscripts.flatMap((manuscript) =>
    leavesOf(manuscript).map((range) => ({ manuscript, range })),
  );
  const found: Diagnostic[] = [];
  for (const [shelf, group] of grouped(claims, ({ manuscript }) => shelfOf(manuscript))) {
    if (shelf === '' || group.length < 2) continue;
    const sorted = [...group].sort((a, b) => extentOf(a.range.from).start - extentOf(b.range.from).start);
    const told = new Set<string>();
    for (const [index, claim] of sorted.entries()) {
      for (const other of sorted.slice(index + 1)) {
        if (!overlap(claim.range, other.range)) break;
        const [first, second] = inOrder(claim, other, manuscripts);
        const pair = `${first.manuscript.document.path}\n${second.manuscript.document.path}`;
        const isOne = first.manuscript.document.path === second.manuscript.document.path;
        if (isOne || told.has(pair) || !selected.has(second.manuscript.document.path)) continue;
        told.add(pair);
        found.push(shared(second, first));
      }
    }
  }
  return found;
}

function inOrder(a: Claim, b: Claim, manuscripts: readonly Manuscript[]): [Claim, Claim] {
  return manuscripts.indexOf(a.manuscript) <= manuscripts.indexOf(b.manuscript) ? [a, b] : [b, a];
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
  const { line, column } = nameSpan(other.document.source, other.identifier);
  return finding('signature/shared-leaves', document.file, {
    span: nameSpan(document.source, identifier),
    message: `The leaves of this document are, in part at least, those of \`${other.document.id}\`.`,
    hint: 'Correct the leaves of one of the two, unless both stand on one leaf.',
    path: pathOf(identifier),
    related: [{ file: other.document.file, line, column, message: 'The other document says so here.' }],
  });
}
