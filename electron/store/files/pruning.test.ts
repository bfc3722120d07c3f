import { expect, test } from 'vitest';
import type { Backup, BackupReason } from '../../../shared/model/storage.ts';
import { backupsToDrop } from './pruning.ts';

/** A moment by this computer's own calendar, whose days the rule is about. */
const at = (day: number, hour: number): number => new Date(2026, 4, day, hour).getTime();
const now = at(20, 15);

function backup(day: number, hour: number, reason: BackupReason = 'rolling'): Backup {
  return { id: `${reason} ${day} ${hour}`, at: at(day, hour), reason, bytes: 1 };
}

function dropped(backups: readonly Backup[]): string[] {
  return backupsToDrop(backups, now)
    .map(({ id }) => id)
    .sort();
}

test.each<[string, Backup[], string[]]>([
  ['nothing of nothing', [], []],
  ['nothing of three of today', [backup(20, 1), backup(20, 5), backup(20, 9)], []],
  [
    'the oldest of five of today',
    [backup(20, 13), backup(20, 1), backup(20, 9), backup(20, 5), backup(20, 0)],
    ['rolling 20 0', 'rolling 20 1'],
  ],
  [
    'all but the newest of yesterday and of a week ago',
    [backup(19, 23), backup(19, 22), backup(13, 23), backup(13, 1)],
    ['rolling 13 1', 'rolling 19 22'],
  ],
  [
    'what is older than seven days, also when there is nothing newer of that day',
    [backup(12, 23), backup(1, 1), backup(13, 0)],
    ['rolling 1 1', 'rolling 12 23'],
  ],
  [
    'all but the newest of those from days to come',
    [backup(21, 0), backup(28, 3), backup(22, 3)],
    ['rolling 21 0', 'rolling 22 3'],
  ],
  [
    'the sixth of each reason on purpose, however old',
    (['asked', 'before-restore', 'before-repair'] as const).flatMap((reason) =>
      [1, 2, 3, 4, 5, 6].map((day) => backup(day, 3, reason)),
    ),
    ['asked 1 3', 'before-repair 1 3', 'before-restore 1 3'],
  ],
])('drops %s', (_, backups, expected) => {
  expect(dropped(backups)).toEqual(expected);
});

test('a day begins at midnight here, also where the clock changes for summer', () => {
  const march = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime();
  const backups = [28, 29, 30].map((day) => ({ ...backup(1, 0), id: `${day}`, at: march(day, 0) }));
  expect(backupsToDrop(backups, march(30, 23))).toEqual([]);
  expect(backupsToDrop(backups, march(36, 23))).toMatchObject([{ id: '28' }]);
});
