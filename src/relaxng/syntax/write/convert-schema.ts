import type { LoadedFile } from '../loaded-schema.ts';
import { isUrl, resolveAddress } from '../resolve-address.ts';
import { schemaAttribute } from '../schema-attribute.ts';
import type { SchemaElement } from '../schema-element.ts';
import { renameReferences } from './rename-references.ts';
import { writeRnc } from './write-rnc.ts';
import { writeRng } from './write-rng.ts';

/** A file of a schema in the other syntax. */
export interface ConvertedFile {
  /** That of the file it was made from, with the ending of the syntax. */
  readonly address: string;
  readonly text: string;
}

/**
 * A schema and all files that it refers to in one of the syntaxes, by the addresses that they have now. References
 * lead to the new files. A file that is in the syntax already stays as it is but for its references.
 */
export function convertSchema(schema: LoadedFile, syntax: 'rng' | 'rnc'): Map<string, ConvertedFile> {
  const files = allFiles(schema);
  const addresses = newAddresses(files, syntax);
  const converted = new Map<string, ConvertedFile>();
  for (const { file, root, references } of files) {
    const address = addresses.get(file.address) as string;
    const hrefs = new Map<SchemaElement, string>();
    for (const [element, { file: target }] of references) {
      const href = schemaAttribute(element, 'href')?.value ?? '';
      const to = addresses.get(target.address) as string;
      if (resolveAddress(href, address) !== to) hrefs.set(element, reference(href, address, to, syntax));
    }
    if (file.syntax === syntax && hrefs.size === 0) {
      converted.set(file.address, { address, text: file.source.text });
      continue;
    }
    const tree = renameReferences(root, hrefs);
    converted.set(file.address, { address, text: syntax === 'rnc' ? writeRnc(tree) : writeRng(tree) });
  }
  return converted;
}

/** Each file once, the schema itself first. */
function allFiles(schema: LoadedFile): LoadedFile[] {
  const byAddress = new Map([[schema.file.address, schema]]);
  // The map grows while it is gone through.
  for (const { references } of byAddress.values()) {
    for (const target of references.values()) {
      if (!byAddress.has(target.file.address)) byAddress.set(target.file.address, target);
    }
  }
  return [...byAddress.values()];
}

function newAddresses(files: readonly LoadedFile[], syntax: 'rng' | 'rnc'): Map<string, string> {
  const addresses = new Map<string, string>();
  const taken = new Set<string>();
  const take = (from: string, to: string) => {
    addresses.set(from, to);
    taken.add(to);
  };
  for (const { file } of files) if (file.syntax === syntax) take(file.address, file.address);
  for (const { file } of files) {
    if (file.syntax === syntax) continue;
    let address = withEnding(file.address, `.${syntax}`);
    for (let number = 2; taken.has(address); number += 1) {
      address = withEnding(file.address, `-${number}.${syntax}`);
    }
    take(file.address, address);
  }
  return addresses;
}

/** An address, or reference, with another ending of its path; an ending that is none of a schema's is kept before it. */
function withEnding(address: string, ending: string): string {
  const [, path, rest] = /^([^?#]*)(.*)$/s.exec(address) as unknown as [string, string, string];
  return `${path.replace(/\.(rng|rnc|xml)$/i, '')}${ending}${rest}`;
}

/** A reference from one file to another, as like as may be to the one that led there before. */
function reference(before: string, from: string, to: string, syntax: 'rng' | 'rnc'): string {
  const renamed = withEnding(before, `.${syntax}`);
  if (resolveAddress(renamed, from) === to) return renamed;
  if (isUrl(from) || isUrl(to)) return to;
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const steps = [...here.slice(shared).map(() => '..'), ...there.slice(shared)];
  return steps.map((step) => encodeURIComponent(step)).join('/');
}
