import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { ValidateOptions } from '../../../src/index.ts';
import { validate } from '../../../src/index.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function edition(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'opis-schematron-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function told(folder: string, options: ValidateOptions = {}) {
  const { diagnostics, summary, unusable } = await validate({
    cwd: folder,
    only: ['schematron'],
    ...options,
  });
  return {
    // What is said of RELAX NG is not the matter here.
    found: diagnostics
      .filter(({ ruleId }) => ruleId !== 'config/no-schema')
      .map(
        ({ file, line, column, ruleId }) =>
          `${file}${line === undefined ? '' : `:${line}:${column}`} ${ruleId}`,
      ),
    checked: summary.checked.schematron,
    unusable,
  };
}

const tei = 'http://www.tei-c.org/ns/1.0';
const sch = (id: string, more = '') =>
  `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2" ${more}><ns prefix="t" uri="${tei}"/><pattern id="${id}"><rule context="t:p"><assert test="@n">${id}</assert></rule></pattern><pattern id="${id}-strict"><rule context="t:p"><assert test="@m">${id} strict</assert></rule></pattern><phase id="plain"><active pattern="${id}"/></phase></schema>`;
const doc = (prolog = '') => `${prolog}<TEI xmlns="${tei}">\n<text><p>x</p></text></TEI>`;
const model = (href: string, more = '') =>
  `<?xml-model href="${href}" schematypens="http://purl.oclc.org/dsdl/schematron" ${more}?>\n`;
const rng = `<element name="TEI" ns="${tei}" xmlns="http://relaxng.org/ns/structure/1.0"><pattern xmlns="http://purl.oclc.org/dsdl/schematron" id="embedded"><rule context="Q{${tei}}p"><assert test="@n">embedded</assert></rule></pattern><element name="text"><element name="p"><text/></element></element></element>`;

describe('which schemas apply', () => {
  test('the configured ones, those that a document names, and those in its RELAX NG schema; each with its phase', async () => {
    const folder = edition({
      'opis.config.yaml':
        'documents: docs\nschema: schema/e.rng\nschematron: [schema/c.sch]\nrules:\n  schematron/own: warning\n  schematron/c-strict: off\n',
      'schema/e.rng': rng,
      'schema/c.sch': sch('c'),
      'schema/own.sch': sch('own'),
      'docs/a.xml': doc(),
      'docs/b.xml': doc(model('../schema/own.sch', 'phase="plain"')),
    });
    const { diagnostics } = await validate({ cwd: folder });
    const own = diagnostics.filter(
      ({ ruleId }) => !ruleId.startsWith('schematron/schema') && ruleId.startsWith('schematron'),
    );
    expect(
      own.map(
        ({ file, line, column, ruleId, severity }) => `${file}:${line}:${column} ${ruleId} ${severity}`,
      ),
    ).toEqual([
      'docs/a.xml:2:8 schematron/c error',
      'docs/a.xml:2:8 schematron/embedded error',
      'docs/b.xml:3:8 schematron/c error',
      'docs/b.xml:3:8 schematron/embedded error',
      'docs/b.xml:3:8 schematron/own warning',
    ]);
    expect(diagnostics.filter(({ ruleId }) => ruleId.startsWith('config/'))).toEqual([]);
  });

  test('--schematron in place of the configured ones, --phase for those that have it', async () => {
    const folder = edition({
      'opis.config.yaml': 'documents: docs\nschema: schema/e.rng\nschematron: schema/c.sch\n',
      'schema/e.rng': rng,
      'schema/c.sch': sch('c'),
      'other.sch': sch('other'),
      'docs/a.xml': doc(),
    });
    expect(await told(folder, { schematron: ['other.sch'], phase: 'plain' })).toEqual({
      found: ['docs/a.xml:2:8 schematron/embedded', 'docs/a.xml:2:8 schematron/other'],
      checked: 1,
      unusable: false,
    });
    const wrong = await told(folder, { phase: 'plane' });
    expect(wrong.found.filter((line) => line.includes('unknown-phase')).length).toBe(2);
    expect(wrong.unusable).toBe(true);
  });

  test('one that is missing, outside, or on the web is told where it is named', async () => {
    const folder = edition({
      'opis.config.yaml': 'documents: docs\n',
      'docs/a.xml': doc(model('none.sch')),
      'docs/b.xml': doc(model('../../outside.sch')),
      'docs/c.xml': doc(model('https://example.org/x.sch')),
      'docs/d.xml': doc(model('link.sch')),
    });
    const outside = join(dirname(folder), 'outside.sch');
    writeFileSync(outside, sch('outside'));
    folders.push(outside);
    symlinkSync(outside, join(folder, 'docs/link.sch'));
    expect((await told(folder)).found).toEqual([
      'docs/a.xml:1:19 schematron/schema-unreadable',
      'docs/b.xml:1:19 config/schema-out-of-edition',
      'docs/c.xml:1:19 config/remote-schema',
      'docs/d.xml:1:19 schematron/schema-unreadable',
    ]);
  });

  test('one that cannot be used keeps the others from nothing', async () => {
    const folder = edition({
      'opis.config.yaml': 'documents: docs\nschematron: [good.sch, bad.sch]\n',
      'good.sch': sch('good'),
      'bad.sch': '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern is-a="x"/></schema>',
      'docs/a.xml': doc(),
    });
    expect(await told(folder, { phase: 'plain', paths: ['docs/a.xml'] })).toEqual({
      found: ['bad.sch:1:69 schematron/schema-reference', 'docs/a.xml:2:8 schematron/good'],
      checked: 1,
      unusable: true,
    });
  });

  test('rules look into other files of the edition, from the schema’s place and from the document’s', async () => {
    const folder = edition({
      'opis.config.yaml': 'documents: docs\nschematron: rules/c.sch\n',
      'registers/p.xml': '<list><p xml:id="a"/></list>',
      'rules/c.sch': `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><ns prefix="t" uri="${tei}"/>
        <let name="known" value="doc('../registers/p.xml')//@xml:id"/>
        <pattern id="known"><rule context="t:p/@ref"><assert test=". = $known"><value-of select="."/></assert></rule></pattern>
        <pattern id="beside"><rule context="t:p"><assert test="id(@ref, doc(resolve-uri('../registers/p.xml', base-uri(.))))">not beside</assert></rule></pattern></schema>`,
      'docs/a.xml': `<TEI xmlns="${tei}"><p ref="a"/><p ref="b"/></TEI>`,
    });
    expect((await told(folder)).found).toEqual([
      'docs/a.xml:1:55 schematron/beside',
      'docs/a.xml:1:57 schematron/known',
    ]);
  });

  test('an edition without any is not checked', async () => {
    const folder = edition({ 'opis.config.yaml': 'documents: docs\n', 'docs/a.xml': doc() });
    expect(await told(folder)).toEqual({ found: [], checked: undefined, unusable: false });
  });
});
