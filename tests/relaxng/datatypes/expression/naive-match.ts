import type { Tree } from './random-expression.ts';

/** Whether the whole of a text matches, by trying out where each part may end. */
export function naiveMatch(tree: Tree, text: string): boolean {
  const characters = [...text];
  return ends(tree, characters, new Set([0])).has(characters.length);
}

function ends(tree: Tree, characters: readonly string[], from: ReadonlySet<number>): Set<number> {
  switch (tree.kind) {
    case 'one':
      return new Set(
        [...from]
          .filter((at) => at < characters.length && tree.has(characters[at] as string))
          .map((at) => at + 1),
      );
    case 'row':
      return tree.parts.reduce((at, part) => ends(part, characters, at), new Set(from));
    case 'either':
      return new Set(tree.options.flatMap((option) => [...ends(option, characters, from)]));
    case 'times': {
      let at = new Set(from);
      for (let time = 0; time < tree.least; time++) at = ends(tree.of, characters, at);
      const all = new Set(at);
      for (let time = tree.least; time < tree.most && at.size > 0; time++) {
        at = new Set([...ends(tree.of, characters, at)].filter((end) => !all.has(end)));
        for (const end of at) all.add(end);
      }
      return all;
    }
  }
}
