import { defineConfig } from 'vitest/config';

/** Unit and property tests stand beside the file they test; whole-app specs live in test/e2e. */
export default defineConfig({
  test: {
    include: ['{electron,shared,renderer,test}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
