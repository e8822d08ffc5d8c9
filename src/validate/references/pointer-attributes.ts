/** Where an attribute of this name holds pointers; `everywhere` but on the elements that are excepted. */
type Reach = { readonly only: ReadonlySet<string> } | { readonly except: ReadonlySet<string> };

const everywhere: Reach = { except: new Set() };
const only = (...elements: string[]): Reach => ({ only: new Set(elements) });
const except = (...elements: string[]): Reach => ({ except: new Set(elements) });

/** Elements that document a schema: what they name are schemas, classes and modules, not things of an edition. */
const ofSchemas = [
  'att',
  'attDef',
  'attRef',
  'classRef',
  'constraintSpec',
  'elementRef',
  'elementSpec',
  'gi',
  'localProp',
  'macroRef',
  'moduleRef',
  'schemaRef',
  'schemaSpec',
  'specGrp',
  'specGrpRef',
  'tag',
  'unicodeProp',
  'unihanProp',
];

const trees = ['eLeaf', 'eTree', 'iNode', 'leaf', 'node', 'root', 'triangle'];

/**
 * The attributes whose values are pointers (TEI P5 4.9, teidata.pointer), separated by white space where they are
 * several. Of those that are pointers on some elements and something else on others, it is said where. Left out are
 * names of namespaces, properties and patterns, which nobody follows, and `@cRef`, which a `refsDecl` reads.
 */
const reaches: Readonly<Record<string, Reach>> = {
  active: only('relation'),
  adj: only('node'),
  adjFrom: only('node'),
  adjTo: only('node'),
  ana: everywhere,
  calendar: everywhere,
  change: everywhere,
  children: only('iNode', 'root'),
  class: only('msContents', 'msItem', 'msItemStruct'),
  code: only('occupation', 'socecStatus'),
  copyOf: everywhere,
  corresp: everywhere,
  datingMethod: everywhere,
  datingPoint: everywhere,
  decls: everywhere,
  domains: everywhere,
  edRef: everywhere,
  end: except('schemaSpec'),
  exclude: everywhere,
  fVal: everywhere,
  facs: everywhere,
  feats: everywhere,
  follow: only('iNode', 'leaf'),
  from: only('app', 'arc', 'rt', 'span'),
  fromUnit: everywhere,
  given: only('certainty'),
  hand: everywhere,
  inst: everywhere,
  lemmaRef: everywhere,
  location: except('variantEncoding'),
  mergedIn: everywhere,
  mutual: only('relation'),
  new: except('shift'),
  next: everywhere,
  nymRef: everywhere,
  origin: only('timeline'),
  parent: only('iNode', 'leaf'),
  parts: only('nym'),
  passive: only('relation'),
  perf: everywhere,
  period: everywhere,
  prev: everywhere,
  ref: everywhere,
  rendition: everywhere,
  replyTo: everywhere,
  resp: everywhere,
  sameAs: everywhere,
  scheme: except(...ofSchemas, 'rendition', 'styleDefDecl'),
  scribeRef: everywhere,
  scriptRef: everywhere,
  select: everywhere,
  since: only('when'),
  source: except(...ofSchemas),
  spanTo: everywhere,
  start: except('schemaSpec'),
  synch: everywhere,
  target: except(...ofSchemas),
  targetEnd: everywhere,
  to: only('app', 'arc', 'rt', 'span'),
  toUnit: everywhere,
  toWhom: everywhere,
  unitRef: everywhere,
  url: except(...ofSchemas),
  value: only(...trees),
  where: everywhere,
  who: everywhere,
  wit: everywhere,
};

const table = new Map(Object.entries(reaches));

/** Whether an attribute of TEI, on an element of TEI, holds pointers. */
export function holdsPointers(attribute: string, element: string): boolean {
  const reach = table.get(attribute);
  if (reach === undefined) return false;
  return 'only' in reach ? reach.only.has(element) : !reach.except.has(element);
}

/** The names of all attributes that hold pointers somewhere. */
export const pointerNames: readonly string[] = [...table.keys()];
