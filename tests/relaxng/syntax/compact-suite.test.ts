import { describe, expect, test } from 'vitest';
import { datatypeLibrary } from '../../../src/relaxng/datatypes/datatype-libraries.ts';
import { simplify } from '../../../src/relaxng/simplify/simplify.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { canonicalGrammar } from './canonical-grammar.ts';
import { canonicalTree } from './canonical-tree.ts';
import { type CaseSide, compactCases, compactSuite } from './compact-cases.ts';
import { rncTree, rngTree } from './schema-texts.ts';

const cases = compactCases();
if (cases === undefined)
  process.stderr.write(`Skipped: the suite of the compact syntax is not at hand (${compactSuite}).\n`);

const simplified = ({ text, resources }: CaseSide, ending: string) => {
  const files = Object.fromEntries([...resources].map(([name, resource]) => [`/${name}`, resource]));
  const address = `/schema.${ending}`;
  return simplify(loadSchema(address, memoryResolver({ ...files, [address]: text })), {
    library: datatypeLibrary,
    idTypes: false,
  });
};

const named = (cases ?? []).map((one) => [`${one.number}`, one] as const);

test.skipIf(cases === undefined)('the suite has its 87 cases', () => {
  expect(cases?.length).toBe(87);
});

describe.skipIf(cases === undefined)('correct schemas of the suite', () => {
  const correct = named.filter(([, { compact }]) => compact.correct);

  test.each(correct)('%s is translated as the suite says', (_, { compact, xml }) => {
    const tree = canonicalTree(rncTree(compact.text));
    expect(tree).toBe(canonicalTree(rngTree(xml?.text ?? '')));
  });

  test.each(correct)('%s is simplified as its XML form is', (_, { compact, xml }) => {
    const fromCompact = simplified(compact, 'rnc');
    const fromXml = simplified(xml as CaseSide, 'rng');
    // Some cases are no whole schemas: they refer to definitions and files that there are not, in both forms.
    expect(fromCompact.diagnostics.length > 0).toBe(fromXml.diagnostics.length > 0);
    if (fromCompact.grammar && fromXml.grammar) {
      expect(canonicalGrammar(fromCompact.grammar)).toBe(canonicalGrammar(fromXml.grammar));
    }
  });
});

describe.skipIf(cases === undefined)('incorrect schemas of the suite', () => {
  test.each(named.filter(([, { compact }]) => !compact.correct))('%s is refused', (_, { compact }) => {
    const { grammar, diagnostics } = simplified(compact, 'rnc');
    expect(grammar === undefined).toBe(true);
    expect(diagnostics[0]?.line).toBeGreaterThan(0);
  });
});
