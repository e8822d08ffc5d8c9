import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';

/** A YAML file as data, with the place of every part of it. */
export interface YamlFile {
  readonly value: unknown;
  /** What keeps it from being read: a sentence and a range of offsets in UTF-16 code units. */
  readonly errors: readonly { readonly message: string; readonly start: number; readonly end: number }[];
  /** Line and column (1-based) of an offset. */
  readonly position: (offset: number) => { line: number; column: number };
  /** The range of offsets of the value, or of the key, at a path of keys. */
  readonly range: (path: readonly string[], of: 'key' | 'value') => readonly [number, number] | undefined;
}

/** Reads YAML 1.2, core schema: data only, no tags that make anything else; aliases are limited by the package. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const errors = document.errors.map(({ message, pos }) => ({ message, start: pos[0], end: pos[1] }));
  let value: unknown;
  try {
    value = errors.length === 0 ? document.toJS({ maxAliasCount: 100 }) : undefined;
  } catch (error) {
    errors.push({ message: (error as Error).message, start: 0, end: 0 });
  }
  return {
    value,
    errors,
    position: (offset) => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(1, line), column: Math.max(1, col) };
    },
    range: (path, of) => {
      const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
      if (path.length === 0) return nodeRange(document.contents);
      if (isSeq(parent)) return nodeRange(parent.items[Number(path.at(-1))]);
      const items = (parent as { items?: { key: unknown; value: unknown }[] } | null)?.items ?? [];
      const pair = items.find((item) => String((item.key as { value?: unknown })?.value) === path.at(-1));
      return nodeRange(of === 'key' ? pair?.key : pair?.value) ?? nodeRange(pair?.key);
    },
  };
}

function nodeRange(node: unknown): readonly [number, number] | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}
