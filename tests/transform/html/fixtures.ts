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
  /** Has it a header of its own, so that the whole of its page is what it shows? */
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
      const isWhole = !/^(<!--[\s\S]*?-->\s*)*<text\b/.test(source);
      return {
        name,
        tei: isWhole
          ? source
          : `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header}${source}</TEI>`,
        golden: join(fixtureFolder, `${name}.html`),
        isWhole,
      };
    });
}
