import { posix } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { grouped } from '../grouped.ts';
import { isKey } from './edition-pointers.ts';
import type { NearestPointer } from './nearest-pointer.ts';
import type { Pointer } from './pointers-of.ts';
import { quoted, referenceFinding } from './reference-finding.ts';

const { dirname, relative } = posix;

export interface BareId {
  readonly pointer: Pointer;
  /** Path of the file in which the element is. */
  readonly file: string;
}

/** Pointers of a file that are an id and nothing else: one finding an attribute, at the first. */
export function bareIds(found: readonly BareId[], nearest: NearestPointer): Diagnostic[] {
  // A key is no pointer: there a name that stands alone is what is expected.
  const written = found.filter(({ pointer }) => !isKey(pointer));
  const groups = [...grouped(written, ({ pointer }) => pointer.attribute.name).values()];
  return groups.map(([{ pointer: first, file }, ...others]) =>
    referenceFinding('reference/bare-id', first, {
      message: `${quoted(first)} names an element by its id alone; a pointer should say where it is${rest(others.length, first.attribute.name)}.`,
      near: nearest.forForm(first.value, first.document),
      remedy: `Write \`${relative(dirname(first.document.path), file)}#${first.value}\`, or a prefix that the header declares.`,
    }),
  );
}

function rest(count: number, attribute: string): string {
  if (count === 0) return '';
  return count === 1
    ? `, and so should another \`@${attribute}\` of this file`
    : `, and so should ${count} others in \`@${attribute}\` of this file`;
}
