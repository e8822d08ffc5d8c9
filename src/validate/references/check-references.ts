import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Edition } from '../../edition/edition.ts';
import { editionIds } from '../../edition/edition-ids.ts';
import type { PointerTarget } from '../../edition/pointer-resolver.ts';
import { prefixDefinitions } from '../../edition/prefix-definition.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { type BareId, bareIds } from './bare-ids.ts';
import { EditionPointers, isKey } from './edition-pointers.ts';
import { entryCopies } from './entry-copies.ts';
import { NearestPointer } from './nearest-pointer.ts';
import type { Pointer } from './pointers-of.ts';
import { alsoAt, quoted, referenceFinding } from './reference-finding.ts';
import { similarEntries } from './similar-entries.ts';
import { undeclaredPrefixes } from './undeclared-prefixes.ts';
import { unknownFiles } from './unknown-files.ts';
import { unknownNames } from './unknown-names.ts';
import { unmentionedEntries } from './unmentioned-entries.ts';
import { unusablePatterns } from './unusable-patterns.ts';
import { isWrongKind, wrongKind } from './wrong-kind.ts';

/**
 * Everything in the pointers of these documents that leads nowhere, or to something else than it should, and what
 * is said twice, or never, of the things they point to. What they are held against is the edition as a whole.
 */
export function checkReferences(edition: Edition, documents: readonly SourceDocument[]): Diagnostic[] {
  const pointers = new EditionPointers(edition);
  const check = new ReferenceCheck(edition, pointers);
  const selected = new Set(documents.map(({ path }) => path));
  const asked = pointers.files.filter(({ path }) => selected.has(path));
  return [
    ...asked.flatMap((document) => check.document(document)),
    ...unknownNames(asked, pointers),
    ...unmentionedEntries(edition, pointers, selected),
    ...entryCopies(edition, selected),
    ...similarEntries(edition, selected),
  ];
}

type TargetOf<Kind extends PointerTarget['kind']> = Extract<PointerTarget, { kind: Kind }>;
type Places<Kind extends PointerTarget['kind']> = { target: TargetOf<Kind>; pointers: Pointer[] };

class ReferenceCheck {
  readonly #edition: Edition;
  readonly #pointers: EditionPointers;
  readonly #nearest: NearestPointer;

  constructor(edition: Edition, pointers: EditionPointers) {
    this.#edition = edition;
    this.#pointers = pointers;
    this.#nearest = new NearestPointer(pointers.resolver, edition);
  }

  document(document: SourceDocument): Diagnostic[] {
    const found: Diagnostic[] = unusablePatterns(document);
    const undeclared: Pointer[] = [];
    const bare: BareId[] = [];
    // All pointers to one thing that is not there are one slip: the first is shown.
    const unknownIds = new Map<string, Places<'unknown-id'>>();
    const missing: { pointer: Pointer; target: TargetOf<'unknown-file'> }[] = [];
    for (const { pointer, target } of this.#pointers.of(document)) {
      if (target.kind === 'element') {
        if (isWrongKind(pointer, target)) found.push(wrongKind(pointer, target));
        else if (target.bare) bare.push({ pointer, file: target.document.path });
      } else if (target.kind === 'unknown-id') {
        const key = `${target.document.path}#${target.id}`;
        const known = unknownIds.get(key);
        if (known) known.pointers.push(pointer);
        else unknownIds.set(key, { target, pointers: [pointer] });
      } else if (target.kind === 'undeclared-prefix') undeclared.push(pointer);
      else if (target.kind === 'unmatched-prefix') found.push(...this.#unmatched(pointer, target));
      else if (target.kind === 'unknown-file' && !isKey(pointer)) missing.push({ pointer, target });
    }
    for (const { target, pointers } of unknownIds.values()) found.push(this.#unknownId(target, pointers));
    return [
      ...found,
      ...unknownFiles(missing, this.#edition.folder, this.#pointers, this.#nearest),
      ...bareIds(bare, this.#nearest),
      ...undeclaredPrefixes(document, undeclared, this.#nearest),
    ];
  }

  #unknownId({ document, id }: TargetOf<'unknown-id'>, pointers: readonly Pointer[]): Diagnostic {
    const [first, ...others] = pointers as [Pointer, ...Pointer[]];
    const { remark, related } = alsoAt(others);
    const isHere = document.path === first.document.path;
    const isRegister = this.#edition.registers.some((register) => register.document.path === document.path);
    const thing = isRegister && !isHere ? 'entry' : 'element';
    const elsewhere = editionIds(this.#edition).get(id)?.[0];
    const file = isHere ? 'this file' : `\`${document.file}\``;
    return referenceFinding('reference/unknown-target', first, {
      message: `${quoted(first)} points to no ${thing} of ${file}${remark}.`,
      near: this.#nearest.forId(first.value, id, document, first.document),
      remedy: elsewhere
        ? `Point to \`${elsewhere.document.file}\`, where the element with this id is, or give the one that is meant \`xml:id="${id}"\`.`
        : isRegister && !isHere
          ? `Add \`${id}\` to \`${document.file}\`, or correct the pointer.`
          : `Give the element that is meant \`xml:id="${id}"\`, or correct the pointer.`,
      related,
    });
  }

  #unmatched(pointer: Pointer, { prefix }: TargetOf<'unmatched-prefix'>): Diagnostic[] {
    const { value, document } = pointer;
    const definitions = prefixDefinitions(document.tree).filter((definition) => definition.prefix === prefix);
    // That a pattern cannot be used is told at the pattern.
    if (definitions.some(({ usable }) => !usable)) return [];
    return [
      referenceFinding('reference/unmatched-prefix', pointer, {
        message: `${quoted(pointer)} is not written as the prefix \`${prefix}\` demands.`,
        near: this.#nearest.forForm(value, document),
        remedy: `Keep to the \`@matchPattern\` of the \`prefixDef\` that declares \`${prefix}\`.`,
      }),
    ];
  }
}
