/** How many names a sentence lists before it gives up. */
export const mostListed = 8;

/** Names as a sentence lists them: “`a`, `b` or `c`”; of more than eight the first eight, “`a`, … or one of 5 others”. */
export function listed(names: readonly string[], conjunction: 'and' | 'or' = 'or'): string {
  const shown = names.slice(0, mostListed).map((name) => `\`${name}\``);
  const more = names.length - mostListed;
  if (more > 0)
    return `${shown.join(', ')} ${conjunction} ${more === 1 ? 'one other' : `one of ${more} others`}`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} ${conjunction} ${last}`;
}

/** Names without repetition: the likeliest in front, then those that `used` has, the commonest first, then the others. */
export function likeliestFirst(
  names: readonly string[],
  likeliest: string | undefined,
  used: readonly string[] = [],
): string[] {
  const weight = (name: string) =>
    name === likeliest ? Number.POSITIVE_INFINITY : used.filter((other) => other === name).length;
  // Sorting is stable: names of one weight stay in the order of the schema.
  return [...new Set(names)].sort((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)));
}
