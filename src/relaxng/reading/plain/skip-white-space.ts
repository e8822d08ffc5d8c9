/** The offset of the first character from `start` on that is not white space (XML 1.0, production 3). */
export function skipWhiteSpace(text: string, start: number): number {
  for (let index = start; ; index++) {
    const code = text.charCodeAt(index);
    if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) return index;
  }
}
