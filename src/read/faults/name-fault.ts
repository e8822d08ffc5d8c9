import type { Fault } from '../fault.ts';
import type { NameFault } from '../namespace-scope.ts';
import { scanTag } from '../scan-tag.ts';

/** Namespaces that an edition is likely to mean by these prefixes. */
const usual: Readonly<Record<string, string>> = {
  mei: 'http://www.music-encoding.org/ns/mei',
  mml: 'http://www.w3.org/1998/Math/MathML',
  rng: 'http://relaxng.org/ns/structure/1.0',
  svg: 'http://www.w3.org/2000/svg',
  tei: 'http://www.tei-c.org/ns/1.0',
  xi: 'http://www.w3.org/2001/XInclude',
  xlink: 'http://www.w3.org/1999/xlink',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
};

/** What the names of a start tag do wrong, at the place of the name. `start` and `end` are those of the tag. */
export function nameFault(fault: NameFault, text: string, start: number, end: number): Fault {
  const { nameEnd, attributes } = scanTag(text, start);
  const element = text.slice(start + 1, nameEnd);
  const place = attributes.find(({ name }) => name === fault.attribute);
  const from = place?.nameStart ?? start + 1;
  const to = place ? place.nameStart + place.name.length : fault.attribute === undefined ? nameEnd : end;
  const subject = fault.attribute === undefined ? `\`<${element}>\`` : `\`@${fault.attribute}\``;

  switch (fault.kind) {
    case 'undeclared-prefix': {
      const namespace = usual[fault.prefix];
      const declaration = `xmlns:${fault.prefix}="${namespace ?? '…'}"`;
      return {
        ruleId: 'xml/undeclared-prefix',
        start: from,
        end: from + fault.prefix.length,
        message: `The prefix \`${fault.prefix}\` of ${subject} must be declared on this element or one around it.`,
        hint: namespace
          ? `Add \`${declaration}\` to the root element.`
          : `Add \`${declaration}\`, with the namespace that is meant, to the root element, or remove the prefix.`,
        actual: fault.attribute ?? element,
      };
    }
    case 'colons':
      return {
        ruleId: fault.attribute === undefined ? 'xml/tag-syntax' : 'xml/attribute-syntax',
        start: from,
        end: to,
        message: `The name of ${subject} must have at most one colon, with a prefix before it and a name after it.`,
        hint: 'Remove the colon that does not end a prefix.',
        actual: fault.attribute ?? element,
      };
    case 'declaration':
      return {
        ruleId: 'xml/namespace-declaration',
        start: from,
        end: place ? place.valueEnd + 1 : to,
        message: `\`@${fault.attribute}\` ${fault.reason}.`,
        hint: 'Remove the declaration, or choose another prefix or namespace.',
      };
    case 'duplicate':
      return {
        ruleId: 'xml/duplicate-attribute',
        start: from,
        end: to,
        message: `\`@${fault.attribute}\` and \`@${fault.other}\` are one attribute, since their prefixes stand for one namespace; it must stand once only.`,
        hint: 'Remove one of the two.',
        actual: fault.attribute,
      };
  }
}
