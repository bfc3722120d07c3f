/** The backups on this computer, newest first, each with a way back to it. */
import { useEffect, useState } from 'react';
import type { Backup } from '../../shared/model/storage.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useToday } from '../ui/today.ts';
import { dayAndTime } from '../words/moments.ts';
import { words } from '../words/words.ts';
import { RestoreBackup } from './RestoreBackup.tsx';
import { listBackups, useStorage } from './storage.ts';

/** More are shown when asked for. */
const shownFirst = 4;

export function BackupList({ onRestored }: { readonly onRestored?: () => void }) {
  const backups = useStorage((state) => state.backups);
  const failure = useStorage((state) =>
    state.failed?.what === 'listing' ? state.failed.failure : null,
  );
  const [all, setAll] = useState(false);
  useEffect(() => void listBackups(), []);

  if (failure !== null) return <FailureNote failure={failure} effect={words.storage.listFailed} />;
  if (backups === null) return <p className="field-hint">{words.storage.loading}</p>;
  if (backups.length === 0) return <p className="field-hint">{words.storage.noBackups}</p>;
  const shown = all ? backups : backups.slice(0, shownFirst);
  return (
    <>
      <ul className="backups" aria-label={words.storage.backups}>
        {shown.map((backup) => (
          <BackupRow
            key={backup.id}
            backup={backup}
            {...(onRestored === undefined ? {} : { onRestored })}
          />
        ))}
      </ul>
      {shown.length === backups.length ? null : (
        <button
          type="button"
          className="button quiet small backups-more"
          onClick={() => setAll(true)}
        >
          {words.storage.showAll(backups.length)}
        </button>
      )}
    </>
  );
}

interface BackupRowProps {
  readonly backup: Backup;
  readonly onRestored?: () => void;
}

function BackupRow({ backup, onRestored }: BackupRowProps) {
  const [asking, setAsking] = useState(false);
  const time = dayAndTime(backup.at, useToday());
  return (
    <li className="backup">
      <p className="backup-about">
        <span>{time}</span>
        <span className="field-hint">
          {words.storage.backup(
            words.storage.size(backup.bytes),
            words.storage.reasons[backup.reason],
          )}
        </span>
      </p>
      <button
        type="button"
        className="button small secondary"
        aria-label={words.storage.restoreNamed(time)}
        onClick={() => setAsking(true)}
      >
        {words.storage.restore}
      </button>
      {asking ? (
        <RestoreBackup
          id={backup.id}
          title={words.storage.restoreTitle(time)}
          text={words.storage.goesBack}
          confirm={words.storage.restoreConfirm}
          onClose={() => setAsking(false)}
          {...(onRestored === undefined ? {} : { onRestored })}
        />
      ) : null}
    </li>
  );
}
