import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { nameSpan } from '../edition/name-span.ts';
import type { Entry, EntryKind, Register } from '../edition/register.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { distinctIds } from './distinct-ids.ts';
import { readRegister } from './read-register.ts';

/** Kinds of entries whose pages share a folder of the site, so that their ids must differ. */
const addressSpaces: readonly (readonly EntryKind[])[] = [['person'], ['org', 'repo'], ['place']];

/**
 * The registers in the files of the register folder, in their order. A file without entries is
 * told and stands among the others, an entry that nothing can point to likewise.
 */
export function readRegisters(files: readonly SourceDocument[]): {
  registers: Register[];
  /** The files without entries. */
  others: SourceDocument[];
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const others: SourceDocument[] = [];
  const registers = files.flatMap((document) => {
    const { file, source, tree } = document;
    const { registers: found, withoutId } = readRegister(document);
    if (found.length === 0) {
      others.push(document);
      diagnostics.push(
        finding('xml/not-a-register', file, {
          span: nameSpan(source, tree.root),
          message:
            'A file of the register folder should hold entries, `person`, `org` or `place`; this one has none.',
          hint: 'Move the file out of this folder, or give its entries an `xml:id`.',
        }),
      );
    }
    for (const element of withoutId) {
      diagnostics.push(
        finding('reference/entry-without-id', file, {
          span: nameSpan(source, element),
          message: `\`<${element.name}>\` should have an \`xml:id\`: without one nothing can point to this entry, and it is left out.`,
          hint: 'Give the entry an `xml:id`.',
        }),
      );
    }
    return found;
  });

  const ids = new Map<Entry, string>();
  for (const kinds of addressSpaces) {
    const entries = registers
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap((register) => register.entries);
    const distinct = distinctIds(
      entries.map(({ id, element, register: { document } }) => ({
        id,
        element,
        file: document.file,
        source: document.source,
      })),
      'entry',
    );
    diagnostics.push(...distinct.diagnostics);
    for (const [index, entry] of entries.entries()) ids.set(entry, distinct.ids[index] as string);
  }
  return { registers: registers.map((register) => renamed(register, ids)), others, diagnostics };
}

function renamed(register: Register, ids: ReadonlyMap<Entry, string>): Register {
  if (register.entries.every((entry) => ids.get(entry) === entry.id)) return register;
  const entries: Entry[] = [];
  const result: Register = { ...register, entries };
  for (const entry of register.entries) {
    entries.push({ ...entry, id: ids.get(entry) as string, register: result });
  }
  return result;
}
