import { defineConfig } from 'vitest/config';

/**
 * Three projects, one after the other: `unit` stands beside the code; `app` starts the built app, each
 * in a browser and a focus of its own, two at a time, because an app keeps one processor busy; `faults`
 * does too, three at a time, because a bad day at a provider is mostly waiting.
 */
export default defineConfig({
  test: {
    environment: 'node',
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{electron,shared,renderer,test}/**/*.test.ts'],
          exclude: ['**/*.e2e.test.ts', '**/node_modules/**'],
          testTimeout: 20_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'app',
          include: ['test/**/*.e2e.test.ts'],
          exclude: ['test/faults/**', '**/node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/*.e2e.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
