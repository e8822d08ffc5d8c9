import type { Options } from 'rehype-sanitize';

/** ARIA 1.2 states and properties that a page without scripts has a use for. */
const aria = [
  'ariaCurrent',
  'ariaDescribedBy',
  'ariaDetails',
  'ariaHidden',
  'ariaLabel',
  'ariaLabelledBy',
  'ariaLevel',
  'ariaRoleDescription',
];

const documentElements = ['html', 'head', 'title', 'meta', 'link', 'body'];

const sections = [
  'address',
  'article',
  'aside',
  'footer',
  'header',
  'hgroup',
  'main',
  'nav',
  'search',
  'section',
];

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

const blocks = [
  ...['blockquote', 'details', 'div', 'dd', 'dl', 'dt', 'figcaption', 'figure', 'hr', 'li', 'ol', 'p', 'pre'],
  ...['summary', 'ul'],
];

const phrases = [
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'br',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'i',
    'img',
    'ins',
    'kbd',
  ],
  ...[
    'mark',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'time',
    'u',
    'var',
  ],
  'wbr',
];

const tableParts = ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'];

/** MathML Core, without `annotation-xml`, `maction` and `mglyph`, which can smuggle other mark-up past a parser. */
const mathParts = [
  ...['annotation', 'menclose', 'merror', 'mfrac', 'mi', 'mmultiscripts', 'mn', 'mo', 'mover', 'mpadded'],
  ...[
    'mphantom',
    'mprescripts',
    'mroot',
    'mrow',
    'ms',
    'mspace',
    'msqrt',
    'mstyle',
    'msub',
    'msubsup',
    'msup',
  ],
  ...['mtable', 'mtd', 'mtext', 'mtr', 'munder', 'munderover', 'semantics'],
];

const mathAttributes = [
  ...['accent', 'accentunder', 'columnalign', 'columnspan', 'depth', 'display', 'displaystyle', 'encoding'],
  ...['fence', 'form', 'height', 'largeop', 'linethickness', 'lspace', 'mathvariant', 'maxsize', 'minsize'],
  ...['movablelimits', 'notation', 'rowspan', 'rspace', 'scriptlevel', 'separator', 'stretchy', 'symmetric'],
  ...['voffset', 'width', 'xmlns'],
];

function below(parent: string, names: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(names.map((name) => [name, [parent]]));
}

/**
 * All that a published page may hold, whole documents with their head included. What is not named here is
 * taken out: scripts, event handlers, `style` in either form, frames, forms, `base`, `meta http-equiv`, and every
 * address with a scheme other than those below (so `javascript:` and `data:`).
 */
export const pageSchema: Options = {
  allowComments: false,
  allowDoctypes: true,
  tagNames: [
    ...documentElements,
    ...sections,
    ...headings,
    ...blocks,
    ...phrases,
    ...['table', ...tableParts],
    ...['math', ...mathParts],
  ],
  ancestors: {
    ...below('table', tableParts),
    ...below('math', mathParts),
    ...below('head', ['link', 'meta', 'title']),
  },
  strip: [
    ...['annotation-xml', 'audio', 'canvas', 'embed', 'frame', 'frameset', 'iframe', 'maction', 'mglyph'],
    ...['noframes', 'noscript', 'object', 'param', 'script', 'style', 'svg', 'template', 'textarea', 'title'],
    'video',
  ],
  attributes: {
    '*': [
      ...aria,
      'className',
      'data*',
      'dir',
      'hidden',
      'id',
      'lang',
      'role',
      'tabIndex',
      'title',
      'translate',
    ],
    a: ['download', 'href', 'hrefLang', 'rel', 'type'],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    img: ['alt', 'decoding', 'height', 'loading', 'src', 'width'],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    link: ['href', 'hrefLang', 'media', 'rel', 'sizes', 'type'],
    meta: ['charSet', 'content', 'media', 'name', 'property'],
    ol: ['reversed', 'start', 'type'],
    q: ['cite'],
    td: ['colSpan', 'headers', 'rowSpan'],
    th: ['abbr', 'colSpan', 'headers', 'rowSpan', 'scope'],
    time: ['dateTime'],
    ...Object.fromEntries(['math', ...mathParts].map((name) => [name, mathAttributes])),
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto'],
    src: ['http', 'https'],
  },
  required: {},
  // Ids are the edition's own and are linked to from outside: they are never rewritten. No script runs on a page.
  clobber: [],
  clobberPrefix: '',
};
