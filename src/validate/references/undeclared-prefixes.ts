import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { prefixDefinitions } from '../../edition/prefix-definition.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { NearestPointer } from './nearest-pointer.ts';
import type { Pointer } from './pointers-of.ts';
import { alsoAt, quoted, referenceFinding } from './reference-finding.ts';

/**
 * Pointers of a document with prefixes that it does not declare. One prefix is one slip, however often it
 * stands, and so are all of them where the document declares none at all.
 */
export function undeclaredPrefixes(
  document: SourceDocument,
  pointers: readonly Pointer[],
  nearest: NearestPointer,
): Diagnostic[] {
  const groups = new Map<string, Pointer[]>();
  for (const pointer of pointers) {
    const group = groups.get(prefixOf(pointer));
    if (group) group.push(pointer);
    else groups.set(prefixOf(pointer), [pointer]);
  }
  const [first, ...others] = pointers;
  if (groups.size > 1 && first && prefixDefinitions(document.tree).length === 0) {
    const prefixes = [...groups.keys()].map((prefix) => `\`${prefix}\``);
    const last = prefixes.pop();
    return [
      referenceFinding('reference/undeclared-prefix', first, {
        message: `This file has pointers with the prefixes ${prefixes.join(', ')} and ${last}, but no \`prefixDef\` that declares them.`,
        remedy: 'Declare them in a `listPrefixDef` in the `encodingDesc` of its header.',
        related: alsoAt(others).related,
      }),
    ];
  }
  return [...groups].map(([prefix, [one, ...more]]) => {
    const { remark, related } = alsoAt(more);
    return referenceFinding('reference/undeclared-prefix', one as Pointer, {
      message: `${quoted(one as Pointer)} has the prefix \`${prefix}\`, which no \`prefixDef\` of this file declares${remark}.`,
      near: nearest.forForm((one as Pointer).value, document),
      remedy: `Declare \`${prefix}\` in the \`listPrefixDef\` of the header, or correct the pointer.`,
      related,
    });
  });
}

function prefixOf({ value }: Pointer): string {
  return value.slice(0, value.indexOf(':'));
}
