import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Run } from './run.ts';

/** What to say where there is nothing to do. */
export function noDocuments({ config, located, cwd }: Run): Diagnostic {
  const places = located.selected?.map((path) => displayPath(path, cwd)) ?? [config.documents];
  return finding('config/no-documents', displayPath(config.folder, cwd), {
    message: `There is no TEI document in ${places.map((place) => `\`${place}\``).join(', ')}.`,
    hint: 'Give the folder of an edition, or name the folder of its documents in `opis.config.yaml`.',
  });
}
