/** A text as it must stand in the compact syntax so that nothing in it is read as an escape. */
function withoutEscapes(text: string): string {
  return text.replace(/\\(?=x+\{)/g, '\\x{5C}').replace(/\r/g, '\\x{D}');
}

/** A literal of the compact syntax with the given value. */
export function rncLiteral(value: string): string {
  const text = withoutEscapes(value);
  const hasLines = text.includes('\n');
  if (!hasLines && !text.includes('"')) return `"${text}"`;
  if (!hasLines && !text.includes("'")) return `'${text}'`;
  for (const quote of ['"""', "'''"]) {
    if (!text.includes(quote) && !text.endsWith(quote[0] as string)) return `${quote}${text}${quote}`;
  }
  const segments = text.replace(/\n/g, '\\x{A}').match(/[^"]+|"+/g) ?? [];
  return segments.map((segment) => (segment.startsWith('"') ? `'${segment}'` : `"${segment}"`)).join(' ~ ');
}

/** The lines of a `#` comment; the indentation that all lines of the comment share is left out. */
export function rncComment(value: string): string[] {
  const lines = value.split(/\r\n?|\n/).map((line) => line.trimEnd());
  while (lines.length > 1 && lines[0] === '') lines.shift();
  while (lines.length > 1 && lines.at(-1) === '') lines.pop();
  let shared = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line !== '') shared = Math.min(shared, line.search(/\S/));
  return lines.map((line) => withoutEscapes(line === '' ? '#' : `# ${line.slice(shared)}`));
}

/** The lines of a `##` comment with exactly the given text, which must be without CR. */
export function rncDocumentation(text: string): string[] {
  return text.split('\n').map((line) => withoutEscapes(line === '' ? '##' : `## ${line}`));
}
