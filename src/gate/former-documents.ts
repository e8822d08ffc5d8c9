import { SourceText } from '../diagnostics/source-text.ts';
import type { XmlDocument } from '../edition/xml-tree.ts';
import type { GitChange, GitRepository } from '../engines/git.ts';
import { decodeBytes } from '../read/decode-bytes.ts';
import { parseXml } from '../read/parse-xml.ts';

/** A file as it was in a revision. */
export interface FormerDocument {
  readonly tree: XmlDocument;
  readonly text: string;
}

/**
 * The XML files among those that have changed, as they were before, by their absolute paths; undefined where one of them
 * was not well-formed then.
 */
export async function formerDocuments(
  changes: readonly GitChange[],
  repository: GitRepository,
): Promise<ReadonlyMap<string, FormerDocument> | undefined> {
  const documents = new Map<string, FormerDocument>();
  const wanted = changes.flatMap(({ path, former }) =>
    former !== undefined && /\.(?:xml|tei)$/i.test(path) ? [{ path, former }] : [],
  );
  const contents = await repository.contents(wanted.map(({ former }) => former));
  for (const { path, former } of wanted) {
    const bytes = contents.get(former);
    const text = bytes === undefined ? undefined : decodeBytes(bytes);
    if (typeof text !== 'string') return undefined;
    const { document } = parseXml(new SourceText(text), path);
    if (document === undefined) return undefined;
    documents.set(path, { tree: document, text });
  }
  return documents;
}
