/** The sentences of a notice. `now`: ms since the epoch. */
import type { StorageNotice } from '../../shared/model/storage.ts';
import { dayAndTime } from '../words/moments.ts';
import { words } from '../words/words.ts';

const say = words.storage.notice;

export function noticeText(notice: StorageNotice, now: number): string {
  switch (notice.kind) {
    case 'journal-missing':
      return say['journal-missing'];
    case 'repaired':
      return say.repaired(notice.kept, notice.damagedFile);
    case 'restored':
      return say.restored(dayAndTime(notice.at, now));
  }
}
