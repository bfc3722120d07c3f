/** Writes until it is killed, and says on standard output what it was told is durable. */
import { writeSync } from 'node:fs';
import { uuidv7 } from 'uuidv7';
import { Address } from '../../shared/phone/address.ts';
import { openStore } from './open.ts';

const [file = '', accountId = ''] = process.argv.slice(2);
const line = Address.parse('+13125550100');
const store = await openStore({ file, workerUrl: new URL('./worker.ts', import.meta.url) });

for (let n = 0; ; n += 1) {
  const to = Address.parse(`+1312555${String(n % 10_000).padStart(4, '0')}`);
  const texts = [{ id: uuidv7(), line, to: [to] }];
  const text = { accountId, texts, text: `${n}`, media: [], byProfile: null, undoFor: 0, now: n };
  const { messages } = await store.compose(text);
  for (const { id } of messages) writeSync(1, `composed ${id}\n`);
  if (n % 2 === 0) continue;
  const { sends } = await store.claim(accountId, n, 1, []);
  for (const { messageId } of sends) writeSync(1, `claimed ${messageId}\n`);
}
