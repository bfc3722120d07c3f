import type { BackupReason, StorageTroubleKind } from '../../../shared/model/storage.ts';
import { count, plural } from './plural.ts';

const trouble: Readonly<Record<StorageTroubleKind, string>> = {
  full: 'The disk is full. You can read everything; new texts cannot be written down, so what you send is refused and nothing new arrives until there is room. Free some space; Longcode goes on by itself.',
  'read-only':
    'Longcode may not write to its folder. You can read everything; new texts cannot be written down, so what you send is refused and nothing new arrives. Make the folder writable again; Longcode goes on by itself.',
  busy: 'Another program holds the messages of Longcode. You can read everything; until it lets go, what you send is refused and nothing new arrives. Close that program – a backup or a virus scan may be at it; Longcode goes on by itself.',
  corrupt:
    'The messages on this computer are damaged. What can still be read is shown; what you send may be refused and new texts may not arrive. Repair them or restore a backup.',
  'newer-version':
    'The messages on this computer belong to a newer Longcode, so this one leaves them alone. Open the newer Longcode again.',
  failed:
    'The messages on this computer could not be read or written. What you send may be refused and new texts may not arrive. Longcode keeps trying; if it stays, check the disk.',
};

const reasons: Readonly<Record<BackupReason, string>> = {
  rolling: 'made by itself',
  asked: 'made by you',
  'before-restore': 'made before a restore',
  'before-repair': 'made before a repair',
  'before-import': 'made before an import',
};

export const storage = {
  title: 'Storage',
  trouble,
  open: 'Storage settings',

  notice: {
    'journal-missing':
      'The newest changes were in a file that is gone. Longcode reads the records of your providers again, so texts come back as far as they keep them. Texts of yours that had not left, and what you had read, may be as they were a while ago.',
    repaired: (kept: number, file: string) =>
      `The damaged messages were rebuilt: ${plural(kept, 'text', 'texts')} could be read and kept. The damaged file is kept as ${file}.`,
    restored: (time: string) =>
      `The backup of ${time} was restored. What came since is read again from your providers as far as they keep it. What was there before is kept as a backup.`,
  },
  undoRestore: 'Undo restore',
  undoTitle: 'Undo the restore?',

  backups: 'Backups',
  backupsHint:
    'Longcode makes backups by itself: the last three of today, and one for each of the last seven days. They stay on this computer.',
  noBackups: 'No backup yet.',
  listFailed: 'The backups could not be listed.',
  showAll: (n: number) => `Show all ${count(n)}`,
  loading: 'Looking for backups…',
  reasons,
  backup: (size: string, reason: string) => `${size}, ${reason}`,
  backUp: 'Back up now',
  backingUp: 'Making a backup…',
  backedUp: (time: string, size: string) => `Backup made ${time} (${size}).`,
  restore: 'Restore',
  restoreNamed: (time: string) => `Restore the backup of ${time}`,
  restoreTitle: (time: string) => `Restore the backup of ${time}?`,
  goesBack: 'All messages go back to how they were then.',
  goesBackUndo: 'All messages go back to how they were just before the restore.',
  restoreText: [
    'What came since is read again from your providers as far as they keep it.',
    'Texts that were waiting are checked with the provider first; none is sent again blindly.',
    'The present state is kept as a backup, so this can be undone.',
  ],
  restoreConfirm: 'Restore backup',
  restoring: 'Restoring the backup…',
  keepPresent: 'Keep as it is',
  restored: 'Backup restored.',

  check: 'Check for damage',
  checkShort: 'Check',
  checkHint: 'Looks through all messages on this computer. With very many it takes some minutes.',
  checking: 'Looking for damage…',
  sound: (time: string) => `No damage found, ${time}.`,
  damaged: (n: number) =>
    n === 1 ? 'Damage was found in one place.' : `Damage was found in ${count(n)} places.`,
  findings: 'What was found',
  repair: 'Repair',
  repairHint:
    'A new database is built from everything that can be read of the present one, which is kept beside it.',
  repairing: 'Repairing. With very many messages this takes some minutes…',
  repaired: 'Repaired.',

  size,
};

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `812 bytes`, `12.4 MB`; in thousands, as disks are sold. */
function size(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}
