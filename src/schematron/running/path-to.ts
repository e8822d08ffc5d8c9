import type { DocumentElement, DocumentNode } from '../reading/document-tree.ts';

/** The XPath of a node, names as written: `/TEI/text/body/p[2]`. A number stands where there are several of one name. */
export function pathTo(node: DocumentNode): string {
  const steps: string[] = [];
  for (let at: DocumentNode | null = node; at !== null; at = at.parent) steps.push(step(at));
  return `/${steps.reverse().join('/')}`;
}

function step(node: DocumentNode): string {
  const parent: DocumentElement | null = node.parent;
  const name = node.kind === 'element' ? node.name : `${node.kind}()`;
  if (parent === null) return name;
  const same = parent.children.filter((other) =>
    node.kind === 'element' ? other.kind === 'element' && other.name === node.name : other.kind === node.kind,
  );
  return same.length === 1 ? name : `${name}[${same.indexOf(node) + 1}]`;
}
