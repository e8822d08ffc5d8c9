import type { LoadedFile } from './loaded-schema.ts';
import type { SchemaElement } from './schema-element.ts';

/** A reference by which a file comes to include itself. */
export interface ReferenceLoop {
  readonly element: SchemaElement;
  /** The file that is included in itself, and those between, back to it. */
  readonly files: readonly LoadedFile[];
}

interface Step {
  readonly file: LoadedFile;
  readonly rest: Iterator<[SchemaElement, LoadedFile]>;
}

/** The references that close a loop (RELAX NG, sections 4.6 and 4.7), as they are met from the schema on. */
export function referenceLoops(schema: LoadedFile): ReferenceLoop[] {
  const loops: ReferenceLoop[] = [];
  const depths = new Map<LoadedFile, number>();
  const done = new Set<LoadedFile>();
  const steps: Step[] = [];
  const enter = (file: LoadedFile): void => {
    depths.set(file, steps.length);
    steps.push({ file, rest: file.references.entries() });
  };
  enter(schema);
  for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
    const next = step.rest.next();
    if (next.done) {
      steps.pop();
      depths.delete(step.file);
      done.add(step.file);
      continue;
    }
    const [element, file] = next.value;
    const depth = depths.get(file);
    if (depth !== undefined) loops.push({ element, files: steps.slice(depth).map((open) => open.file) });
    else if (!done.has(file)) enter(file);
  }
  return loops;
}
