import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What a rule of the graph says, sources of findings say too, of the TEI itself and more exactly. */
const alike: Readonly<Record<string, string>> = {
  'graph/impossible-date': 'date/',
  'graph/end-before-start': 'date/',
  'graph/wrong-identifier': 'identifier/',
  'graph/leaf-order': 'signature/',
};

/** The findings of the graph of which nothing has been told yet at their line: one slip is one finding. */
export function untold(found: readonly Diagnostic[], told: readonly Diagnostic[]): Diagnostic[] {
  const places = new Set(
    told.flatMap(({ ruleId, file, line }) =>
      line === undefined ? [] : [`${ruleId.replace(/\/.*$/, '/')} ${line} ${file}`],
    ),
  );
  return found.filter(({ ruleId, file, line }) => !places.has(`${alike[ruleId]} ${line} ${file}`));
}
