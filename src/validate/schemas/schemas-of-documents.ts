import { isUrl } from '../../relaxng/syntax/resolve-address.ts';
import { type ChooseSettings, chooseSchemas } from './choose-schemas.ts';
import type { SchemaSubject } from './schema-choice.ts';

/** For each document the RELAX NG schemas on disk that apply to it: absolute paths. */
export function schemasOfDocuments<D extends SchemaSubject>(
  documents: readonly D[],
  settings: ChooseSettings,
): (document: D) => readonly string[] {
  const { groups } = chooseSchemas(documents, settings);
  const paths = new Map<D, readonly string[]>();
  for (const { schemas, documents: its } of groups) {
    const local = schemas.map(({ address }) => address).filter((address) => !isUrl(address));
    for (const document of its) paths.set(document, local);
  }
  return (document) => paths.get(document) ?? [];
}
