import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { SourceText } from '../diagnostics/source-text.ts';
import type { Grammar } from './grammar/grammar.ts';
import { GrammarJudge } from './grammar-judge.ts';
import { type ReadOutcome, readWithSaxes } from './reading/read-with-saxes.ts';

/** What was learnt of documents by the grammar that judged them: the next ones are judged faster. */
const judges = new WeakMap<Grammar, GrammarJudge>();

/**
 * The findings on the text of a document, in the order of the text: what the grammar has against it, and, where it is
 * not well-formed XML, why reading ended. Nothing is read beside the text: an `xi:include` is an element like any other.
 *
 * @param text without a byte order mark
 * @param file the document's name in the findings
 */
export function validateText(grammar: Grammar, text: string, file: string): Diagnostic[] {
  const judge = judges.get(grammar) ?? new GrammarJudge(grammar);
  judges.set(grammar, judge);
  const document = { source: new SourceText(text), file };
  const plain = judge.text(document);
  if (plain !== undefined) return plain;
  let outcome: ReadOutcome | undefined;
  const { complete, findings } = judge.read(document, (handler) => {
    outcome = readWithSaxes(text, handler);
    return outcome.complete;
  });
  if (complete) return findings;
  const fault = outcome?.fault;
  const words = fault === undefined ? 'a name has no namespace' : fault.words.replace(/\.$/, '');
  const span = fault && document.source.position(Math.min(fault.construct, text.length));
  return [
    ...findings,
    finding('xml/not-well-formed', file, { span, message: `The document is not well-formed XML: ${words}.` }),
  ];
}
