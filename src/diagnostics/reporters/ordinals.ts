/** Of each text in a list, which one it is among those equal to it, from 1. */
export function ordinals(texts: readonly string[]): number[] {
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return count;
  });
}
