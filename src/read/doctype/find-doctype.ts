/** The offset of `<!DOCTYPE` before the root element; undefined where there is none. */
export function findDoctype(text: string): number | undefined {
  let index = 0;
  for (;;) {
    while (/[ \t\r\n\ufeff]/.test(text.charAt(index))) index++;
    if (text.startsWith('<!DOCTYPE', index)) return index;
    const comment = text.startsWith('<!--', index);
    if (!comment && !text.startsWith('<?', index)) return undefined;
    const close = comment ? '-->' : '?>';
    const end = text.indexOf(close, index + (comment ? 4 : 2));
    if (end < 0) return undefined;
    index = end + close.length;
  }
}
