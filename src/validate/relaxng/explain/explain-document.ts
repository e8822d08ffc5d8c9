import type { XmlDocument } from '../../../edition/xml-tree.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { firstLeaves } from '../grammar/leaves.ts';
import { ElementCheck } from './element-check.ts';
import type { Slip } from './slip.ts';

/** Everything that a schema has against a document, each slip once, in the order of the document's elements. */
export function explainDocument(grammar: Grammar, document: XmlDocument): readonly Slip[] {
  const { root } = document;
  const check = new ElementCheck(grammar);
  const steps = grammar.children.steps(grammar.start, root.namespace, root.localName);
  if (steps.length > 0) return check.best(root, steps).slips;
  const expected = firstLeaves(grammar.start);
  const known = grammar.declarationsOf(root.namespace, root.localName);
  if (known.length === 0) return [{ rule: 'relaxng/unknown-element', element: root, expected }];
  return [{ rule: 'relaxng/unexpected-element', element: root, expected, elsewhere: false }];
}
