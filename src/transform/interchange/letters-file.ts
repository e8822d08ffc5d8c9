import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { documentPath } from '../pages/site-paths.ts';
import { type CmifLetter, cmif } from './cmif.ts';
import { correspondencesOf } from './correspondence/correspondence.ts';
import type { InterchangeFiles, InterchangeInputs } from './interchange-inputs.ts';
import { lastChange } from './last-change.ts';
import { listed } from './listed.ts';
import { siteAddress } from './site-address.ts';

/** `data/cmif.xml`; none where it cannot say of itself what it must, or where nobody is named in any header. */
export function lettersFile({ edition, lookup, settings, file }: InterchangeInputs): InterchangeFiles {
  const base = settings.base as string;
  const { editors = [], publishers = [], licence } = settings.publication ?? {};
  const date = lastChange(edition, settings);
  const missing = [
    ...(editors.length === 0 ? ['`publication.editor`'] : []),
    ...(publishers.length === 0 ? ['`publication.publisher`'] : []),
    ...(licence === undefined ? ['`publication.licence`'] : []),
    ...(date === undefined ? ['`publication.date`'] : []),
  ];
  if (missing.length > 0 || licence === undefined || date === undefined) {
    const found = finding('config/interchange-not-made', file, {
      message: `The list of letters (\`cmif\`) is not made: it must say who edits and publishes it, under which licence and of which day, and the configuration has no ${listed(missing)}.`,
      hint: `Add ${listed(missing)} to \`opis.config.yaml\`.`,
    });
    return { outputs: [], diagnostics: [found] };
  }
  const letters = edition.documents.flatMap((document) =>
    correspondencesOf(document, lookup).map(
      (correspondence): CmifLetter => ({
        id: document.id,
        address: siteAddress(base, documentPath(document)),
        correspondence,
      }),
    ),
  );
  const path = 'data/cmif.xml';
  const head = {
    title: settings.title,
    editors,
    publishers,
    licence,
    date,
    address: siteAddress(base, path),
    base,
  };
  const left = edition.documents.length - new Set(letters.map(({ id }) => id)).size;
  return {
    outputs: letters.length === 0 ? [] : [{ kind: 'file', path, content: cmif(head, letters), file }],
    diagnostics: left === 0 ? [] : [leftOut(file, left, edition.documents.length)],
  };
}

function leftOut(file: string, left: number, all: number): Diagnostic {
  return finding('graph/left-out-letters', file, {
    message: `The list of letters (\`data/cmif.xml\`) leaves out ${left} of ${all} documents, whose headers name nobody who sent or received them.`,
    hint: 'Name them in `correspDesc`, if the documents are letters.',
  });
}
