/** The offset after the comment that begins at `start`; -1 where none does, or where it is not as production 15 has it. */
export function commentEnd(text: string, start: number): number {
  if (!text.startsWith('<!--', start)) return -1;
  const dashes = text.indexOf('--', start + 4);
  return dashes >= 0 && text.charCodeAt(dashes + 2) === 0x3e ? dashes + 3 : -1;
}
