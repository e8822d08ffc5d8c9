import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { readRnc } from '../../../src/relaxng/syntax/rnc/read-rnc.ts';
import { readRng } from '../../../src/relaxng/syntax/read-rng/read-rng.ts';
import { writeRnc } from '../../../src/relaxng/syntax/write/write-rnc.ts';
import { writeRng } from '../../../src/relaxng/syntax/write/write-rng.ts';
import { compactCases } from './compact-cases.ts';
const file = (text: string, syntax: 'rng'|'rnc') => ({ address: '/x', file: 'x', source: new SourceText(text), syntax });
test('x', () => {
  for (const f of ['/work/shared/data/tei/tei_all.rng', '/work/main/schema/edition.rng', '/work/shared/data/lod/cmif.rng']) {
    const { root, diagnostics } = readRng(file(readFileSync(f, 'utf8'), 'rng'));
    if (!root) { console.log(diagnostics); continue; }
    const text = writeRnc(root);
    const back = readRnc(file(text, 'rnc'));
    const t = performance.now();
    writeFileSync('/tmp/rnc-t/' + f.split('/').at(-1) + '.back2.rng', back.root ? writeRng(back.root) : '');
    const t1 = performance.now();
    writeFileSync('/tmp/rnc-t/' + f.split('/').at(-1) + '.same.rng', writeRng(root));
    console.log(t1 - t, performance.now() - t1);
  }
  let out = '';
  for (const c of compactCases() ?? []) {
    const r = readRnc(file(c.compact.text, 'rnc'));
    if (r.root) { out += '#### ' + c.number + '\n' + c.compact.text + '----\n' + writeRng(r.root); }
  }
  writeFileSync('/tmp/rnc-t/cases.txt', out);
});
