import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodePlain } from '../../../src/relaxng/reading/decode-plain.ts';
import { readWithSaxes } from '../../../src/relaxng/reading/read-with-saxes.ts';
import { scanPlainXml } from '../../../src/relaxng/reading/scan-plain-xml.ts';
import type { XmlHandler } from '../../../src/relaxng/reading/xml-handler.ts';
import { EventLog } from './event-log.ts';

const scanned = (text: string) => {
  const log = new EventLog();
  return { isPlain: scanPlainXml(text, log), events: log.events };
};

const read = (text: string) => {
  const log = new EventLog();
  const outcome = readWithSaxes(text, log);
  expect({ text, outcome }).toEqual({ text, outcome: { complete: true } });
  return log.events;
};

const texts = (text: string) =>
  scanned(text).events.flatMap((event) => ('text' in event ? [event.text] : []));

const attributes = (text: string) =>
  scanned(text).events.flatMap((event) => ('tag' in event ? event.attributes : []));

const nothing: XmlHandler = { startTag: () => true, endTag: () => {}, text: () => {} };

describe('plain, and told as saxes tells it', () => {
  test.each([
    '<a/>',
    '<?xml version="1.0"?><a></a >',
    `<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<!-- c --><?p x?><a>\r\n</a>\n<!-- -->\n`,
    '<?xml\tversion\n=\r"1.0"?><a/>',
    '<?xml-model href="x"?><?xmlx?><a/>',
    ' \n<a/> \t\r',
    '<a b="1" c=\'"\' d = "&lt;&#10;&#x1F600;\t\r\n x">&amp;<![CDATA[<&]]>]]&gt;<b\n/></a>',
    '<ä:ö ü="ß">日本</ä:ö>',
    '<a>]] >]&#93;></a>',
    '<a>]]<!-- -->></a>',
    '<a>]]<![CDATA[]]>></a>',
    '<a b="]]>"><!-- ]]> --><?p ]]>?></a>',
    '<a b="]]>">]]</a>',
    `<a ${Array.from({ length: 30 }, (_, index) => `a${index}=""`).join(' ')}/>`,
    '<a b=""\tc=""\n/>',
    '<a><?p?><?p ?><?p ??><?p x?y>?></a>',
    '<a><!----><!-- - --><!-- > <a> & --></a>',
    '<a><![CDATA[]]><![CDATA[]]]><![CDATA[]]]]><![CDATA[\r\n\r]]></a>',
    '<a>𐀀\u{10ffff}\ufffd\ud7ff\ue000\ufdd0\u0085\u007f\u2028</a>',
    '<\u{10000}\u{effff}/>',
    '<a>\r\r\n\n\r&#13;\r\n&#13;\n</a>',
    '<a>\r</a>',
    '<a>\r\n</a>\r\n',
    '<a>&#x000000000000000000000041;&#0000000000000000000000065;</a>',
    '<a b=\'"\' c="\'"/>',
    '<constructor __proto__="1" toString="2"/>',
    '<a>\ufeff</a>',
    '<xml/>',
  ])('%j', (text) => {
    expect(scanned(text)).toEqual({ isPlain: true, events: read(text) });
  });
});

describe('not well-formed, or not plain', () => {
  test.each([
    ['', 'nothing'],
    [' ', 'white space'],
    ['<!-- -->', 'a comment only'],
    ['a<a/>', 'text before the root'],
    ['<a/>b', 'text after it'],
    ['&#32;<a/>', 'a reference before it'],
    ['<a/><b/>', 'two roots'],
    ['<a></a><b></b>', 'two roots with end tags'],
    ['<a>', 'an open element'],
    ['<a></b>', 'another end tag'],
    ['<a></ab>', 'an end tag that begins alike'],
    ['<ab></a>', 'an end tag that ends early'],
    ['<a></a b="">', 'an end tag with an attribute'],
    ['<a></ a>', 'an end tag with a space before its name'],
    ['<a></>', 'an end tag without a name'],
    ['<a></a', 'an end tag that breaks off'],
    ['<a></', 'an end tag that has just begun'],
    ['</a>', 'an end tag alone'],
    ['<a/></a>', 'an end tag too much'],
    ['<a><b></a></b>', 'elements that overlap'],
    [' <?xml version="1.0"?><a/>', 'a declaration that is not at the start'],
    ['<?xml version="1.1"?><a/>', 'another version'],
    ['<?xml version="1.0""?><a/>', 'a mark too much'],
    ['<?xml version=1.0?><a/>', 'a version without marks'],
    ['<?xml version="1.0\'?><a/>', 'marks that do not match'],
    ['<?xml encoding="utf-8"?><a/>', 'no version'],
    ['<?xml?><a/>', 'an empty declaration'],
    ['<?xml version="1.0"encoding="utf-8"?><a/>', 'no space in the declaration'],
    ['<?xml version="1.0" encoding=""?><a/>', 'an encoding without a name'],
    ['<?xml version="1.0" encoding="1"?><a/>', 'an encoding that is none'],
    ['<?xml version="1.0" standalone="maybe"?><a/>', 'neither yes nor no'],
    ['<?xml version="1.0" standalone="yes" encoding="utf-8"?><a/>', 'another order'],
    ['<?xml version="1.0" other="x"?><a/>', 'something else in the declaration'],
    ['<?xml version="1.0"? ><a/>', 'a space in its end'],
    ['<?XML version="1.0"?><a/>', 'a declaration in capitals'],
    ['<a><?xml ?></a>', 'a processing instruction called xml'],
    ['<a><?XmL ?></a>', 'in capitals'],
    ['<a><? p?></a>', 'an instruction without a name'],
    ['<a><?1?></a>', 'an instruction with a wrong name'],
    ['<a><?p:q?></a>', 'an instruction with a colon'],
    ['<a><?p?q?></a>', 'an instruction whose name does not end'],
    ['<a><?p"?></a>', 'likewise'],
    ['<!DOCTYPE a><a/>', 'a document type declaration'],
    ['<a><!DOCTYPE a></a>', 'a document type declaration within'],
    ['<a><!ENTITY b "c"></a>', 'a declaration'],
    ['<a>&nbsp;</a>', 'an entity'],
    ['<a>&AMP;</a>', 'an entity in capitals'],
    ['<a>&constructor;</a>', 'an entity of JavaScript'],
    ['<a>&amp</a>', 'a reference that does not end'],
    ['<a>&amp<b/>;</a>', 'a reference around a tag'],
    ['<a>&</a>', 'an ampersand'],
    ['<a>& amp;</a>', 'an ampersand and a space'],
    ['<a>&;</a>', 'a reference to nothing'],
    ['<a>&#;</a>', 'a reference without a number'],
    ['<a>&#x;</a>', 'likewise'],
    ['<a>&#-1;</a>', 'a negative number'],
    ['<a>&#1e2;</a>', 'a number with an exponent'],
    ['<a>&#X41;</a>', 'a large X'],
    ['<a>&#x4g;</a>', 'a digit that is none'],
    ['<a>&# 65;</a>', 'a space before the number'],
    ['<a>&#0;</a>', 'a reference to no character'],
    ['<a>&#8;</a>', 'a reference to a control character'],
    ['<a>&#xD800;</a>', 'a reference to half a pair'],
    ['<a>&#xFFFE;</a>', 'a reference to what is no character'],
    ['<a>&#x110000;</a>', 'a reference to more than there is'],
    ['<a>&#99999999999999999999999;</a>', 'to much more'],
    [`<a>&#${'9'.repeat(400)};</a>`, 'to infinity'],
    ['<a b="&x;"/>', 'an entity in a value'],
    ['<a b="&"/>', 'an ampersand in a value'],
    ['<a b="&amp"/>;', 'a reference that ends after the value'],
    ['<a b="<"/>', 'a tag in a value'],
    ['<a b=1/>', 'a value without marks'],
    ['<a b/>', 'no value'],
    ['<a b=/>', 'nothing after the equals sign'],
    ['<a b=""c=""/>', 'no space between attributes'],
    ['<a b="" b=""/>', 'an attribute twice'],
    ['<a b="" c="" b=""/>', 'with another between'],
    [`<a ${'x="" '.repeat(20)}/>`, 'twenty times'],
    ['<a ="b"/>', 'an attribute without a name'],
    ['<a>]]></a>', 'the end of a section'],
    ['<a>]]]></a>', 'with a bracket more'],
    ['<a>&#93;]]></a>', 'after a reference'],
    ['<a><![CDATA[x]]>]]></a>', 'after a section'],
    ['<a><!--]]>-->]]></a>', 'after a comment that has one'],
    ['<a b="]]>">]]></a>', 'after a value that has one'],
    ['<a><!-- -- --></a>', 'two hyphens in a comment'],
    ['<a><!-- --->', 'three at its end'],
    ['<a><!--></a>', 'a comment that is too short'],
    ['<a><!---></a>', 'likewise'],
    ['<a><!--', 'a comment without end'],
    ['<a/><!-- --', 'another'],
    ['<a><![CDATA[', 'a section without end'],
    ['<a><![cdata[]]></a>', 'a section in small letters'],
    ['<a><?p', 'an instruction without end'],
    ['<![CDATA[x]]><a/>', 'a section before the root'],
    ['<a/><![CDATA[]]>', 'a section after it'],
    ['<a>\u0000</a>', 'a NUL'],
    ['<a b="\u0001"/>', 'a control character in a value'],
    ['<a><!--\u000b--></a>', 'in a comment'],
    ['<a><?p \u001f?></a>', 'in an instruction'],
    ['<a/>\u000c', 'after the root'],
    ['<a>\ufffe</a>', 'no character'],
    ['<a>\uffff</a>', 'nor this'],
    ['<a>\ud800</a>', 'half a pair'],
    ['<a>\udc00\ud800</a>', 'two halves the wrong way round'],
    ['<a b="\udc00"/>', 'half a pair in a value'],
    ['<a><!--\ud800--></a>', 'in a comment'],
    ['\ufeff<a/>', 'a byte order mark'],
    ['<1/>', 'a digit'],
    ['<a 1=""/>', 'a digit as attribute'],
    ['<-a/>', 'a hyphen'],
    ['<\u00d7/>', 'a sign that begins no name'],
    ['<a\u00d7/>', 'that is in no name'],
    ['<\u0300/>', 'an accent that begins a name'],
    ['<\u{f0000}/>', 'a character for private use'],
    ['< a/>', 'a space'],
    ['<a/ >', 'a space in the end'],
    ['<a/b>', 'a name in the end'],
    ['<a//>', 'two slashes'],
    ['<a\u00a0b=""/>', 'a space that is no white space'],
    ['<a<b/>/>', 'a tag in a tag'],
    ['<a', 'a tag that breaks off'],
    ['<a ', 'after a space'],
    ['<a b', 'in an attribute'],
    ['<a b=', 'before a value'],
    ['<a b="', 'in a value'],
    ['<a b=""', 'after it'],
    ['<a/', 'before its end'],
    ['<', 'at its start'],
    ['<a/><', 'after the root'],
    ['<a>x', 'in text'],
  ])('%j: %s', (text) => {
    expect(scanned(text).isPlain).toBe(false);
  });
});

describe('what is told', () => {
  test('text has its line ends normalised and its references replaced', () => {
    expect(texts('<a>1\r\n2\r3\n&#13;&lt;<![CDATA[4\r\n&lt;]]>&#x1F600;</a>')).toEqual([
      '1\n2\n3\n\r<4\n&lt;\u{1f600}',
    ]);
    expect(texts('<a>\r\n<b/>\r</a>\r\n')).toEqual(['\n', '\n']);
  });

  test('a value has spaces for what is white space as written, not for what is referred to', () => {
    expect(attributes('<a b="1\t2\r\n3\n4\r5&#10;6&#x9;7&#13;&quot;"/>')).toEqual(['b=1 2 3 4 5\n6\t7\r"']);
  });

  test('text that is as written is not copied', () => {
    const text = `<a>${'x'.repeat(100)}\r\n${'y'.repeat(100)}&amp;${'z'.repeat(100)}</a>`;
    const told: unknown[] = [];
    scanPlainXml(text, { ...nothing, text: (value, ...place) => told.push(value === text, place) });
    expect(told).toEqual([
      ...[true, [3, 103, 3, 104]],
      ...[true, [104, 205, 104, 205]],
      ...[false, [0, 1, 205, 210]],
      ...[true, [210, 310, 210, 310]],
    ]);
  });

  test('a handler that cannot go on is told no more', () => {
    const names: string[] = [];
    const stopping: XmlHandler = {
      startTag: (name) => names.push(name) < 2,
      endTag: () => expect.unreachable(),
      text: () => expect.unreachable(),
    };
    expect(scanPlainXml('<a><b>x</b><c/></a>', stopping)).toBe(false);
    expect(names).toEqual(['a', 'b']);
  });
});

describe('large and hostile', () => {
  test('a document nested 100,000 deep', () => {
    const text = '<a>'.repeat(100_000) + '</a>'.repeat(100_000);
    expect(scanPlainXml(text, nothing)).toBe(true);
    expect(scanPlainXml(text.slice(0, -4), nothing)).toBe(false);
  });

  test('10,000 attributes of one tag, different or not', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `a${index}="${index}"`).join(' ');
    let last: string | undefined;
    const handler: XmlHandler = {
      ...nothing,
      startTag(_, { count, values }) {
        last = values[count - 1];
        return true;
      },
    };
    expect(scanPlainXml(`<a ${many}/>`, handler)).toBe(true);
    expect(last).toBe('9999');
    expect(scanPlainXml(`<a ${many} a77=""/>`, handler)).toBe(false);
  });

  test('a value of 1 MB, with references and without', () => {
    for (const value of ['x'.repeat(1 << 20), '&amp;\t'.repeat(1 << 18)]) {
      const [attribute] = attributes(`<a b="${value}"/>`);
      expect(attribute).toHaveLength(value.startsWith('x') ? value.length + 2 : (1 << 19) + 2);
    }
  });

  test('a text of 50 MB is told without a copy of it', () => {
    for (const [line, pieces] of [
      ['a long line of text \n', 1],
      ['a long line of text\r\n', 50],
      ['a long &amp; line of text\n', 50],
    ] as const) {
      const text = `<a>${line.repeat(50)}${line
        .replace('&amp;', ' ')
        .replace('\r', ' ')
        .repeat((50 << 20) / line.length)}</a>`;
      let longest = 0;
      let told = 0;
      scanPlainXml(text, {
        ...nothing,
        text: (value) => {
          told++;
          if (value !== text && value.length > longest) longest = value.length;
        },
      });
      expect(told).toBeGreaterThanOrEqual(pieces);
      expect(longest).toBeLessThan(2);
    }
  });

  test.each([
    ['ampersands', `<a>${'&'.repeat(1 << 20)}</a>`],
    ['references that do not end', `<a>${'&amp '.repeat(1 << 18)}</a>`],
    ['a number of a million digits', `<a>&#${'1'.repeat(1 << 20)};</a>`],
    ['brackets', `<a>${']]'.repeat(1 << 19)}></a>`],
    ['comments that do not end', `<a>${'<!-- '.repeat(1 << 18)}`],
    ['instructions that do not end', `<a>${'<?a '.repeat(1 << 18)}`],
    ['open tags', '<a '.repeat(1 << 18)],
    ['white space in the declaration', `<?xml version="1.0"${' '.repeat(1 << 20)}x?><a/>`],
    ['sections and ends of sections', `<a>${'<![CDATA[]]>x'.repeat(1 << 17)}]]></a>`],
  ])('no end of %s', (_, text) => {
    expect(scanPlainXml(text, nothing)).toBe(false);
  });
});

const letters = join(import.meta.dirname, '../../../../shared/data/schnitzler-briefe/editions');
const atHand = existsSync(letters);

describe.skipIf(!atHand)(`1,000 letters${atHand ? '' : ` (skipped: ${letters} is not at hand)`}`, () => {
  test('all are plain, and one in ten is compared with what saxes reads', () => {
    const files = readdirSync(letters);
    expect(files).toHaveLength(1000);
    const others = files.filter((file, index) => {
      const text = decodePlain(readFileSync(join(letters, file)));
      if (text === undefined || !scanPlainXml(text, nothing)) return true;
      if (index % 10 === 0) expect(scanned(text).events).toEqual(read(text));
      return false;
    });
    expect(others).toEqual([]);
  });
});
