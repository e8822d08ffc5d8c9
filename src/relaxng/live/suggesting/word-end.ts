/** The offset after the name that an offset lies in, or at the end of. */
export function wordEnd(text: string, offset: number): number {
  const rest = /[^ \t\r\n<>/="'&]*/y;
  rest.lastIndex = offset;
  rest.test(text);
  return rest.lastIndex;
}
