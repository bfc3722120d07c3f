/// <reference types="vite/client" />
import type { LongcodeApi } from '../shared/contract/api.ts';

declare global {
  interface Window {
    /** Put here by the preload; the page's only way out. */
    readonly longcode: LongcodeApi;
  }
}
