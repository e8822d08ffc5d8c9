import type { Edition } from '../../edition/edition.ts';
import { entryLists } from '../../edition/entry-lists.ts';
import type { EditionSettings } from '../../edition/settings.ts';
import type { XmlDocument } from '../../edition/xml-tree.ts';
import { citationFormats, citationKinds } from '../interchange/citation-kinds.ts';
import { dataDocument, dataElement } from './data-element.ts';
import { registerTitle } from './register-data.ts';
import { registerPath } from './site-paths.ts';

/** Stands for the address of an edition that has none, until the graphs are written with relative IRIs. */
export const noAddress = 'https://opis.invalid/site/';

/**
 * What every stylesheet knows of the edition:
 *
 *     <opis:site title language generator base address>
 *       <opis:register kind title href/> …
 *       <opis:citations format ending type/> …
 *     </opis:site>
 *
 * `opis:citations` are the files of citations that stand beside each page. `base` is '' where none is set; `address` is what absolute IRIs begin with; `href`s are paths in the site.
 */
export function siteData(edition: Edition, settings: EditionSettings, generator: string): XmlDocument {
  return dataDocument(
    dataElement(
      'site',
      {
        title: settings.title,
        language: settings.language,
        generator,
        base: settings.base ?? '',
        address: settings.base ?? noAddress,
      },
      [
        ...entryLists(edition).map((register) =>
          dataElement('register', {
            kind: register.kind,
            title: registerTitle(register),
            href: registerPath(register),
          }),
        ),
        ...citationFormats
          .filter((format) => settings.interchange?.includes(format))
          .map((format) => dataElement('citations', { ...citationKinds[format] })),
      ],
    ),
  );
}
