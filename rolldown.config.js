import { defineConfig } from 'rolldown';

// The compiled package in a few files: reading two hundred costs a cold start more than all else it does.
// Packages stay packages, and what is imported lazily stays a file of its own.
export default defineConfig({
  input: {
    cli: 'src/cli.ts',
    index: 'src/index.ts',
    relaxng: 'src/relaxng/index.ts',
    schematron: 'src/schematron/index.ts',
  },
  platform: 'node',
  external: (id) => !/^[./]/.test(id),
  output: {
    dir: 'dist/lib',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    sourcemap: true,
  },
});
