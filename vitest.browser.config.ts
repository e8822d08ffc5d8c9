import { defineConfig } from 'vitest/config';

/** Tests of the published site in a browser: `npm run test:browser`. They need Debian's `chromium`. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/built-site.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
