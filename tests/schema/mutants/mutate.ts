import type { Random } from '../generator/random.ts';
import { elementsOf, type SchemaNode } from '../schema-node.ts';

/** A document that may be changed, and what the changes draw on. */
export interface Material {
  readonly root: SchemaNode;
  /** Names of elements, names of attributes and values of them, from all documents at hand. */
  readonly names: readonly string[];
  readonly attributes: readonly string[];
  readonly values: readonly string[];
}

interface Place {
  readonly parent: SchemaNode;
  readonly index: number;
  readonly node: SchemaNode;
}

type Slip = (material: Material, random: Random) => void;

/** Changes the document in one way that people and scripts change documents; seldom into a better one. */
export function mutate(material: Material, random: Random): void {
  random.pick(slips)(material, random);
}

const slips: readonly Slip[] = [
  function deleteElement({ root }, random) {
    const { parent, index } = anyPlace(root, random);
    parent.children.splice(index, 1);
  },
  function repeatElement({ root }, random) {
    const { parent, index, node } = anyPlace(root, random);
    parent.children.splice(index, 0, structuredClone(node));
  },
  function exchangeWithNext({ root }, random) {
    const { parent, index, node } = anyPlace(root, random);
    const next = parent.children.findIndex((child, place) => place > index && typeof child === 'object');
    if (next < 0) return;
    parent.children[index] = parent.children[next] as SchemaNode;
    parent.children[next] = node;
  },
  function moveElement({ root }, random) {
    const { parent, index, node } = anyPlace(root, random);
    parent.children.splice(index, 1);
    const target = random.chance(0.1) ? root : anyPlace(root, random).node;
    target.children.splice(random.between(0, target.children.length), 0, node);
  },
  function renameElement({ root, names }, random) {
    const { parent, index, node } = anyPlace(root, random);
    parent.children[index] = { ...node, name: random.pick(names) };
  },
  function unwrapElement({ root }, random) {
    const { parent, index, node } = anyPlace(root, random);
    parent.children.splice(index, 1, ...node.children);
  },
  function wrapElement({ root, names }, random) {
    const { parent, index, node } = anyPlace(root, random);
    parent.children[index] = { ...node, name: random.pick(names), attributes: {}, children: [node] };
  },
  function insertElement({ root, names }, random) {
    const { node } = anyPlace(root, random);
    const inserted = { ...node, name: random.pick(names), attributes: {}, children: [] };
    node.children.splice(random.between(0, node.children.length), 0, inserted);
  },
  function insertText({ root, values }, random) {
    const { node } = anyPlace(root, random);
    node.children.splice(random.between(0, node.children.length), 0, random.pick(values));
  },
  function deleteText({ root }, random) {
    const { node } = anyPlace(root, random);
    node.children.splice(0, node.children.length, ...elementsOf(node));
  },
  function deleteAttribute({ root }, random) {
    const { parent, index, node } = anyPlace(root, random);
    const gone = random.pick([...Object.keys(node.attributes), '']);
    const kept = Object.entries(node.attributes).filter(([name]) => name !== gone);
    parent.children[index] = { ...node, attributes: Object.fromEntries(kept) };
  },
  function changeValue({ root, values }, random) {
    const { parent, index, node } = anyPlace(root, random);
    const [name, value] = random.pick([...Object.entries(node.attributes), ['n', '']]);
    const changed = random.pick([
      random.pick(values),
      `${value}x`,
      ` ${value} `,
      value.slice(1),
      value.toUpperCase(),
      '',
    ]);
    parent.children[index] = { ...node, attributes: { ...node.attributes, [name as string]: changed } };
  },
  function addAttribute({ root, attributes, values }, random) {
    const { parent, index, node } = anyPlace(root, random);
    const added = { [random.pick(attributes)]: random.pick(values) };
    parent.children[index] = { ...node, attributes: { ...node.attributes, ...added } };
  },
];

/** Any element but the root. */
function anyPlace(root: SchemaNode, random: Random): Place {
  const places: Place[] = [];
  const visit = (parent: SchemaNode) => {
    for (const [index, node] of parent.children.entries()) {
      if (typeof node === 'string') continue;
      places.push({ parent, index, node });
      visit(node);
    }
  };
  visit(root);
  return random.pick(places);
}
