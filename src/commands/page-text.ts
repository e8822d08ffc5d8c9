/** How parts of a page are set off on a terminal. */
export interface PageStyle {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly code: (text: string) => string;
}

/**
 * A rule's page for a terminal: paragraphs wrapped, examples set in with their verdict above them. The page is our own
 * and of a simple kind: a heading, `severity: …`, paragraphs, examples. Ends with a line feed.
 *
 * @param width columns a line has at most, words permitting; examples are left as they are
 */
export function pageText(page: string, width: number, style: PageStyle): string {
  const parts: string[] = [];
  for (const { 1: verdict, 2: example, 0: whole } of page.matchAll(block)) {
    if (example !== undefined) {
      const lines = example.replace(/\n$/, '').split('\n');
      parts.push(`${style.dim(`${verdict}:`)}\n${lines.map((line) => `    ${style.code(line)}`).join('\n')}`);
    } else if (whole.startsWith('# ')) parts.push(style.bold(whole.slice(2)));
    else if (whole.startsWith('severity: ')) parts.push(style.dim(whole));
    // Where a test shows it is for those who make opis.
    else if (!whole.startsWith('example: see ')) parts.push(paint(wrapped(whole, width), style));
  }
  return `${parts.join('\n\n')}\n`;
}

/** A fenced example with its verdict, or a paragraph. */
const block = /^```\S* ?(\S*)[^\n]*\n([\s\S]*?)^```$|^(?!```)[^\n]+(?:\n(?!```)[^\n]+)*/gm;

function wrapped(paragraph: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

function paint(text: string, { code }: PageStyle): string {
  return text.replace(/`[^`]+`/g, code);
}
