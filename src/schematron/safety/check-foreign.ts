import { attributePlace } from '../places/attribute-place.ts';
import { elementPlace } from '../places/element-place.ts';
import type { DocumentElement } from '../reading/document-tree.ts';
import { xsltNamespace } from '../schema/namespaces.ts';
import type { Foreign } from '../schema/schema.ts';
import type { SchemaReading } from '../schema/schema-reading.ts';
import { scopeOf } from '../schema/scope-of.ts';
import { templateExpressions } from '../xpath/template-expressions.ts';
import { forbiddenCall } from './forbidden-call.ts';
import { compileTimeAttributes, forbiddenInstructions } from './forbidden-names.ts';

/** Expanded names, `{namespace}local`, of the functions that parts of a schema define. */
export function ownFunctions(parts: readonly Foreign[]): Set<string> {
  const names = new Set<string>();
  for (const { element } of parts) {
    if (element.localName !== 'function' || element.namespace !== xsltNamespace) continue;
    const name = element.attributes.find((attribute) => attribute.name === 'name')?.value.trim() ?? '';
    const [, namespace, local] = /^Q\{([^}]*)\}(.*)$/.exec(name) ?? [];
    if (local !== undefined) names.add(`{${namespace}}${local}`);
    else {
      const colon = name.indexOf(':');
      names.add(`{${scopeOf(element).get(name.slice(0, Math.max(colon, 0))) ?? ''}}${name.slice(colon + 1)}`);
    }
  }
  return names;
}

/** Reports what XSLT within a schema may not do. A function of the schema in a namespace of the processor's stays forbidden. */
export function checkForeign(foreign: Foreign, own: ReadonlySet<string>, reading: SchemaReading): void {
  const { file } = foreign;
  const { text } = file.source;
  const stack: DocumentElement[] = [foreign.element];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    const report = (what: string, why: string, place: { start: number; end: number }): void =>
      reading.report(
        'schematron/schema-forbidden',
        { file, ...place },
        {
          message: `A rule may not use \`${what}\`: it ${why}.`,
          hint: 'Write the rule without it.',
          actual: what,
        },
      );
    const isXslt = element.namespace === xsltNamespace;
    const why = isXslt ? forbiddenInstructions.get(element.localName) : foreignReason(element);
    if (why !== undefined) report(element.name, why, elementPlace(text, element));
    const namespaces = scopeOf(element);
    for (const { name, localName, namespace, value } of element.attributes) {
      const place = () =>
        attributePlace(text, element as DocumentElement, name)?.value ??
        elementPlace(text, element as DocumentElement);
      const ofXslt = isXslt ? namespace === '' : namespace === xsltNamespace;
      if (ofXslt && (compileTimeAttributes.has(localName) || localName.startsWith('_'))) {
        report(`@${name}`, 'is worked out while the schema is compiled', place());
      }
      for (const expression of isXslt ? [value, ...templateExpressions(value)] : templateExpressions(value)) {
        const call = forbiddenCall(expression, namespaces, own);
        if (call !== undefined) report(call.name, call.why, place());
      }
    }
    for (const child of element.children) {
      if (child.kind === 'element') stack.push(child);
      else if (child.kind === 'text') {
        for (const expression of templateExpressions(child.value)) {
          const call = forbiddenCall(expression, namespaces, own);
          if (call !== undefined) report(call.name, call.why, child);
        }
      }
    }
  }
}

/** Elements of other namespaces are written into a result, unless they are instructions of the processor's own. */
function foreignReason({ namespace }: DocumentElement): string | undefined {
  return /saxon/i.test(namespace) ? `belongs to \`${namespace}\`, which rules may not use` : undefined;
}
