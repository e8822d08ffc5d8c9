import type { Random } from '../reading/random.ts';
import type { Made } from './random-document.ts';

/** A document with one or two things in it changed. */
export function mutated(root: Made, random: Random): Made {
  const copy = structuredClone(root);
  for (let count = 1 + random.below(2); count > 0; count--) mutate(copy, random);
  return copy;
}

function mutate(root: Made, random: Random): void {
  const all = elementsOf(root);
  const element = random.oneOf(all);
  const { children, attributes } = element;
  const at = random.below(children.length + 1);
  switch (random.below(12)) {
    case 0:
      element.localName = random.oneOf(['a', 'b', 'c', 'd', 'r']);
      break;
    case 1:
      element.namespace = random.oneOf(['', 'urn:x', 'urn:y']);
      break;
    case 2:
      children.splice(at, 1);
      break;
    case 3:
      children.splice(at, 0, structuredClone(random.oneOf(all)));
      break;
    case 4:
      children.splice(at, 0, { ...random.oneOf(all), attributes: [], children: [] });
      break;
    case 5:
      children.splice(at, 0, random.oneOf([' ', 'x', '1', '\n', 'x y']));
      break;
    case 6:
      children.reverse();
      break;
    case 7:
      attributes.splice(random.below(attributes.length + 1), 1);
      break;
    case 8: {
      const localName = random.oneOf(['m', 'n', 'o', 'p', 'q', 'r']);
      if (attributes.some((one) => one.localName === localName)) break;
      attributes.push({ namespace: '', localName, value: random.oneOf(['', 'x', '1', 'x y', ' 07']) });
      break;
    }
    case 9:
      for (const attribute of attributes)
        attribute.value = random.oneOf(['', ' ', 'x', '1', 'x y', 'y', '07 x']);
      break;
    case 10:
      element.children = [random.oneOf(['', ' ', 'x', '1', '07', 'x y', 'abc'])].filter(
        (value) => value !== '',
      );
      break;
    default:
      element.children = random.oneOf(all).children.map((child) => structuredClone(child));
  }
}

function elementsOf(root: Made): Made[] {
  return [root, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)))];
}
