import { expect, test } from 'vitest';
import { mediaOfferOf } from './offer.ts';

const upload = { media: 'upload', mediaBytes: 1_000_000 } as const;

test('files go as large as the provider and the contract take them', () => {
  expect(mediaOfferOf(upload, { canMms: null })).toEqual({ kind: 'files', room: 1_000_000 });
  const much = { ...upload, mediaBytes: 100_000_000 };
  expect(mediaOfferOf(much, null)).toEqual({ kind: 'files', room: 10 * 1024 * 1024 });
});

test('addresses only, words only, or a line that can do less than its provider', () => {
  expect(mediaOfferOf({ media: 'by-url', mediaBytes: 5 }, null)).toEqual({ kind: 'links' });
  const none = { kind: 'none', because: 'provider' };
  expect(mediaOfferOf({ media: 'none', mediaBytes: 0 }, null)).toEqual(none);
  expect(mediaOfferOf(null, null)).toEqual(none);
  expect(mediaOfferOf(upload, { canMms: false })).toEqual({ kind: 'none', because: 'line' });
});
