import { defineConfig } from 'vitest/config';

/**
 * `unit` and `pure` stand beside the code; what is pure needs no process of its own for each file. Then
 * `app` starts the built app, each in a browser and a focus of its own, three at a time. Last what is
 * mostly waiting, four at a time: `wire`, accounts at the practice gateway, and `faults`, the app on a
 * bad day at a provider.
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
          include: ['{electron,test}/**/*.test.ts'],
          exclude: ['test/wire/**', '**/*.e2e.test.ts', '**/node_modules/**'],
          testTimeout: 20_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{shared,renderer}/**/*.test.ts'],
          testTimeout: 20_000,
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'wire',
          include: ['test/wire/**/*.test.ts'],
          testTimeout: 20_000,
          maxWorkers: 4,
          sequence: { groupOrder: 2 },
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
          maxWorkers: 3,
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
          maxWorkers: 4,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
