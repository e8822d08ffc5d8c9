import { describe, expect, test } from 'vitest';
import { readWithSaxes } from '../../../src/relaxng/reading/read-with-saxes.ts';
import { EventLog } from './event-log.ts';

const outcome = (text: string) => readWithSaxes(text, new EventLog());

describe('reads all that is well-formed', () => {
  test.each([
    '<a/>',
    '\ufeff<?xml version="1.0"?><a/>',
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a ><a/>',
    '<!DOCTYPE TEI SYSTEM "tei.dtd"><TEI/>',
    `<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'\n"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd" ><html/>`,
    '<!DOCTYPE a []><a/>',
    `<!DOCTYPE a SYSTEM '"' [ <!-- ' ]> --> <?p "?>\n] ><a/>`,
    '<?p?><a><?p q?x?></a>',
  ])('%j', (text) => {
    expect(outcome(text)).toEqual({ complete: true });
  });

  test('and tells it', () => {
    const log = new EventLog();
    readWithSaxes('<a b="1\n2" c="&lt;">x&amp;<![CDATA[]]>\r\n<d/><![CDATA[<]]></a>', log);
    expect(log.events).toEqual([
      { tag: 'a', attributes: ['b=1 2', 'c=<'], start: 0, end: 20, empty: false },
      { text: 'x&', start: 20, end: 26 },
      { text: '\n', start: 38, end: 40 },
      { tag: 'd', attributes: [], start: 40, end: 44, empty: true },
      { text: '<', start: 44, end: 57 },
      { endTag: 57, end: 61 },
    ]);
  });

  test('attributes of a tag do not stay for the next', () => {
    const log = new EventLog();
    readWithSaxes('<a b="1" c="2"><d e="3"/></a>', log);
    expect(log.events[1]).toMatchObject({ tag: 'd', attributes: ['e=3'] });
  });
});

test('a handler that cannot go on ends it without a fault', () => {
  const log = new EventLog();
  const handler = { startTag: () => false, endTag: () => {}, text: () => {} };
  expect(readWithSaxes('<a><b></a>', handler)).toEqual({ complete: false });
  expect(log.events).toEqual([]);
});

describe('what is wrong', () => {
  test.each([
    ['', 'document must contain a root element.', 0, 0],
    ['<a><b></a>', 'unexpected close tag.', 10, 6],
    ['<a>&nbsp;</a>', 'undefined entity.', 9, 3],
    // What saxes does not see.
    ['<a>x\ud800y</a>', 'Half of a surrogate pair is no character.', 5, 4],
    ['<?xml version="1.1"?><a/>', 'The version of XML must be `1.0`, not `1.1`.', 21, 0],
    ['<a><?b:c?></a>', 'The name of the processing instruction `<?b:c?>` must have no colon.', 10, 3],
    [
      '<a><?b?c?></a>',
      'The name of the processing instruction, `<?b`, must be followed by a space or by `?>`.',
      10,
      3,
    ],
    ['<!DOCTYPE><a/>', 'The document type declaration must name the root element.', 10, 0],
    ['<!DOCTYPEa><a/>', 'The document type declaration must name the root element.', 11, 0],
    [
      '<!DOCTYPE a SYSTEM><a/>',
      'The document type declaration must have the form `<!DOCTYPE name PUBLIC "…" "…">`.',
      19,
      0,
    ],
    [
      '<!DOCTYPE a PUBLIC "{" ""><a/>',
      'The document type declaration must have the form `<!DOCTYPE name PUBLIC "…" "…">`.',
      26,
      0,
    ],
    [
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      'The document type declaration must declare nothing in the document: what it declares is not read here.',
      30,
      0,
    ],
    [
      '<!DOCTYPE a [%b;]><a/>',
      'The document type declaration must declare nothing in the document: what it declares is not read here.',
      18,
      0,
    ],
  ])('%j: %s', (text, words, position, construct) => {
    expect(outcome(text)).toEqual({ fault: { words, position, construct }, complete: false });
  });

  test('the first thing is told', () => {
    expect(outcome('<a b=1>\ud800</a>').fault?.words).toBe('unquoted attribute value.');
    expect(outcome('<a>\ud800</b>').fault?.words).toMatch(/surrogate/);
    expect(outcome('<!DOCTYPE a [<!ELEMENT a ANY>]><?b:c?><a b=1>').fault?.words).toMatch(/declare nothing/);
    expect(outcome('<!DOCTYPE a [<!ELEMENT a ANY>]>').fault?.words).toMatch(/declare nothing/);
  });
});
