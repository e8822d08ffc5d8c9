import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { attribute } from '../../edition/attribute.ts';
import { childElements } from '../../edition/child-elements.ts';
import type { Edition } from '../../edition/edition.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { Entry } from '../../edition/register.ts';
import { closest } from '../../engines/fastest-levenshtein.ts';
import { type Manuscript, wordsOf } from './manuscripts-of.ts';

/** The repositories that an edition has a register of. */
export class KnownRepositories {
  readonly #names = new Map<string, Entry>();

  constructor({ registers }: Edition) {
    for (const { kind, entries } of registers) {
      if (kind !== 'repo') continue;
      for (const entry of entries) for (const name of entry.names) this.#names.set(folded(name), entry);
    }
  }

  /** Repositories that are named without a pointer, by a name that the register does not have; none where there is no register. */
  findings({ document, identifier }: Manuscript): Diagnostic[] {
    if (this.#names.size === 0) return [];
    return childElements(identifier, 'repository').flatMap((repository) => {
      const name = wordsOf(repository);
      const pointed = ['ref', 'key', 'corresp', 'sameAs'].some(
        (one) => attribute(repository, one) !== undefined,
      );
      if (name === '' || pointed || this.#names.has(folded(name))) return [];
      const near = closest(folded(name), this.#names.keys());
      const entry = near === undefined ? undefined : this.#names.get(near);
      return finding('signature/unknown-repository', document.file, {
        span: nameSpan(document.source, repository),
        message: `The register of repositories has none that is named “${name}”.`,
        hint: entry
          ? `Point to \`${entry.id}\` (${entry.label}) with \`@ref\`, if that is meant.`
          : 'Add the repository to the register, and point to it with `@ref`.',
        actual: name,
        path: pathOf(repository),
      });
    });
  }
}

function folded(name: string): string {
  return name.toLowerCase();
}
