import { expect, test } from 'vitest';
import type { ReceiverState } from '../../../shared/model/receiver.ts';
import { statusWords } from './statusWords.ts';

const choice = { enabled: true, port: 4010, publicUrl: 'https://texts.example.com' };
const failed = (why: 'port-taken' | 'port-forbidden' | 'failed') =>
  ({ state: 'failed', why, detail: 'EADDRINUSE' }) as const;

test.each<[Pick<ReceiverState, 'choice' | 'status'>, string, string]>([
  [{ choice, status: { state: 'off' } }, 'calm', 'Off'],
  [{ choice, status: { state: 'listening', port: 4011 } }, 'good', '127.0.0.1:4011'],
  [
    { choice: { ...choice, publicUrl: null }, status: { state: 'listening', port: 4011 } },
    'doubt',
    'Without a public address',
  ],
  [{ choice, status: failed('port-taken') }, 'bad', 'Port 4010 is taken by another program.'],
  [{ choice, status: failed('port-forbidden') }, 'bad', 'port 4010'],
  [{ choice, status: failed('failed') }, 'bad', 'Try another port.'],
])('%o', (state, tone, text) => {
  const said = statusWords(state);
  expect(said.tone).toBe(tone);
  expect(said.text).toContain(text);
  expect(said.detail).toBe(tone === 'bad' ? 'EADDRINUSE' : null);
});
