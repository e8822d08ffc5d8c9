import type { Names, Part, RandomSchema } from './random-schema.ts';

/** A schema made at random, in the XML syntax. */
export function schemaText({ elements }: RandomSchema): string {
  const defines = elements.map(
    ({ names, content }, index) =>
      `<define name="d${index}"><element>${namesText(names)}${partText(content)}</element></define>`,
  );
  return (
    '<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">\n' +
    `<start><ref name="d0"/></start>\n${defines.join('\n')}\n</grammar>`
  );
}

function namesText(names: Names): string {
  switch (names.kind) {
    case 'name':
      return `<name ns="${names.namespace}">${names.localName}</name>`;
    case 'choice':
      return `<choice>${names.members.map(namesText).join('')}</choice>`;
    default: {
      const ns = names.kind === 'nsName' ? ` ns="${names.namespace}"` : '';
      const except = names.except ? `<except>${namesText(names.except)}</except>` : '';
      return `<${names.kind}${ns}>${except}</${names.kind}>`;
    }
  }
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'empty':
    case 'text':
    case 'notAllowed':
      return `<${part.kind}/>`;
    case 'element':
      return `<ref name="d${part.definition}"/>`;
    case 'data': {
      const except =
        part.except === undefined ? '' : `<except><value type="${part.type}">${part.except}</value></except>`;
      return `<data type="${part.type}">${except}</data>`;
    }
    case 'value':
      return `<value type="${part.type}">${part.value}</value>`;
    case 'attribute':
      return `<attribute>${namesText(part.names)}${part.parts.map(partText).join('')}</attribute>`;
    default:
      return `<${part.kind}>${part.parts.map(partText).join('')}</${part.kind}>`;
  }
}
