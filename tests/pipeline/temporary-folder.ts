import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Diagnostic, Source } from '../../src/diagnostics/diagnostic.ts';

/** A folder of these files, with a cache beside it that runs use; both live as long as the test. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'opis-pipeline-')));
  const { OPIS_CACHE } = process.env;
  process.env.OPIS_CACHE = join(root, 'cache');
  onTestFinished(() => {
    if (OPIS_CACHE === undefined) delete process.env.OPIS_CACHE;
    else process.env.OPIS_CACHE = OPIS_CACHE;
    rmSync(root, { recursive: true, force: true });
  });
  const folder = join(root, 'edition');
  mkdirSync(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The two ways in which a schema judges files: as an edition with trees, and any XML without. */
export const ways: readonly (readonly [way: string, only: readonly Source[] | undefined])[] = [
  ['with all checks', undefined],
  ['with --only relaxng', ['relaxng']],
];

/** A TEI document, as small as reading bears it. */
export function tei(content = '', prolog = ''): string {
  return `${prolog}<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${content}</body></text></TEI>`;
}

export function model(href: string): string {
  return `<?xml-model href="${href}"?>\n`;
}

/** A schema of such documents, in the compact syntax: `p` in the body, of this content. */
export function rnc(content = 'text'): string {
  return `default namespace = "http://www.tei-c.org/ns/1.0"
start = element TEI { element text { element body { element p { ${content} }* } } }
`;
}

/** The same in the XML syntax, with its `p` from a module. */
export const rng = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0">
<include href="p.rng"/>
<start><element name="TEI"><element name="text"><element name="body"><zeroOrMore><ref name="p"/></zeroOrMore></element></element></element></start>
</grammar>`;

export const rngModule = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0">
<define name="p"><element name="p"><text/></element></define>
</grammar>`;

/** Findings in short: rule, file and line. */
export function told(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ ruleId, file, line }) => `${ruleId} ${file}${line === undefined ? '' : `:${line}`}`,
  );
}
