import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Edition } from '../edition/edition.ts';
import { entryLists } from '../edition/entry-lists.ts';
import type { OutputDocument } from '../edition/output-document.ts';
import { pathOf } from '../edition/path-of.ts';
import type { EditionSettings } from '../edition/settings.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import type { XmlDocument, XmlElement } from '../edition/xml-tree.ts';
import type { StylesheetMessage } from '../engines/saxon-js.ts';
import { batches } from './batches.ts';
import { pageOutput, sourceOutput } from './document-outputs.ts';
import type { GraphPage } from './linked-data/graph-pages.ts';
import { withPageData } from './linked-data/page-data.ts';
import {
  documentInputs,
  editionInputs,
  entryInputs,
  listInputs,
  registerInputs,
  sortedInputs,
} from './output-inputs.ts';
import type { EditionMentions } from './pages/entry-mentions.ts';
import { indexPages } from './pages/index-data.ts';
import { entryData, isListOfNames, registerData } from './pages/register-data.ts';
import { entryPath, registerPath } from './pages/site-paths.ts';
import { sourceTree } from './source-tree.ts';
import { dynamicError, messageFindings } from './stylesheet-findings.ts';
import type { Targets } from './targets.ts';
import type { Transformer } from './transformer.ts';

/** A page that is made from data: where it will stand, what it is made from, the document its pointers start from. */
interface PageWork {
  readonly path: string;
  readonly data: XmlDocument;
  readonly file: string;
  readonly origin?: { readonly document: SourceDocument; readonly elements: readonly XmlElement[] };
  /** What it is made from beside what its pointers lead to. */
  readonly inputs: readonly string[];
  /** Whether what the stylesheets say of it is told: no other page is made from the same elements. */
  readonly tells?: boolean;
}

/** The pages made from several documents: the index, each register with its source, each entry. */
export function editionPages(inputs: {
  readonly transformer: Transformer;
  readonly settings: EditionSettings;
  /** As in `TransformOptions`. */
  readonly onOutput: (output: OutputDocument) => OutputDocument;
  readonly edition: Edition;
  readonly mentions: EditionMentions;
  readonly targets: Targets;
  /** The name of the edition's folder in diagnostics. */
  readonly file: string;
  /** Working directory that diagnostics name files from. */
  readonly cwd: string;
  /** Pages for what the linked data speaks of and that has none otherwise. */
  readonly graphPages: readonly GraphPage[];
  /** What the heads of pages say in JSON-LD, by the path of the page. */
  readonly pageData: ReadonlyMap<string, string>;
}): { outputs: OutputDocument[]; diagnostics: Diagnostic[] } {
  const { onOutput, transformer, edition, targets, cwd, pageData } = inputs;
  const outputs: OutputDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const stylesheet = transformer.stylesheet('html').file;
  for (const batch of batches(works(edition, inputs), () => 1)) {
    const sources = batch.map(({ path, data, origin }) =>
      sourceTree(data, { path, targets, ...(origin && { origin: origin.document }) }),
    );
    transformer.make('html', sources).forEach((made, index) => {
      const { path, file, origin, tells, inputs: own } = batch[index] as PageWork;
      if ('items' in made) {
        const from = sortedInputs(own, sources[index]?.inputs ?? []);
        const page = { ...pageOutput(made.items, path, file), inputs: from };
        const json = pageData.get(path);
        outputs.push(onOutput(json === undefined ? page : withPageData(page, json)));
      } else if (!made.said)
        diagnostics.push(dynamicError(made.fault, { file, outputs: [path], stylesheet, cwd }));
      if (origin && tells) {
        diagnostics.push(...messageFindings(origin.document, inSource(made.messages, origin.elements)));
      }
    });
  }
  for (const register of edition.registers) {
    const source = sourceOutput(register.document, edition.folder, registerPath(register, 'xml'));
    outputs.push({ ...source, inputs: sortedInputs(documentInputs(register.document)) });
  }
  return { outputs, diagnostics };
}

function* works(
  edition: Edition,
  inputs: {
    readonly settings: EditionSettings;
    readonly mentions: EditionMentions;
    readonly file: string;
    readonly graphPages: readonly GraphPage[];
  },
): Generator<PageWork> {
  const { mentions, file, graphPages, settings } = inputs;
  const all = editionInputs(edition);
  const documents = listInputs(edition.documents);
  for (const { path, data } of indexPages(edition, settings)) {
    // The head of the first says how much there is of everything.
    yield { path, data, file, inputs: path === 'index.html' ? all : documents };
  }
  for (const register of entryLists(edition)) {
    const { document, entries } = register;
    const isList = isListOfNames(register);
    const elements = isList ? [] : entries.map((entry) => entry.element);
    yield {
      path: registerPath(register),
      data: registerData(register, mentions),
      inputs: registerInputs(register, mentions),
      file: document?.file ?? file,
      ...(document && !isList && { origin: { document, elements }, tells: true }),
    };
    for (const entry of entries) {
      yield {
        path: entryPath(entry),
        data: entryData(entry, mentions),
        inputs: entryInputs(entry, mentions),
        file: entry.document.file,
        origin: { document: entry.document, elements: [entry.element] },
        // What stands in a document is told with its page.
        tells: isList && document !== undefined,
      };
    }
  }
  for (const { path, data, isOfEdition } of graphPages) {
    yield { path, data, file, inputs: isOfEdition ? all : [] };
  }
}

/** Messages about the data of a page as messages about the file of its entries: the paths are those of the file. */
function inSource(
  messages: readonly StylesheetMessage[],
  elements: readonly XmlElement[],
): StylesheetMessage[] {
  return messages.map((message) => {
    const steps = /^\/Q\{[^}]*\}[^/[]+\[1\]\/Q\{[^}]*\}entry\[(\d+)\]\/Q\{[^}]*\}[^/[]+\[1\](.*)$/.exec(
      message.attributes.path ?? '',
    );
    const element = steps ? elements[Number(steps[1]) - 1] : undefined;
    if (element === undefined) return message;
    return { ...message, attributes: { ...message.attributes, path: pathOf(element) + steps?.[2] } };
  });
}
