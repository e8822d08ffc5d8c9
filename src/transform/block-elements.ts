import type { XmlElement } from '../edition/xml-tree.ts';

/** Elements that stand as blocks. */
const blocks = words(`
  ab additional addrLine altGrp annotationBlock argument back biblFull biblStruct body byline castGroup
  castItem castList classSpec closer cover dataSpec dictScrap div div1 div2 div3 div4 div5 div6 div7
  divGen docTitle eg egXML elementSpec entry entryFree epigraph epilogue eTree event facsimile figDesc
  figure fLib floatingText forest front fs fvLib graph group head history hom interpGrp item joinGrp l lg
  line link linkGrp list listAnnotation listBibl listEvent listForest listNym listObject listOrg
  listPerson listPlace listRelation listTranspose listWit macroSpec moduleRef moduleSpec msContents msDesc
  msFrag msItem msPart nym object opener org p path performance person personGrp physDesc place post
  postscript prologue re row schemaSpec sense set sourceDoc sp spanGrp speaker specGrp specList spGrp
  standOff superEntry surface surfaceGrp table TEI teiCorpus text timeline titlePage trailer tree u when
  witness zone
`);

/** Blocks where they stand in one of the frames below. */
const blocksInFrames = words(`
  address bibl camera caption cit date dateline docAuthor docDate docEdition docImprint formula idno
  imprimatur incident kinesic listApp move notatedMusic pause q quote salute shift signed sound stage tech
  time titlePart view vocal writing
`);

const frames = words(`
  address annotationBlock argument back body castList closer div div1 div2 div3 div4 div5 div6 div7
  docTitle epigraph epilogue front listBibl opener performance postscript prologue set sp spGrp titlePage
`);

/** Blocks where they hold one. */
const blocksByContent = words(`
  add cit corr del lem q quote rdg said seg stage supplied writing
`);

/** Lines of their own in an opener or closer that has no words beside them. */
const lines = words('date idno name orgName persName placeName rs seg time');

/** Of a list, unless the list runs on in a line. */
const partsOfLists = words('head item list');

export interface BlockElements {
  /** Elements that are set as blocks of their own where they stand. */
  readonly are: ReadonlySet<XmlElement>;
  /** Elements that hold a block, at any depth, notes left out: they cannot be a paragraph of HTML. */
  readonly hold: ReadonlySet<XmlElement>;
}

/**
 * Which elements of a tree are blocks, and which hold some.
 *
 * @param elements all of them, in document order
 */
export function blockElements(elements: readonly XmlElement[]): BlockElements {
  const are = new Set<XmlElement>();
  const hold = new Set<XmlElement>();
  /** Elements with one below them that is a block by its name: most have none, and are asked no more. */
  const above = new Set<XmlElement>();
  // From the last to the first, so that what an element holds is known before it is asked itself.
  for (let index = elements.length - 1; index >= 0; index--) {
    const element = elements[index] as XmlElement;
    let isAbove = false;
    let holds = false;
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      isAbove ||= above.has(child) || blocks.has(child.localName);
      holds ||= child.localName !== 'note' && (are.has(child) || hold.has(child));
    }
    if (isAbove) above.add(element);
    if (isAbove && holds) hold.add(element);
    if (isBlock(element, hold.has(element))) are.add(element);
  }
  return { are, hold };
}

function isBlock(element: XmlElement, holds: boolean): boolean {
  const { localName, parent } = element;
  const isFramed = frames.has(parent?.localName ?? '');
  if (blocks.has(localName)) {
    return (
      !partsOfLists.has(localName) || isFramed || holds || !runsOn(localName === 'list' ? element : parent)
    );
  }
  return (isFramed && blocksInFrames.has(localName)) || (holds && blocksByContent.has(localName));
}

/** Whether an element is one of the lines that an opener or closer is made of, rather than one of its words. */
export function isLine({ localName, parent }: XmlElement): boolean {
  return (
    (parent?.localName === 'opener' || parent?.localName === 'closer') &&
    lines.has(localName) &&
    !parent.children.some((child) => child.kind === 'text' && /[^ \t\r\n]/.test(child.value))
  );
}

/** Whether a list says that it runs on in a line. */
function runsOn(list: XmlElement | null): boolean {
  return (
    list?.attributes.some(
      ({ localName, namespace, value }) =>
        namespace === '' && (localName === 'rend' || localName === 'type') && value === 'inline',
    ) ?? false
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/[ \n]+/));
}
