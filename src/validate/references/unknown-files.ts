import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isBareName, type PointerTarget } from '../../edition/pointer-resolver.ts';
import { grouped } from '../grouped.ts';
import type { EditionPointers } from './edition-pointers.ts';
import type { NearestPointer } from './nearest-pointer.ts';
import type { Pointer } from './pointers-of.ts';
import { alsoAt, quoted, referenceFinding } from './reference-finding.ts';

interface Missing {
  readonly pointer: Pointer;
  readonly target: Extract<PointerTarget, { kind: 'unknown-file' }>;
}

/**
 * Pointers of one file to files that are not there: TEI and names that should be ids, once a target; pictures and
 * what else lies beside an edition, or elsewhere, once an attribute.
 */
export function unknownFiles(
  missing: readonly Missing[],
  folder: string,
  pointers: EditionPointers,
  nearest: NearestPointer,
): Diagnostic[] {
  const names: Pointer[] = [];
  const texts: Missing[] = [];
  const others: Missing[] = [];
  for (const one of missing) {
    const { pointer, target } = one;
    if (isBareName(pointer.value) && !isThere(folder, target.path)) {
      // Where such names lead nowhere in the whole edition, they are told for all of it, as no pointers.
      if (pointers.isUsed(pointer)) names.push(pointer);
    } else if (!isThere(folder, target.path)) (/\.(xml|tei)$/i.test(target.path) ? texts : others).push(one);
  }
  return [
    ...[...grouped(names, ({ value }) => value).values()].map((same) => unknownName(same, nearest)),
    ...[...grouped(texts, ({ pointer }) => pointer.value).values()].map((same) => unknownText(same, nearest)),
    ...[...grouped(others, ({ pointer }) => pointer.attribute.name).values()].map(unknownPictures),
  ];
}

function unknownName([first, ...others]: [Pointer, ...Pointer[]], nearest: NearestPointer): Diagnostic {
  const { remark, related } = alsoAt(others);
  return referenceFinding('reference/unknown-target', first, {
    message: `${quoted(first)} points to nothing${remark}: no file and no element of the edition has this name.`,
    near: nearest.forForm(first.value, first.document) ?? nearest.forName(first.value, first.document),
    remedy: 'Write the pointer in full, or add what it points to.',
    related,
  });
}

function unknownText(
  [{ pointer, target }, ...others]: [Missing, ...Missing[]],
  nearest: NearestPointer,
): Diagnostic {
  const { remark, related } = alsoAt(others.map((one) => one.pointer));
  return referenceFinding('reference/unknown-target', pointer, {
    message: `${quoted(pointer)} points to the file \`${target.path}\`, which does not exist${remark}.`,
    near: nearest.forForm(pointer.value, pointer.document),
    remedy: 'Correct the path, or add the file.',
    related,
  });
}

function unknownPictures([{ pointer, target }, ...others]: [Missing, ...Missing[]]): Diagnostic {
  const files = new Set(others.map((one) => one.target.path));
  files.delete(target.path);
  const more =
    files.size === 0
      ? ''
      : `; nor ${files.size === 1 ? 'does' : 'do'} ${files.size} more that \`@${pointer.attribute.name}\` names in this file`;
  return referenceFinding('reference/missing-file', pointer, {
    message: `${quoted(pointer)} points to the file \`${target.path}\`, which does not exist${more}.`,
    remedy: 'Correct the path, or add the file.',
  });
}

/** What lies outside the edition is not looked at, and so counts as being there. */
function isThere(folder: string, path: string): boolean {
  return path === '..' || path.startsWith('../') || existsSync(join(folder, path));
}
