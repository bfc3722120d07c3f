/** What the store says where no carrier has said anything is told in German too. */
import { expect, test } from 'vitest';
import { ownWords } from '../../electron/store/own-words.ts';
import type { Waiting } from '../../shared/model/waiting.ts';
import { delivery } from '../../shared/words/de/delivery.ts';

const waits: readonly Waiting[] = [
  { kind: 'undo', until: 0 },
  { kind: 'turn', detail: null },
  { kind: 'asked', until: 0, detail: '' },
  { kind: 'paused' },
  { kind: 'stopped' },
  { kind: 'opted-out' },
  { kind: 'checking', since: 0 },
  { kind: 'not-found', since: 0 },
  { kind: 'given-up', since: 0 },
];

test.each([
  ['submitting', ownWords('submitting', null)] as const,
  ...waits.map((waiting) => [waiting.kind, ownWords('held', waiting)] as const),
])('%s', (_kind, said) => {
  expect(said).not.toBeNull();
  for (const sentence of [said?.reason ?? '', said?.nextStep ?? '']) {
    expect(delivery.told(sentence, [])).not.toBe(sentence);
  }
});
