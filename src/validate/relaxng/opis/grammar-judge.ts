import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { SourceText } from '../../../diagnostics/source-text.ts';
import type { XmlDocument } from '../../../edition/xml-tree.ts';
import type { Grammar } from '../../../relaxng/grammar/grammar.ts';
import { NamespaceContexts } from '../../../relaxng/reading/namespace-contexts.ts';
import { scanPlainXml } from '../../../relaxng/reading/scan-plain-xml.ts';
import { DocumentValidator } from '../../../relaxng/validation/document-validator.ts';
import { TextSource } from '../../../relaxng/validation/text-source.ts';
import { slipFinding } from '../../../relaxng/wording/slip-finding.ts';
import { walkTree } from './walk-tree.ts';

/** Judges one document after another by one grammar, and shares between them what it has learnt. */
export class GrammarJudge {
  readonly #grammar: Grammar;
  readonly #contexts = new NamespaceContexts();

  constructor(grammar: Grammar) {
    this.#grammar = grammar;
  }

  /**
   * The findings on the text of a file, read and judged in one pass; undefined where the text is not plain
   * (see `scanPlainXml`), which says nothing of it.
   */
  text(source: SourceText, file: string): Diagnostic[] | undefined {
    return this.#judge(source, file, (validator) => scanPlainXml(source.text, validator));
  }

  /** The findings on a document that has been read. */
  tree(tree: XmlDocument, source: SourceText, file: string): Diagnostic[] {
    const { unparsedEntities } = this.#contexts;
    if (tree.unparsedEntities !== undefined) this.#contexts.unparsedEntities = tree.unparsedEntities;
    const found = this.#judge(source, file, (validator) => walkTree(tree, validator));
    this.#contexts.unparsedEntities = unparsedEntities;
    if (found === undefined) throw new Error(`${file}: what was read as a tree is not well-formed.`);
    return found;
  }

  #judge(
    source: SourceText,
    file: string,
    read: (validator: DocumentValidator) => boolean,
  ): Diagnostic[] | undefined {
    const found: Diagnostic[] = [];
    const validator = new DocumentValidator(
      this.#grammar,
      this.#contexts,
      new TextSource(file, source),
      (slip) => found.push(slipFinding(slip, this.#grammar)),
    );
    if (!read(validator)) return undefined;
    validator.endDocument();
    return found;
  }
}
