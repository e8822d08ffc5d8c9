import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What a rule of the graph says, sources of findings say too, of the TEI itself and more exactly. */
const alike: Readonly<Record<string, string>> = {
  'graph/impossible-date': 'date/',
  'graph/end-before-start': 'date/',
  'graph/wrong-identifier': 'identifier/',
  'graph/leaf-order': 'signature/',
};

/** What is said of an id on a page, a rule has said of the `xml:id` that it was made of. */
const ofPage = 'html/duplicate-id';
const ofDocument = 'relaxng/duplicate-id';

/**
 * The findings of which nothing has been told yet, of the graph at their line, of a page about their id: one slip is one
 * finding.
 */
export function untold(found: readonly Diagnostic[], told: readonly Diagnostic[]): Diagnostic[] {
  const places = new Set(
    told.flatMap(({ ruleId, file, line }) =>
      line === undefined ? [] : [`${ruleId.replace(/\/.*$/, '/')} ${line} ${file}`],
    ),
  );
  const ids = new Set(
    told.flatMap(({ ruleId, file, actual, related = [] }) =>
      ruleId === ofDocument
        ? [file, ...related.map((place) => place.file)].map((one) => `${actual} ${one}`)
        : [],
    ),
  );
  return found.filter(({ ruleId, file, line, actual }) =>
    ruleId === ofPage ? !ids.has(`${actual} ${file}`) : !places.has(`${alike[ruleId]} ${line} ${file}`),
  );
}
