import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isBareName } from '../../edition/pointer-resolver.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { grouped } from '../grouped.ts';
import { type EditionPointers, formOf, isKey } from './edition-pointers.ts';
import type { Pointer } from './pointers-of.ts';
import { quoted, referenceFinding } from './reference-finding.ts';

/**
 * Pointer attributes in which an edition writes names that lead nowhere at all, and always: initials of editors,
 * kinds of letters. They work for those who made them, so that it is said once for the edition, at the first. Keys
 * that lead nowhere, where others of their kind name something in the edition, are told once a file.
 */
export function unknownNames(files: readonly SourceDocument[], pointers: EditionPointers): Diagnostic[] {
  const names: Pointer[] = [];
  const keys: Pointer[] = [];
  for (const file of files) {
    for (const { pointer, target } of pointers.of(file)) {
      if (target.kind !== 'unknown-file') continue;
      if (isKey(pointer)) {
        if (pointers.isUsed(pointer)) keys.push(pointer);
      } else if (isBareName(pointer.value) && !pointers.isUsed(pointer)) names.push(pointer);
    }
  }
  return [
    ...[...grouped(names, formOf).values()].map(nameFinding),
    ...[...grouped(keys, (pointer) => `${pointer.document.path} ${formOf(pointer)}`).values()].map(
      keyFinding,
    ),
  ];
}

function nameFinding([first, ...others]: [Pointer, ...Pointer[]]): Diagnostic {
  const more = others.length === 0 ? '' : `; so are ${others.length} more in \`${formOf(first)}\``;
  return referenceFinding('reference/unknown-name', first, {
    message: `${quoted(first)} is a name that leads to nothing, where TEI expects a pointer${more}.`,
    remedy: `Point to an element that says what \`${first.value}\` is, or use an attribute that takes names.`,
  });
}

function keyFinding([first, ...others]: [Pointer, ...Pointer[]]): Diagnostic {
  const values = new Set(others.map(({ value }) => value));
  values.delete(first.value);
  const more =
    values.size === 0
      ? ''
      : `; nor has it ${values.size} more ${values.size === 1 ? 'key' : 'keys'} of \`${formOf(first)}\` in this file`;
  return referenceFinding('reference/unknown-key', first, {
    message: `The edition has nothing with the id \`${first.value}\`, though other keys of this kind name its elements${more}.`,
    remedy: 'Correct the key, or add what it names.',
  });
}
