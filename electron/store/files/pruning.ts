/**
 * Which backups are dropped. Of rolling ones the newest three of today stay, and the newest of each
 * of the last seven days (this computer's calendar); one dated later than today was made while the
 * clock was ahead, and the newest such one stays. Of those made on purpose the newest five of each
 * reason stay.
 */
import type { Backup } from '../../../shared/model/storage.ts';

const ofToday = 3;
const days = 7;
const onPurpose = 5;

/** `now`: this computer's clock, ms. */
export function backupsToDrop(backups: readonly Backup[], now: number): Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at);
  const groups = Map.groupBy(newestFirst, (backup) =>
    backup.reason === 'rolling' ? dayBefore(now, backup.at) : backup.reason,
  );
  return [...groups].flatMap(([group, members]) => members.slice(roomFor(group)));
}

function roomFor(group: number | Backup['reason']): number {
  if (typeof group !== 'number') return onPurpose;
  if (group === 0) return ofToday;
  return group <= days ? 1 : 0;
}

/** 0 for today, 1 for yesterday, -1 for any day to come. */
function dayBefore(now: number, at: number): number {
  const day = 24 * 60 * 60_000;
  const [today, then] = [midnight(now), midnight(at)];
  return then > today ? -1 : Math.round((today - then) / day);
}

/** As a day of a calendar without summer time, so that days are equally long. */
function midnight(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}
