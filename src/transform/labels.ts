import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XmlDocument, XmlElement } from '../edition/xml-tree.ts';
import { readXml } from '../engines/saxes.ts';
import { dataDocument, dataElement } from './pages/data-element.ts';
import { stylesheetFolder } from './stylesheet-folder.ts';

/**
 * The words that pages and texts say themselves, `<opis:labels><opis:label xml:id="…">…</opis:label>…</opis:labels>`: those of
 * the language, else of its primary subtag (BCP 47), else English.
 */
export function labels(language: string): XmlDocument {
  const folder = join(stylesheetFolder(), 'common');
  const tags = [language, language.split('-')[0], 'en'].filter((tag) => /^[A-Za-z0-9-]+$/.test(tag ?? ''));
  const files = tags.map((tag) => join(folder, `labels-${tag}.xml`));
  return readLabels(files.find((file) => existsSync(file)) ?? join(folder, 'labels-en.xml'));
}

function readLabels(file: string): XmlDocument {
  const found: XmlElement[] = [];
  let id: string | undefined;
  let words = '';
  const go = () => true;
  const fault = readXml(
    readFileSync(file, 'utf8'),
    {
      declaration: go,
      doctype: () => {},
      startTag: (name, attributes) => {
        id = name === 'opis:label' ? attributes['xml:id'] : undefined;
        words = '';
        return true;
      },
      endTag: () => {
        if (id !== undefined) found.push(dataElement('label', { 'xml:id': id }, [words]));
        id = undefined;
      },
      text: (value) => {
        words += value;
      },
      comment: () => {},
      processingInstruction: go,
    },
    { complete: true },
  );
  // A file of the package, not of an edition.
  if (fault !== undefined) throw new Error(`${file} is not well-formed.`);
  return dataDocument(dataElement('labels', {}, found));
}
