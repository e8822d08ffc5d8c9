import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { SourceText } from '../../src/diagnostics/source-text.ts';
import { datatypeLibrary } from '../../src/relaxng/datatypes/datatype-libraries.ts';
import { flattenGrammar } from '../../src/relaxng/grammar/flatten-grammar.ts';
import type { Grammar } from '../../src/relaxng/grammar/grammar.ts';
import { loadGrammar, storeGrammar } from '../../src/relaxng/grammar/stored-grammar.ts';
import { NamespaceContexts } from '../../src/relaxng/reading/namespace-contexts.ts';
import { readWithSaxes } from '../../src/relaxng/reading/read-with-saxes.ts';
import type { SimpleGrammar } from '../../src/relaxng/simplify/simple-grammar.ts';
import { DocumentValidator } from '../../src/relaxng/validation/document-validator.ts';
import { TextSource } from '../../src/relaxng/validation/text-source.ts';
import { slipFinding } from '../../src/relaxng/wording/slip-finding.ts';

/** A grammar as the engine has it, by way of the form in which it is kept. */
export function compiled(simple: SimpleGrammar): Grammar {
  const { grammar, documentation } = storeGrammar(flattenGrammar(simple));
  const loaded = loadGrammar(grammar, () => documentation, datatypeLibrary);
  if (loaded === undefined) throw new Error('The grammar was not read again.');
  return loaded;
}

/** The findings of the engine on a well-formed text. */
export function judged(grammar: Grammar, text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const source = new TextSource('document.xml', new SourceText(text));
  const contexts = new NamespaceContexts();
  const validator = new DocumentValidator(grammar, contexts, source, (slip) =>
    found.push(slipFinding(slip, grammar)),
  );
  const outcome = readWithSaxes(text, validator);
  if (!outcome.complete) throw new Error(`Not well-formed: ${JSON.stringify(outcome)}`);
  validator.endDocument();
  return found;
}
