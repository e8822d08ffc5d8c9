import { includesName } from './includes-name.ts';
import type { Pattern } from './pattern.ts';

export interface ElementName {
  readonly namespace: string;
  readonly localName: string;
}

/** Whether an element of a name may stand somewhere in what a pattern matches, not counting what is in elements. */
export function mentions(pattern: Pattern, { namespace, localName }: ElementName): boolean {
  const seen = new Set<Pattern>();
  const pending = [pattern];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part.kind === 'element') {
      if (includesName(part.declaration.nameClass, namespace, localName)) return true;
      continue;
    }
    if (seen.has(part)) continue;
    seen.add(part);
    if (part.kind === 'choice') for (const member of part.members) pending.push(member);
    else if (part.kind === 'group' || part.kind === 'interleave') pending.push(part.right, part.left);
    else if (part.kind === 'oneOrMore') pending.push(part.of);
  }
  return false;
}
