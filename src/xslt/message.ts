import type { StylesheetMessage } from '../engines/saxon-js.ts';
import { TreeNode } from './tree-node.ts';
import { type Item, stringOf } from './values.ts';

/** What a stylesheet told: the first element of the message with its attributes. */
export function readMessage(items: readonly Item[]): StylesheetMessage {
  const element = items.find((item): item is TreeNode => item instanceof TreeNode && item.nodeType === 1);
  const attributes = Object.fromEntries(
    element?.attributes.map(({ nodeName, value }) => [nodeName, value]) ?? [],
  );
  return { name: element?.localName ?? '', attributes, text: items.map(stringOf).join('') };
}
