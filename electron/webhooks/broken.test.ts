import { expect, test } from 'vitest';
import { brokenBy } from './broken.ts';

test.each([
  ['HPE_HEADER_OVERFLOW', 1, 'too-large', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 1, 'too-large', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 1, 'too-slow', 408],
  ['HPE_INVALID_METHOD', 1, 'malformed', 400],
  ['HPE_A_CODE_OF_LATER', 1, 'malformed', 400],
] as const)('%s: %s', (code, bytes, reason, status) => {
  expect(brokenBy(code, bytes)).toEqual({ reason, status });
});

test.each([
  ['ERR_HTTP_REQUEST_TIMEOUT', 0],
  ['ECONNRESET', 100],
  ['EPIPE', 100],
  [undefined, 0],
])('%s after %i bytes says nothing about the sender', (code, bytes) => {
  expect(brokenBy(code, bytes)).toBeNull();
});
