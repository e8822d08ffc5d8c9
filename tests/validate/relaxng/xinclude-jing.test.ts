import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { outcomeOf, schema } from './including.ts';
import { folderWith } from './schemas.ts';

const hasJing = spawnSync('jing', ['-h']).error === undefined;
const xi = 'xmlns:xi="http://www.w3.org/2001/XInclude"';

const files = {
  'schema.rnc': schema,
  'right.xml': '<div><p>x</p></div>',
  'wrong.xml': '<div>\n<p>x</p>\n<q/></div>',
  'attribute.xml': '<div>\n<p\n m="1">x</p></div>',
  'ids.xml': '<div><p xml:id="a">x</p>\n<p xml:id="b"/></div>',
  'id-a.xml': '<p xml:id="a"/>',
  'number.txt': '42',
  'words.txt': 'words & words',
  'broken.xml': '<div>\n<p></div>',
  'nested.xml': `<div ${xi}>\n<xi:include href="wrong.xml"/>\n<q/></div>`,
  'sub/near.xml': '<p\n m=""/>',
  'latin.xml': Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>\n<p>\u00e4</p>', 'latin1'),
  'prefixed.xml': '<x:div xmlns:x="urn:x"/>',
  'entities.xml': '<!DOCTYPE p [<!ENTITY e "words">]>\n<p>&e;</p>',
  'loop-b.xml': `<div ${xi}><xi:include href="loop-c.xml"/></div>`,
  'loop-c.xml': `<div ${xi}><xi:include href="loop-b.xml"/></div>`,
};

/** What stands in the root; each is valid, invalid or not to be read by both. */
const cases: Readonly<Record<string, string>> = {
  'a right file': '<xi:include href="right.xml"/>',
  'a wrong one': '<xi:include href="wrong.xml"/>',
  'a wrong attribute': '<p/><xi:include href="attribute.xml"/>',
  'one within another': '<xi:include href="nested.xml"/>',
  'a right one twice': '<xi:include href="right.xml"/><xi:include href="right.xml"/>',
  'ids that are one another’s': '<xi:include href="ids.xml"/>\n<xi:include href="id-a.xml"/>',
  'a reference to an id in another file': '<p ref="b"/><xi:include href="ids.xml"/>',
  'a reference to none': '<p ref="c"/><xi:include href="ids.xml"/>',
  'a text': '<p><xi:include href="words.txt" parse="text"/></p>',
  'a number': '<n><xi:include href="number.txt" parse="text"/></n>',
  'no number': '<n><xi:include href="words.txt" parse="text"/></n>',
  'a text where none may stand': '<div>\n<xi:include href="words.txt" parse="text"/>\n</div>',
  'a missing file': '<p/>\n<xi:include href="no.xml"/>',
  'a missing file with a fallback': '<xi:include href="no.xml"><xi:fallback><p/></xi:fallback></xi:include>',
  'a wrong fallback': '<xi:include href="no.xml"><xi:fallback>\n<q/></xi:fallback></xi:include>',
  'a wrong fallback that is not needed':
    '<xi:include href="right.xml"><xi:fallback><q/></xi:fallback></xi:include>',
  'an empty fallback': '<xi:include href="no.xml"><xi:fallback/></xi:include>',
  'a broken file': '<xi:include href="broken.xml"/>',
  'a broken file with a fallback': '<xi:include href="broken.xml"><xi:fallback/></xi:include>',
  'a loop': '<xi:include href="loop-b.xml"/>',
  'a part': '<xi:include href="wrong.xml" xpointer="element(/1/1)"/>',
  'a wrong part': '<xi:include href="wrong.xml" xpointer="element(/1/2)"/>',
  'a part that is not there': '<xi:include href="wrong.xml" xpointer="element(/1/9)"/>',
  'a part that is not there, with a fallback':
    '<xi:include href="wrong.xml" xpointer="element(/1/9)"><xi:fallback/></xi:include>',
  'an unknown scheme before one that is known':
    '<xi:include href="wrong.xml" xpointer="new(x)element(/1/1)"/>',
  'xml:base': '<div xml:base="sub/"><xi:include href="near.xml"/></div>',
  'a name that is percent-encoded': '<xi:include href="%72ight.xml"/>',
  'another encoding': '<xi:include href="latin.xml"/>',
  'another namespace': '<xi:include href="prefixed.xml"/>',
  entities: '<xi:include href="entities.xml"/>',
  'a fragment': '<xi:include href="right.xml#a"/>',
  'another parse': '<xi:include href="right.xml" parse="html"/>',
  'nothing named': '<xi:include/>',
  'a fallback alone': '<xi:fallback/>',
  'two fallbacks': '<xi:include href="no.xml"><xi:fallback/><xi:fallback/></xi:include>',
  'an include within one': '<xi:include href="right.xml"><xi:include href="right.xml"/></xi:include>',
  'another element within one': '<xi:include href="right.xml"><q/></xi:include>',
  'an element of the namespace that means nothing': '<xi:other/>',
};

describe.skipIf(!hasJing)('inclusions, as jing has them (skipped: jing is not installed)', () => {
  test.each(Object.entries(cases))('%s', async (_, content) => {
    const folder = folderWith({ ...files, 'a.xml': `<doc ${xi}>\n${content}\n</doc>` });
    const { stdout } = spawnSync('jing', ['-c', 'schema.rnc', 'a.xml'], { cwd: folder, encoding: 'utf8' });
    const theirs = stdout
      .split('\n')
      // It tells the first of two that have one id as an error of its own, where opis names it beside the second.
      .filter((row) => !row.includes('first occurrence of ID'))
      .flatMap((row) => /^(.+?):(\d+):\d+: (error|fatal): /.exec(row)?.slice(1, 4).join(' ') ?? [])
      .map((row) => row.replace(`${folder}/`, ''));
    const { diagnostics } = await outcomeOf(folder, 'a.xml');
    const ours = diagnostics.map(({ ruleId, file, line, endLine }) => ({
      kind: ruleId.startsWith('xml/') ? 'fatal' : 'error',
      file,
      lines: [line ?? 0, endLine ?? 0],
    }));
    if (theirs.some((row) => row.endsWith(' fatal'))) {
      // jing ends where XInclude, or XML, is broken, and says so at the inclusion; opis goes on.
      expect(ours.map(({ kind }) => kind)).toContain('fatal');
      return;
    }
    // A text that is included is, to jing, at the end of the tag around it, in the file that includes it.
    const fileOf = (file: string) => (file.endsWith('.txt') ? 'a.xml' : file);
    expect(ours.map(({ file, kind }) => `${fileOf(file)} ${kind}`)).toEqual(
      theirs.map((row) => row.replace(/ \d+ /, ' ')),
    );
    for (const [index, row] of theirs.entries()) {
      // jing gives the line in which a tag ends.
      const one = ours[index];
      if (one?.file.endsWith('.xml')) expect(row.split(' ')[1]).toBe(String(one.lines[1]));
    }
  });
});
