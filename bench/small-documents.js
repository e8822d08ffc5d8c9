import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words =
  'the of a letter which has been written in the evening by whom it may concern and sent with the post'.split(
    ' ',
  );

/** Writes valid TEI documents of about 10 kB each into a folder: the same ones for the same number. */
export function writeSmallDocuments(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++)
    writeFileSync(join(folder, `d${number}.xml`), document(number));
}

function document(number) {
  let seed = number * 2654435761 + 1;
  const random = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  const phrase = (length) => Array.from({ length }, () => words[random(words.length)]).join(' ');
  const inline = () => {
    switch (random(6)) {
      case 0:
        return `<persName ref="#p${random(9)}">${phrase(2)}</persName>`;
      case 1:
        return `<placeName key="k${random(99)}">${phrase(1)}</placeName>`;
      case 2:
        return `<date when="19${10 + random(90)}-0${1 + random(9)}-1${random(10)}">${phrase(2)}</date>`;
      case 3:
        return `<hi rend="italic">${phrase(3)}</hi>`;
      case 4:
        return `<choice><sic>${phrase(1)}</sic><corr>${phrase(1)}</corr></choice>`;
      default:
        return `<note type="comment"><p>${phrase(8)} &amp; ${phrase(2)}</p></note>`;
    }
  };
  const paragraph = (index) =>
    `        <p xml:id="d${number}p${index}">${Array.from({ length: 5 }, () => `${phrase(14)} ${inline()}`).join(' ')}</p>\n`;
  const paragraphs = Array.from({ length: 16 }, (_, index) => paragraph(index)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>Document ${number}</title></titleStmt>
      <publicationStmt><p>Made for a measurement.</p></publicationStmt>
      <sourceDesc><p>No source.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
  <text>
    <body>
      <div n="1">
        <head>${phrase(5)}</head>
${paragraphs}      </div>
    </body>
  </text>
</TEI>
`;
}
