/**
 * Three bundles: main (with the workers of the store and of contact files beside it), preload, page.
 *
 * Dependencies are bundled in, so a package holds no node_modules and the `electron` import is the
 * only one left to resolve at run time. A sandboxed preload cannot be an ES module, hence its one
 * CommonJS file; test/e2e asserts what came out.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { licences } from './build/licences.ts';

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: 'electron/main.ts',
          'store-worker': 'electron/store/worker.ts',
          'contacts-worker': 'electron/contacts/worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), licences(import.meta.dirname)],
    build: {
      rollupOptions: { input: 'renderer/index.html' },
      modulePreload: { polyfill: false },
      minify: true,
    },
  },
});
