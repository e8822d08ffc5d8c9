/**
 * The files that are parts of others, which include them as a whole: of files that include each other, the first by path
 * is none.
 *
 * @param wholes for each file the files that it includes as a whole
 */
export function partsOfOthers(wholes: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const included = new Set([...wholes.values()].flatMap((paths) => [...paths]));
  const parts = new Set<string>();
  const reach = (from: string): void => {
    const open = [from];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      for (const next of wholes.get(path) ?? []) {
        if (next === from || parts.has(next)) continue;
        parts.add(next);
        open.push(next);
      }
    }
  };
  const including = [...wholes.keys()].sort();
  for (const path of including) if (!included.has(path)) reach(path);
  for (const path of including) if (!parts.has(path)) reach(path);
  return parts;
}
