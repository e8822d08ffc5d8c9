import type { SchemaResolver } from '../../src/relaxng/syntax/schema-resolver.ts';

/** Reads schemas from texts by their paths, `/schema.rng`; diagnostics name them without the first slash. */
export function memoryResolver(files: Readonly<Record<string, string>>): SchemaResolver {
  return {
    read: (address) => {
      const file = address.replace(/^\//, '');
      const text = Object.hasOwn(files, address) ? files[address] : undefined;
      return text === undefined
        ? { file, message: `The schema \`${file}\` does not exist.` }
        : { text, file };
    },
  };
}
