import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { SourceText } from '../diagnostics/source-text.ts';
import type { Grammar } from './grammar/grammar.ts';
import { NamespaceContexts } from './reading/namespace-contexts.ts';
import { readWithSaxes } from './reading/read-with-saxes.ts';
import { scanPlainXml } from './reading/scan-plain-xml.ts';
import type { XmlHandler } from './reading/xml-handler.ts';
import { DocumentValidator } from './validation/document-validator.ts';
import { TextSource } from './validation/text-source.ts';
import { slipFinding } from './wording/slip-finding.ts';

/**
 * The findings on the text of a document, in the order of the text: what the grammar has against it, and, where it is
 * not well-formed XML, why reading ended.
 *
 * @param text without a byte order mark
 * @param file the document's name in the findings
 */
export function validateText(grammar: Grammar, text: string, file: string): Diagnostic[] {
  const source = new SourceText(text);
  const judge = (read: (handler: XmlHandler) => Diagnostic | undefined): Diagnostic[] | undefined => {
    const found: Diagnostic[] = [];
    const contexts = new NamespaceContexts();
    const validator = new DocumentValidator(grammar, contexts, new TextSource(file, source), (slip) =>
      found.push(slipFinding(slip, grammar)),
    );
    const fault = read(validator);
    if (fault !== undefined) return [...found, fault];
    validator.endDocument();
    return found;
  };
  const notPlain = finding('xml/not-well-formed', file, { message: 'The document is not well-formed XML.' });
  const plain = judge((handler) => (scanPlainXml(text, handler) ? undefined : notPlain));
  if (plain !== undefined && plain.at(-1) !== notPlain) return plain;
  return (
    judge((handler) => {
      const { complete, fault } = readWithSaxes(text, handler);
      if (complete) return undefined;
      const words = fault === undefined ? 'a name has no namespace' : fault.words.replace(/\.$/, '');
      const span = fault && source.position(Math.min(fault.construct, text.length));
      return finding('xml/not-well-formed', file, {
        span,
        message: `The document is not well-formed XML: ${words}.`,
      });
    }) ?? []
  );
}
