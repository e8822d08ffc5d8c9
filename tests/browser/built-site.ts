import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compile, opis, temporaryEdition } from '../cli/program.ts';
import { serve } from './static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the site that the built program made from the sample edition. */
    folder: string;
    /** Where it is served, with a slash at its end: in a folder, not at the root of the server. */
    address: string;
  }
}

/** Builds the sample edition with the built program, and serves the site while the tests run. */
export default async function builtSite(project: TestProject): Promise<() => Promise<void>> {
  compile();
  const edition = temporaryEdition();
  const { status, stdout, stderr } = opis(edition.folder, ['build']);
  if (status !== 0) {
    edition.remove();
    throw new Error(`The sample edition was not built (exit code ${status}).\n${stdout}${stderr}`);
  }
  const folder = join(edition.folder, 'dist/site');
  const server = await serve(folder, '/editions/sample/');
  project.provide('folder', folder);
  project.provide('address', server.address);
  return async () => {
    await server.close();
    edition.remove();
  };
}
