import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { closest } from '../../engines/fastest-levenshtein.ts';
import { type Role, roleNames } from './roles.ts';

const known = new Set<string>(roleNames);

/**
 * What a stylesheet gave and the graph has no use for: roles that opis does not know, and what it says with addresses that
 * are none. Collected over an edition, so that each is told once and not for every document.
 */
export class StylesheetSlips {
  readonly #roles = new Set<string>();
  readonly #addresses = new Set<string>();

  /** Looks for roles that nobody knows. */
  look(roles: readonly Role[]): void {
    for (const { name } of roles) if (!known.has(name)) this.#roles.add(name);
  }

  /** A statement with something that should be an IRI. */
  noAddress(text: string): void {
    this.#addresses.add(text);
  }

  /** @param stylesheet the file that gave them, as diagnostics name it */
  findings(stylesheet: string): Diagnostic[] {
    const roles = [...this.#roles].sort().map((name) => {
      const near = closest(name, roleNames);
      return finding('graph/unknown-role', stylesheet, {
        message: `The stylesheet gives the role \`${name}\`, which opis does not know: what has it is not in the graph.`,
        hint: near
          ? `Write \`${near}\`, if that is meant.`
          : 'Give one of the roles that are known, or say it with `opis:say` or `opis:relate`.',
        actual: name,
        expected: [...roleNames].sort(),
      });
    });
    const addresses = [...this.#addresses].sort().map((text) =>
      finding('graph/unusable-statement', stylesheet, {
        message: `The stylesheet makes a statement with \`${text}\`, which is no IRI: it is not in the graph.`,
        hint: 'Give a whole IRI without spaces, `prefix:name` for a property, or an address that goes on from that of the edition.',
        actual: text,
      }),
    );
    return [...roles, ...addresses];
  }
}
