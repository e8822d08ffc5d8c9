import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What a rule of the graph says, sources of findings say too, of the TEI itself and more exactly. */
const alike: Readonly<Record<string, string>> = {
  'graph/impossible-date': 'date/',
  'graph/end-before-start': 'date/',
  'graph/wrong-identifier': 'identifier/',
  'graph/leaf-order': 'signature/',
};

/** What is told of a page, and was told of an id of its document already. */
const alikeById: Readonly<Record<string, string>> = { 'html/duplicate-id': 'relaxng/duplicate-id' };

/**
 * The findings of the graph of which nothing has been told yet at their line, and those of pages of which nothing has been told yet
 * of their id: one slip is one finding.
 */
export function untold(found: readonly Diagnostic[], told: readonly Diagnostic[]): Diagnostic[] {
  const places = new Set(
    told.flatMap(({ ruleId, file, line }) =>
      line === undefined ? [] : [`${ruleId.replace(/\/.*$/, '/')} ${line} ${file}`],
    ),
  );
  const ids = new Set(told.map(({ ruleId, file, actual }) => `${ruleId} ${actual} ${file}`));
  return found.filter(
    ({ ruleId, file, line, actual }) =>
      !places.has(`${alike[ruleId]} ${line} ${file}`) && !ids.has(`${alikeById[ruleId]} ${actual} ${file}`),
  );
}
