import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Edition } from '../../edition/edition.ts';
import { type PointerResolver, type PointerTarget, pointerResolver } from '../../edition/pointer-resolver.ts';
import { prefixDefinitions } from '../../edition/prefix-definition.ts';
import type { Entry } from '../../edition/register.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { allowedKinds, kindNames, namingElement } from './entry-kinds.ts';
import { NearestPointer } from './nearest-pointer.ts';
import { type Pointer, pointersOf } from './pointers-of.ts';
import { alsoAt, quoted, referenceFinding } from './reference-finding.ts';
import { undeclaredPrefixes } from './undeclared-prefixes.ts';
import { unusablePatterns } from './unusable-patterns.ts';

/** Everything in the pointers of these documents that leads nowhere, or to something else than it should. */
export function checkReferences(edition: Edition, documents: readonly SourceDocument[]): Diagnostic[] {
  const check = new ReferenceCheck(edition);
  return documents.flatMap((document) => check.document(document));
}

type TargetOf<Kind extends PointerTarget['kind']> = Extract<PointerTarget, { kind: Kind }>;

class ReferenceCheck {
  readonly #edition: Edition;
  readonly #resolver: PointerResolver;
  readonly #nearest: NearestPointer;

  constructor(edition: Edition) {
    this.#edition = edition;
    this.#resolver = pointerResolver(edition);
    this.#nearest = new NearestPointer(this.#resolver, edition.registers);
  }

  document(document: SourceDocument): Diagnostic[] {
    const found: Diagnostic[] = unusablePatterns(document);
    const undeclared: Pointer[] = [];
    const missingHere = new Map<string, Pointer[]>();
    for (const pointer of pointersOf(document)) {
      const target = this.#resolver.resolve(pointer.value, document);
      if (target.kind === 'undeclared-prefix') undeclared.push(pointer);
      else if (target.kind === 'unknown-id' && target.document.path === document.path) {
        const known = missingHere.get(target.id);
        if (known) known.push(pointer);
        else missingHere.set(target.id, [pointer]);
      } else {
        const diagnostic = this.#check(pointer, target);
        if (diagnostic) found.push(diagnostic);
      }
    }
    for (const [id, pointers] of missingHere) found.push(this.#unknownHere(id, pointers));
    return [...found, ...undeclaredPrefixes(document, undeclared, this.#nearest)];
  }

  #check(pointer: Pointer, target: PointerTarget): Diagnostic | undefined {
    switch (target.kind) {
      case 'element':
        return target.entry && this.#wrongKind(pointer, target.entry);
      case 'unknown-id':
        return this.#unknownElsewhere(pointer, target);
      case 'unknown-file':
        return this.#unknownFile(pointer, target);
      case 'unmatched-prefix':
        return this.#unmatched(pointer, target);
      default:
        return undefined;
    }
  }

  /** All pointers to one id that the file lacks are one slip: the first is shown. */
  #unknownHere(id: string, pointers: readonly Pointer[]): Diagnostic {
    const [first, ...others] = pointers as [Pointer, ...Pointer[]];
    const { remark, related } = alsoAt(others);
    return referenceFinding('reference/unknown-target', first, {
      message: `${quoted(first)} points to no element of this file${remark}.`,
      near: this.#nearest.forId(first.value, id, first.document, first.document),
      remedy: `Give the element that is meant \`xml:id="${id}"\`, or correct the pointer.`,
      related,
    });
  }

  #unknownElsewhere(pointer: Pointer, { document, id }: TargetOf<'unknown-id'>): Diagnostic {
    const isRegister = this.#edition.registers.some((register) => register.document.path === document.path);
    const thing = isRegister ? 'entry' : 'element';
    return referenceFinding('reference/unknown-target', pointer, {
      message: `${quoted(pointer)} points to no ${thing} of \`${document.file}\`.`,
      near: this.#nearest.forId(pointer.value, id, document, pointer.document),
      remedy: isRegister
        ? `Add \`${id}\` to \`${document.file}\`, or correct the pointer.`
        : `Give the element that is meant \`xml:id="${id}"\`, or correct the pointer.`,
    });
  }

  #unknownFile(pointer: Pointer, { path }: TargetOf<'unknown-file'>): Diagnostic | undefined {
    const { value, document } = pointer;
    // What lies outside the edition is not looked at.
    if (path === '..' || path.startsWith('../') || existsSync(join(this.#edition.folder, path)))
      return undefined;
    const bare = /^[^./#:]+$/.test(value);
    return referenceFinding('reference/unknown-target', pointer, {
      message: bare
        ? `${quoted(pointer)} points to nothing: it has neither a prefix, as in \`person:stalin\`, nor a \`#\`.`
        : `${quoted(pointer)} points to the file \`${path}\`, which does not exist.`,
      near: this.#nearest.forForm(value, document),
      remedy: bare ? 'Write the pointer in full.' : 'Correct the path, or add the file.',
    });
  }

  #unmatched(pointer: Pointer, { prefix }: TargetOf<'unmatched-prefix'>): Diagnostic | undefined {
    const { value, document } = pointer;
    const definitions = prefixDefinitions(document.tree).filter((definition) => definition.prefix === prefix);
    // That a pattern cannot be used is told at the pattern.
    if (definitions.some(({ usable }) => !usable)) return undefined;
    return referenceFinding('reference/unmatched-prefix', pointer, {
      message: `${quoted(pointer)} is not written as the prefix \`${prefix}\` demands.`,
      near: this.#nearest.forForm(value, document),
      remedy: `Keep to the \`@matchPattern\` of the \`prefixDef\` that declares \`${prefix}\`.`,
    });
  }

  #wrongKind(pointer: Pointer, entry: Entry): Diagnostic | undefined {
    const { element, attribute } = pointer;
    const kinds = attribute.localName === 'ref' ? allowedKinds(element) : undefined;
    const [wanted] = kinds ?? [];
    if (kinds === undefined || wanted === undefined || kinds.includes(entry.kind)) return undefined;
    return referenceFinding('reference/wrong-kind', pointer, {
      message: `\`${element.name}\` must point to ${kindNames[wanted]}, but ${quoted(pointer)} leads to ${kindNames[entry.kind]} (${entry.label}).`,
      remedy: `Point to ${kindNames[wanted]}, or mark the name up as \`${namingElement[entry.kind]}\`.`,
    });
  }
}
