import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** Small packages that every run needs: to find and read them would be a twentieth of a short one. */
const compiledIn = ['commander', 'fastest-levenshtein', 'xmlchars'];

/** Their licences ask to go with them. */
const notices = {
  name: 'notices',
  generateBundle() {
    const source = compiledIn
      .map((name) => {
        const folder = `node_modules/${name}`;
        const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
        return `${name}\n\n${readFileSync(`${folder}/${licence}`, 'utf8').trim()}\n`;
      })
      .join('\n---\n\n');
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source });
  },
};

// The compiled package in a few files: reading two hundred costs a cold start more than all else it does.
// Other packages stay packages, and what is imported lazily stays a file of its own, but for what every validation needs.
export default defineConfig({
  input: { cli: 'src/cli.ts', index: 'src/index.ts', relaxng: 'src/relaxng/index.ts' },
  platform: 'node',
  external: (id) => !/^[./]/.test(id) && !compiledIn.includes(id.split('/')[0]),
  plugins: [notices],
  output: {
    dir: 'dist/lib',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    sourcemap: true,
    codeSplitting: {
      groups: [{ name: 'validation', test: /src\/(commands\/main|check-files)\.ts$/ }],
    },
  },
});
