import { expect, test } from 'vitest';
import { sampleProfile } from '../../session/samples.ts';
import { type Applied, appliedTo, appliedWords, targetNote } from './applied.ts';

const here = 'https://hooks.example.com/a1';

test.each<[string | null, boolean, string | null, Applied]>([
  [here, true, null, { receipts: 'text', inbound: 'nowhere' }],
  [here, true, 'https://else.example/x', { receipts: 'text', inbound: 'elsewhere' }],
  [here, true, here, { receipts: 'text', inbound: 'here' }],
  [here, false, here, { receipts: 'here', inbound: 'here' }],
  [here, false, 'https://else.example/x', { receipts: 'elsewhere', inbound: 'elsewhere' }],
  [here, false, null, { receipts: 'nowhere', inbound: 'nowhere' }],
  [null, true, null, { receipts: 'nowhere', inbound: 'nowhere' }],
])('address %j, on each text: %s, profile %j', (address, onEachSend, callbackUrl, applied) => {
  expect(appliedTo({ address, onEachSend }, callbackUrl)).toEqual(applied);
});

test('both are said, and what a profile does now', () => {
  const [receipts, inbound] = appliedWords({ receipts: 'text', inbound: 'nowhere' });
  expect(receipts).toContain('on each text');
  expect(inbound).toContain('posted nowhere');
  expect(targetNote(here, sampleProfile('p', { callbackUrl: here }))).toContain('already');
});
