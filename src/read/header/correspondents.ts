import type { Correspondent } from '../../edition/catalogue-entry.ts';
import { childrenOf, type HeaderElement, outermost, wordsOf } from './header-tree.ts';

const names = new Set(['persName', 'orgName', 'name', 'rs']);

/** Who sent, received or was copied on a letter, as `correspDesc` says it (TEI P5, section 2.4.6), in its order. */
export function correspondents(profile: HeaderElement | undefined): Correspondent[] {
  return actions(profile).flatMap((action) => {
    const role = roleOf(action);
    if (role === undefined) return [];
    // A name in a note is that of somebody else.
    return outermost(action, new Set([...names, 'note']))
      .filter(({ name }) => names.has(name))
      .flatMap((element): Correspondent[] => {
        const { ref } = element.attributes;
        const name = wordsOf(element) || ref;
        return name ? [{ role, name, ...(ref !== undefined && { ref }) }] : [];
      });
  });
}

/** The `correspAction`s of a header, in order. */
export function actions(profile: HeaderElement | undefined): HeaderElement[] {
  return childrenOf(profile, 'correspDesc').flatMap((description) =>
    outermost(description, new Set(['correspAction'])),
  );
}

function roleOf({ attributes }: HeaderElement): Correspondent['role'] | undefined {
  if (attributes.type === 'sent') return 'sender';
  if (attributes.type !== 'received') return undefined;
  return attributes.subtype === 'cc' ? 'copy' : 'recipient';
}
