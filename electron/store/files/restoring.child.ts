/** Restores a backup and says when it begins; to be killed meanwhile. */
import { writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { Address } from '../../../shared/phone/address.ts';
import { openStoreFile } from './store-file.ts';

const [file = '', accountId = ''] = process.argv.slice(2);
const line = Address.parse('+13125550100');
const { store, backUp, restore, close } = openStoreFile({
  file,
  backupFolder: join(dirname(file), 'backups'),
  workerUrl: new URL('../worker.ts', import.meta.url),
  onStorage: () => undefined,
});
const text = { accountId, line, to: [line], undoFor: 0, now: 1 };
await store.compose({ ...text, text: 'first', ids: [uuidv7()] });
const { id } = await backUp('asked', 1);
await store.compose({ ...text, text: 'second', ids: [uuidv7()] });
writeSync(1, 'restoring\n');
await restore(id, 2);
await close();
