/** What a page is told when the store could not do something. */
import type { Failure, FailureCode } from '../shared/contract/failure.ts';
import type { StorageTroubleKind } from '../shared/model/storage.ts';
import { StoreError } from './store/store-error.ts';

const codes: Readonly<Record<StorageTroubleKind, FailureCode>> = {
  full: 'store-full',
  'read-only': 'store-read-only',
  busy: 'store-busy',
  corrupt: 'store-corrupt',
  'newer-version': 'store-newer',
  failed: 'store-failed',
};

/** Null for anything that is no trouble of the store. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof StoreError)) return null;
  return { code: codes[error.kind], field: null, detail: error.detail };
}
