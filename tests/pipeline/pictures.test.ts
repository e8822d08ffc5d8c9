import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from '../../src/pipeline.ts';

/** The first bytes of a PNG file of a size, which is all that is looked at. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(45);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

const document = (content: string, attributes = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a" xml:lang="en"${attributes}><teiHeader><fileDesc><titleStmt><title>Pictures</title></titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader><text><body><div>${content}</div></body></text></TEI>`;

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'opis-pictures-'));
  folder = join(root, 'edition');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

async function built(content: string, attributes = '') {
  write({ 'tei/letters/a.xml': document(content, attributes) });
  const { diagnostics } = await build({ folder, cwd: folder, out: join(root, 'site') });
  const html = readFileSync(join(root, 'site/doc/a.html'), 'utf8');
  const images = [...html.matchAll(/<img [^>]*>/g)].map(([tag]) => tag);
  const told = diagnostics
    .filter(({ ruleId }) => /picture|missing|removed|unsafe/.test(ruleId))
    .map(({ ruleId, line, actual }) => [ruleId, line, actual]);
  return { html, images, told };
}

const published = (path: string) => join(root, 'site/assets/pictures', path);

test('a picture of the edition is published as it is, and shown with its size and its words', async () => {
  const leaf = png(800, 1200);
  write({ 'tei/pictures/Blatt 1 – „ä“.png': leaf });
  const { images, told } = await built(
    '<figure><graphic url="../pictures/Blatt%201%20–%20„ä“.png"/><figDesc>A leaf,\n torn</figDesc><head>Leaf 1</head></figure>',
  );
  expect(images).toEqual([
    '<img alt="A leaf, torn" decoding="async" height="1200" loading="lazy" src="../assets/pictures/tei/pictures/Blatt%201%20%E2%80%93%20%E2%80%9E%C3%A4%E2%80%9C.png" width="800">',
  ]);
  expect(readFileSync(published('tei/pictures/Blatt 1 – „ä“.png'))).toEqual(Buffer.from(leaf));
  expect(told).toEqual([]);
});

test('one that is shown twice, or by two documents, is published once', async () => {
  write({
    'p.png': png(1, 2),
    'tei/letters/b.xml': document('<figure><graphic url="../../p.png"/><head>b</head></figure>').replace(
      'xml:id="a"',
      'xml:id="b"',
    ),
  });
  const { images, told } = await built(
    '<figure><graphic url="../../p.png"/><head>a</head></figure><p><graphic url="../../p.png"><desc>again</desc></graphic></p>',
  );
  expect(images).toHaveLength(2);
  expect(told).toEqual([]);
});

test('a drawing is an image and never part of the page, whatever it holds', async () => {
  write({
    'd.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20" onload="alert(1)"><script>alert(1)</script></svg>',
  });
  const { html, images, told } = await built(
    '<figure><graphic url="../../d.svg"/><head>A drawing</head></figure>',
  );
  expect(images).toEqual([
    '<img alt="A drawing" decoding="async" height="20" loading="lazy" src="../assets/pictures/d.svg" width="30">',
  ]);
  expect(html).not.toContain('alert');
  expect(told).toEqual([]);
});

test('html/picture-outside: what is not in the folder is neither read nor published, and said once', async () => {
  writeFileSync(join(root, 'secret.png'), png(1, 1));
  write({ 'x.txt': '' });
  symlinkSync(join(root, 'secret.png'), join(folder, 'link.png'));
  const { images, told } = await built(
    [
      '../../../secret.png',
      '../../link.png',
      '/etc/hostname',
      'file:///etc/hostname',
      'data:image/png;base64,iVBORw0KGgo=',
      '../../link.png',
    ]
      .map((url) => `\n<figure><graphic url="${url}"/></figure>`)
      .join(''),
  );
  expect(images).toEqual([]);
  expect(told.map(([rule, line]) => [rule, line])).toEqual(
    [2, 3, 4, 5, 6].map((line) => ['html/picture-outside', line]),
  );
  expect(existsSync(join(root, 'site/assets/pictures'))).toBe(false);
});

test('html/picture-type: what is no picture, or another than its name says, is not published', async () => {
  write({
    'a.png': '<html><script>alert(1)</script></html>',
    'b.jpg': png(1, 1),
    'c.tiff': Buffer.from('49492a0008000000', 'hex'),
    'd.html': '<p/>',
  });
  const { images, told } = await built(
    ['a.png', 'b.jpg', 'c.tiff', 'd.html']
      .map((name) => `<figure><graphic url="../../${name}"/></figure>`)
      .join(''),
  );
  expect(images).toEqual([]);
  expect(told.map(([rule, , actual]) => [rule, actual])).toEqual(
    ['a.png', 'b.jpg', 'c.tiff', 'd.html'].map((name) => ['html/picture-type', name]),
  );
});

test('html/large-picture: one of many megabytes is published, and said', async () => {
  write({ 'p.png': png(9000, 9000) });
  truncateSync(join(folder, 'p.png'), 5_000_000);
  const { images, told } = await built('<figure><graphic url="../../p.png"/><head>All</head></figure>');
  expect(images).toHaveLength(1);
  expect(told.map(([rule]) => rule)).toEqual(['html/large-picture']);
});

test('what is on the web is a link, and what is missing is told by the validation alone', async () => {
  const { html, images, told } = await built(
    '<figure><graphic url="https://example.org/leaf.jpg"/></figure><figure><graphic url="none.jpg"/></figure>',
  );
  expect(images).toEqual([]);
  expect(html).toContain('href="https://example.org/leaf.jpg"');
  expect(told.map(([rule]) => rule)).toEqual(['reference/missing-file']);
});

test('html/missing-alternative: a picture without words has an empty alternative', async () => {
  write({ 'p.png': png(1, 1) });
  const { images, told } = await built('<p><graphic url="../../p.png"/></p>');
  expect(images[0]).toContain('alt=""');
  expect(told.map(([rule]) => rule)).toEqual(['html/missing-alternative']);
});

test('where the document says that it stands on the web, what lies beside it there lies beside it here', async () => {
  write({ 'tei/letters/p.png': png(1, 1) });
  const { images } = await built(
    '<figure><graphic url="p.png"/><head>x</head></figure>',
    ' xml:base="https://example.org/letters/a.xml"',
  );
  expect(images).toHaveLength(1);
});
