import { isPlainXml } from '../../../relaxng/reading/is-plain-xml.ts';
import { NamespaceContexts } from '../../../relaxng/reading/namespace-contexts.ts';
import { scanPlainXml } from '../../../relaxng/reading/scan-plain-xml.ts';
import type { XmlHandler } from '../../../relaxng/reading/xml-handler.ts';
import { IncludedFiles } from '../../../relaxng/xinclude/included-files.ts';
import { toldSize } from '../../../relaxng/xinclude/told-size.ts';
import type { FileReading } from '../file-reading.ts';
import { walkTree } from './walk-tree.ts';

/** What a tree takes of memory, in times of its text. */
const treeWeight = 8;

/** The files that documents include, where these are judged without trees: plain ones are told by their text. */
export async function includingFiles(
  { read, parser, decoders }: FileReading,
  places: { readonly folder: string; readonly cwd: string },
): Promise<IncludedFiles> {
  const [parse, decoder] = await Promise.all([parser(), decoders()]);
  const contexts = new NamespaceContexts();
  return new IncludedFiles({
    ...places,
    decoder,
    open(path, file) {
      const source = read(path, file);
      if ('ruleId' in source) return { diagnostics: [source] };
      const { text } = source;
      const { length } = text;
      if (isPlainXml(text, contexts)) {
        return { source, size: length, weight: length, tell: (handler) => scanPlainXml(text, handler) };
      }
      const { document, diagnostics } = parse(source, file);
      if (document === undefined) return { diagnostics };
      const tell = (handler: XmlHandler): boolean => walkTree(document, handler);
      const size = treeWeight * toldSize(tell);
      return { source, size, weight: size, tell };
    },
  });
}
