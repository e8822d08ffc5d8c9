/**
 * Values that somebody may have meant who wrote another, the likeliest first: in small letters, with hyphens
 * for spaces, with the beginning that a pattern of the schema demands (`person:`, `#`, `https://`). Which of them are
 * right, the caller asks.
 */
export function repairs(value: string, patterns: readonly string[]): string[] {
  const trimmed = value.trim();
  if (trimmed === '') return [];
  const prefixes = [...new Set(patterns.flatMap(literalBeginnings))];
  const bare = trimmed.replace(/^(#|[A-Za-z]+:\s*)/, '');
  const cores = [trimmed, bare].flatMap((core) => [core, core.toLowerCase()]);
  const joined = [...new Set(cores.flatMap((core) => [core, core.replace(/[\s_]+/g, '-')]))];
  return [...joined, ...prefixes.flatMap((prefix) => joined.map((core) => `${prefix}${core}`))].filter(
    (candidate) => candidate !== value,
  );
}

/** The signs with which values of a pattern begin, where it says so: `person:` and `org:`, `#`. */
function literalBeginnings(pattern: string): string[] {
  const beginnings = [...pattern.matchAll(/(?:^|\|)(?:\(([a-z]+(?:\|[a-z]+)*)\)|([a-z]+)):/g)].flatMap(
    ([, several, one]) => (several?.split('|') ?? [one ?? '']).map((name) => `${name}:`),
  );
  if (/(^|\|)https\?:/.test(pattern)) return ['https://'];
  return /(^|\|)#/.test(pattern) ? ['#', ...beginnings] : beginnings;
}
