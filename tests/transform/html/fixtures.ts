import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** The folder of the small TEI files, `{concern}/{case}.xml`, each with the HTML it becomes beside it. */
export const fixtureFolder = resolve(import.meta.dirname, '../../fixtures/transform/html');

/** A small piece of TEI that shows one concern. */
export interface Fixture {
  /** `verse/stanzas`. */
  readonly name: string;
  /** A whole document of TEI. */
  readonly tei: string;
  /** Absolute path of what it becomes. */
  readonly golden: string;
  /** Is the whole of its page what it shows? So it is where the file has a header of its own and is not called `….text.xml`. */
  readonly isWhole: boolean;
}

const header =
  '<teiHeader><fileDesc><titleStmt><title>A fixture</title></titleStmt><publicationStmt><p>Published nowhere.</p></publicationStmt><sourceDesc><p>Born digital.</p></sourceDesc></fileDesc></teiHeader>';

/** All fixtures in the order of their names. A file whose root is `text` is given a header. */
export function fixtures(): Fixture[] {
  return readdirSync(fixtureFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xml'))
    .map((path) => path.split(sep).join('/').slice(0, -'.xml'.length))
    .sort()
    .map((name) => {
      const source = readFileSync(join(fixtureFolder, `${name}.xml`), 'utf8');
      const isText = /^(<!--[\s\S]*?-->\s*)*<text\b/.test(source);
      return {
        name,
        tei: isText
          ? `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header}${source}</TEI>`
          : source,
        golden: join(fixtureFolder, `${name}.html`),
        isWhole: !isText && !name.endsWith('.text'),
      };
    });
}
