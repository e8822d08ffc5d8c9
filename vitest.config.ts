import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', '**/node_modules/**', 'dist/**'],
    // A cold cache and a busy machine make a first build slow.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
