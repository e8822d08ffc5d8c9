import { type Code, part, partOf, parts, text, Unsupported } from './code.ts';
import type { Compile, Compiler } from './compiler.ts';
import type { Context, Push } from './context.ts';
import { readMessage } from './message.ts';
import { copyOf, TreeNode } from './tree-node.ts';
import { fail, type Item, stringOf } from './values.ts';

/** Elements, attributes, texts and messages that a stylesheet makes. */
export const constructors: Readonly<Record<string, Compile>> = {
  elem: (code, compiler) => {
    const name = text(code, 'name');
    const namespace = String(code.nsuri ?? '');
    const local = localOf(name);
    const content = parts(code).length > 0 ? compiler.part(code, 0) : undefined;
    return {
      one: (context) => {
        const element = new TreeNode(1, name, local, namespace, null);
        if (content) fill(element, content, context);
        return element;
      },
    };
  },

  att: (code, compiler) => {
    const name = text(code, 'name');
    const namespace = String(code.nsuri ?? '');
    const local = localOf(name);
    const value = compiler.one(part(code, 0));
    return { one: (context) => new TreeNode(2, name, local, namespace, stringOf(value(context))) };
  },

  doc: (code, compiler) => {
    const content = compiler.part(code, 0);
    return {
      one: (context) => {
        const document = new TreeNode(9, '#document', '', '', null);
        fill(document, content, context);
        return document;
      },
    };
  },

  compElem: (code, compiler) => {
    const { name, namespace, content } = computed(code, compiler);
    const byDefault = namespaceIn(compiler.namespaces);
    return {
      one: (context) => {
        const own = stringOf(name(context)).trim();
        const element = new TreeNode(1, own, own, namespace ? stringOf(namespace(context)) : byDefault, null);
        if (!isPlainName(own)) fail('A name with a prefix');
        fill(element, content, context);
        return element;
      },
    };
  },

  compAtt: (code, compiler) => {
    const { name, namespace, content } = computed(code, compiler);
    return {
      one: (context) => {
        const own = stringOf(name(context)).trim();
        if (!isPlainName(own) || own === 'xmlns' || namespace) fail('A name with a prefix');
        const items: Item[] = [];
        content(context, items);
        return new TreeNode(2, own, own, '', items.map(stringOf).join(''));
      },
    };
  },

  valueOf: (code: Code, compiler: Compiler) => {
    const value = compiler.one(part(code, 0));
    return { one: (context: Context) => new TreeNode(3, '#text', '', '', stringOf(value(context))) };
  },

  /** A number as `a`, `b` … `z`, `aa`. */
  numSeqFmt: (code, compiler) => {
    const value = partOf(code, 'value');
    const known = ['value', 'format', 'startAt'];
    if (
      !value ||
      partOf(code, 'format')?.val !== 'a' ||
      parts(code).some(({ role }) => !known.includes(String(role)))
    ) {
      throw new Unsupported('a number of another form');
    }
    const one = compiler.one(value);
    return {
      one: (context) => {
        const number = one(context);
        return typeof number === 'number' && number > 0
          ? lettered(number)
          : fail('A number that has no letter');
      },
    };
  },

  mergeAdj: (code, compiler) => {
    const push = compiler.part(code, 0);
    return {
      push: (context, out) => {
        const from = out.length;
        push(context, out);
        if (out.length > from) mergeFrom(out, from);
      },
    };
  },

  copy: (code, compiler) => {
    const content = compiler.part(code, parts(code).length - 1);
    if (parts(code).length !== 1) throw new Unsupported('a copy of another form');
    return {
      push: (context, out) => {
        const { item } = context;
        if (!(item instanceof TreeNode) || item.nodeType !== 1) {
          out.push(
            item instanceof TreeNode && item.nodeType !== 9 ? copyOf(item) : fail('A copy of another kind'),
          );
          return;
        }
        const element = new TreeNode(1, item.nodeName, item.localName, item.namespaceURI, null);
        fill(element, content, context);
        out.push(element);
      },
    };
  },

  copyOf: (code, compiler) => {
    const all = compiler.all(part(code, 0));
    return {
      push: (context, out) => {
        for (const item of all(context)) out.push(item instanceof TreeNode ? copyOf(item) : item);
      },
    };
  },

  message: (code, compiler) => {
    const content = compiler.all(part(code, 0));
    const terminate = parts(code).find(({ role }) => role === 'terminate');
    if (terminate?.N !== 'str' || !['false', 'no'].includes(String(terminate.val))) {
      throw new Unsupported('a message that ends the run');
    }
    return { push: (context) => void context.messages.push(readMessage(content(context))) };
  },
};

/** The parts of what has a name that is found out in the run. */
function computed(code: Code, compiler: Compiler) {
  const known = ['name', 'namespace', 'content', 'select'];
  if (parts(code).some(({ role }) => !known.includes(String(role))))
    throw new Unsupported(`a ${code.N} of another form`);
  const name = partOf(code, 'name');
  const namespace = partOf(code, 'namespace');
  const content = partOf(code, 'content') ?? partOf(code, 'select');
  if (!name) throw new Unsupported(`a ${code.N} without a name`);
  const push: Push = content ? compiler.push(content) : () => {};
  return { name: compiler.one(name), namespace: namespace && compiler.one(namespace), content: push };
}

/** The default namespace among those in scope. */
function namespaceIn(scope: string): string {
  return (
    scope
      .split(' ')
      .find((each) => each.startsWith('='))
      ?.slice(1) ?? ''
  );
}

function isPlainName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name);
}

function lettered(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? lettered(before) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Marks what a variable holds, so that it is copied where it is put. */
export function held<T extends readonly Item[]>(items: T): T {
  for (const item of items) if (item instanceof TreeNode && item.parentNode === null) item.isHeld = true;
  return items;
}

/** Makes what an expression gives the content of an element (XSLT 3.0, section 5.7.1). */
function fill(element: TreeNode, content: Push, context: Context): void {
  const items: Item[] = [];
  content(context, items);
  let words = '';
  let isAtomicBefore = false;
  const flush = () => {
    if (words !== '') element.appendChild(new TreeNode(3, '#text', '', '', words));
    words = '';
  };
  for (const item of items) {
    if (!(item instanceof TreeNode)) {
      words += isAtomicBefore ? ` ${stringOf(item)}` : stringOf(item);
      isAtomicBefore = true;
      continue;
    }
    isAtomicBefore = false;
    if (item.nodeType === 3) words += item.nodeValue;
    else if (item.nodeType === 2) {
      if (element.nodeType === 9) fail('An attribute of a document');
      if (element.firstChild !== null || words !== '') fail('An attribute behind content');
      element.setAttributeNode(item.parentNode === null && !item.isHeld ? item : copyOf(item));
    } else if (item.nodeType === 9) {
      flush();
      for (let child = item.firstChild; child !== null; child = child.nextSibling)
        element.appendChild(copyOf(child));
    } else {
      flush();
      element.appendChild(item.parentNode === null && !item.isHeld ? item : copyOf(item));
    }
  }
  flush();
}

/** Makes texts that follow each other one, and leaves empty ones out. */
function mergeFrom(out: Item[], from: number): void {
  let to = from;
  let index = from;
  while (index < out.length) {
    const item = out[index++] as Item;
    if (!(item instanceof TreeNode) || item.nodeType !== 3) {
      out[to++] = item;
      continue;
    }
    const next = out[index];
    if (!(next instanceof TreeNode) || next.nodeType !== 3) {
      if (item.nodeValue !== '') out[to++] = item;
      continue;
    }
    let words = item.nodeValue ?? '';
    for (let more = out[index]; more instanceof TreeNode && more.nodeType === 3; more = out[++index])
      words += more.nodeValue;
    if (words !== '') out[to++] = new TreeNode(3, '#text', '', '', words);
  }
  out.length = to;
}
