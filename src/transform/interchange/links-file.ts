import { entryLists } from '../../edition/entry-lists.ts';
import { entryPath } from '../pages/site-paths.ts';
import { beacon } from './beacon.ts';
import { authorityIdentifiers } from './correspondence/authority-identifiers.ts';
import type { InterchangeFiles, InterchangeInputs } from './interchange-inputs.ts';
import { lastChange } from './last-change.ts';
import { siteAddress } from './site-address.ts';

/** `data/beacon.txt`; none where no entry of a register has a number of the GND. */
export function linksFile({ edition, settings, file }: InterchangeInputs): InterchangeFiles {
  const base = settings.base as string;
  const links = entryLists(edition).flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      authorityIdentifiers([], [entry.element, ...(entry.copies ?? []).map(({ element }) => element)])
        .filter(({ scheme }) => scheme === 'GND')
        .map(({ value }) => ({
          gnd: value,
          label: entry.label,
          target: entryPath(entry).split('/').map(encodeURIComponent).join('/'),
        })),
    ),
  );
  const path = 'data/beacon.txt';
  const date = lastChange(edition, settings);
  const head = {
    title: settings.title,
    publishers: settings.publication?.publishers ?? [],
    base,
    address: siteAddress(base, path),
    ...(date !== undefined && { date }),
  };
  const content = beacon(head, links);
  return { outputs: content === undefined ? [] : [{ kind: 'file', path, content, file }], diagnostics: [] };
}
