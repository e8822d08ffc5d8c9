/** A node of an AA tree (A. Andersson, “Balanced search trees made simple”): its height is logarithmic. */
interface Node {
  readonly key: string;
  readonly value: string;
  readonly level: number;
  readonly left: Node | undefined;
  readonly right: Node | undefined;
}

/** A map that never changes: one with another entry is made of it in logarithmic time and memory. */
export class SortedMap {
  static readonly empty = new SortedMap(undefined);
  readonly #root: Node | undefined;

  private constructor(root: Node | undefined) {
    this.#root = root;
  }

  get(key: string): string | undefined {
    let node = this.#root;
    while (node !== undefined && node.key !== key) node = key < node.key ? node.left : node.right;
    return node?.value;
  }

  with(key: string, value: string): SortedMap {
    return new SortedMap(insert(this.#root, key, value));
  }
}

function insert(node: Node | undefined, key: string, value: string): Node {
  if (node === undefined) return { key, value, level: 1, left: undefined, right: undefined };
  if (key === node.key) return { key, value, level: node.level, left: node.left, right: node.right };
  const grown =
    key < node.key
      ? between(node, node.level, insert(node.left, key, value), node.right)
      : between(node, node.level, node.left, insert(node.right, key, value));
  return split(skew(grown));
}

/** A left child of the same level becomes the parent. */
function skew(node: Node): Node {
  const { left, level } = node;
  if (left === undefined || left.level !== level) return node;
  return between(left, level, left.left, between(node, level, left.right, node.right));
}

/** Of three nodes of one level to the right of each other the middle becomes the parent. */
function split(node: Node): Node {
  const { right, level } = node;
  if (right?.right === undefined || right.right.level !== level) return node;
  return between(right, level + 1, between(node, level, node.left, right.left), right.right);
}

/** A node with the entry of another. */
function between({ key, value }: Node, level: number, left: Node | undefined, right: Node | undefined): Node {
  return { key, value, level, left, right };
}
