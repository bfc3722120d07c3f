/**
 * The receiver on a real store, until it is killed. Says on standard output when it is ready, when
 * it was told to hold its answers, and when a webhook is heard and stored; it then never answers it.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openStore } from '../store/open.ts';
import { startReceiver } from './receiver.ts';
import { bandwidth, telnyx } from './test-sender.ts';

const [file = '', publicKey = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

const patience = 60_000;
let holding = false;

const store = await openStore({ file, workerUrl: new URL('../store/worker.ts', import.meta.url) });
const receiver = await startReceiver({
  port: 0,
  sources: () => [{ ...telnyx, dialect: 'telnyx', credentials: { publicKey } }, bandwidth],
  take: async (accountId, heard) => {
    const hold = holding;
    if (hold) say('heard');
    await store.apply(accountId, heard, { cursor: null, historyBefore: 0, byTime: false });
    if (!hold) return;
    say('stored');
    await new Promise(() => undefined);
  },
  onCount: () => undefined,
  limits: { answerWithin: { telnyx: patience, bandwidth: patience, opentact: patience } },
});

createInterface({ input: process.stdin }).on('line', () => {
  holding = true;
  say('holding');
});
say(`ready ${receiver.port}`);
