import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { eachElement } from '../each-element.ts';

/** Gives the class `address` to each link whose words are its own address: on paper it need not be spelt out again. */
export const markAddresses: Plugin<[], Root> = () => (tree) => {
  eachElement(tree, (element) => {
    const { href, className } = element.properties;
    if (typeof href !== 'string' || textOf(element).trim() !== href) return;
    element.properties.className = [...(Array.isArray(className) ? className : []), 'address'];
  });
};
