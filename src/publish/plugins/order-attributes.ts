import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from '../each-element.ts';

/** Puts the attributes of each element in the order of their names, by code units, so that equal pages are equal bytes. */
export const orderAttributes: Plugin<[], Root> = () => (tree) => {
  eachElement(tree, (element) => {
    const names = Object.keys(element.properties);
    if (names.every((name, index) => index === 0 || (names[index - 1] as string) < name)) return;
    const entries = Object.entries(element.properties);
    element.properties = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
};
