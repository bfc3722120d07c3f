/** Opens the store, writes one text, and ends as it is told. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { Address } from '../../../shared/phone/address.ts';
import { openStoreFile } from './store-file.ts';

const [file = '', accountId = '', end = ''] = process.argv.slice(2);
const line = Address.parse('+13125550100');
const storeFile = openStoreFile({
  file,
  backupFolder: join(dirname(file), 'backups'),
  workerUrl: new URL('../worker.ts', import.meta.url),
  onStorage: () => undefined,
});
await storeFile.opened;
if (end === 'killed after opening') process.kill(process.pid, 'SIGKILL');
const texts = [{ id: uuidv7(), line, to: [line] }];
const text = { accountId, texts, text: 'Hi', media: [], byProfile: null, undoFor: 0, now: 1 };
await storeFile.store.compose(text);
switch (end) {
  case 'killed after writing':
    process.kill(process.pid, 'SIGKILL');
    break;
  case 'killed after a checkpoint': {
    const other = new DatabaseSync(file);
    other.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    process.kill(process.pid, 'SIGKILL');
    break;
  }
  case 'asked to terminate':
    process.kill(process.pid, 'SIGTERM');
    break;
  case 'exited without closing':
    process.exit(0);
    break;
  case 'ended by a defect':
    throw new Error('a defect');
  case 'killed while closing':
    void storeFile.close();
    while (existsSync(`${file}.open`) && existsSync(`${file}-wal`)) await setImmediate();
    process.kill(process.pid, 'SIGKILL');
    break;
  default:
    await storeFile.close();
}
