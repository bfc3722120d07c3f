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
const newText = (text: string) => ({
  ...{ accountId, text, media: [], byProfile: null, undoFor: 0, now: 1 },
  texts: [{ id: uuidv7(), line, to: [line] }],
});
await store.compose(newText('first'));
const { id } = await backUp('asked', 1);
await store.compose(newText('second'));
writeSync(1, 'restoring\n');
await restore(id, 2);
await close();
