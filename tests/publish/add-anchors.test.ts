import { expect, test } from 'vitest';
import { finishPage } from '../../src/publish/finish-page.ts';
import { page } from './page.ts';

const main = (html: string) => /<main>([\s\S]*)<\/main>/.exec(finishPage(page(html)).html)?.[1];
const number = (n: number, id = `p-${n}`) =>
  `<a aria-label="Paragraph ${n}" class="anchor" data-number="${n}" href="#${id}"></a>`;

test('paragraphs of the transcription are numbered, and keep an id of their own', () => {
  expect(
    main('<p>before</p><div class="transcription"><p>a</p><p id="b">b</p><div><p>c</p></div></div>'),
  ).toBe(
    `<p>before</p><div class="transcription"><p id="p-1">${number(1)}a</p>` +
      `<p id="b">${number(2, 'b')}b</p><div><p id="p-3">${number(3)}c</p></div></div>`,
  );
});

test('a paragraph that holds blocks is one, and those in it are not counted by themselves', () => {
  expect(
    main(
      '<div class="transcription"><div class="paragraph">a<blockquote><p>b</p></blockquote></div><p>c</p></div>',
    ),
  ).toBe(
    `<div class="transcription"><div class="paragraph" id="p-1">${number(1)}a<blockquote><p>b</p></blockquote></div>` +
      `<p id="p-2">${number(2)}c</p></div>`,
  );
});

test('a salute, a list set as a line, an item and a note in the text have no number', () => {
  const html =
    '<div class="transcription"><p class="salute">a</p><ul><li><p>b</p></li></ul><aside><p>c</p></aside></div>';
  expect(main(html)).toBe(html);
});

test('an id that is taken is not given again', () => {
  const made = main('<h1 id="p-1">A</h1><div class="transcription"><p>a</p></div>');
  expect(made).toContain(`<p id="p-1-2">${number(1, 'p-1-2')}a</p>`);
});

test('a heading’s link stands beside it, so that it adds nothing to its name', () => {
  expect(main('<h1>A</h1><section><h2 id="notes">Our <em>notes</em></h2></section>')).toBe(
    '<h1>A</h1><section><div class="heading"><h2 id="notes">Our <em>notes</em></h2>' +
      '<a aria-label="Link to “Our notes”" class="anchor" href="#notes"></a></div></section>',
  );
});

test('the page’s own heading, one without an id, one that is a link, and the lower ones outside the text have none', () => {
  const html = '<h1 id="a">A</h1><h2>B</h2><h3 id="c">C</h3><h2 id="d"><a href="#a">D</a></h2>';
  expect(main(html)).toBe(html);
  expect(main('<h1>A</h1><div class="transcription"><h2>B</h2><h3 id="c">C</h3></div>')).toContain(
    'href="#c"',
  );
});

test('in a text of another language the label is marked as English', () => {
  const made = main('<h1>A</h1><div class="transcription" lang="ru"><p>а</p><p lang="en-GB">b</p></div>');
  expect(made).toContain(
    '<a aria-label="Paragraph 1" class="anchor" data-number="1" href="#p-1" lang="en"></a>а',
  );
  expect(made).toContain(`${number(2)}b`);
});

test('an id in other letters is written as an address has it', () => {
  expect(main('<h1>A</h1><h2 id="примечания">П</h2>')).toContain(
    'href="#%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%87%D0%B0%D0%BD%D0%B8%D1%8F"',
  );
});
