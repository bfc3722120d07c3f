/** How the database stands, its backups, and the search for damage. */
import { CircleAlert } from 'lucide-react';
import { useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { BackupList } from './BackupList.tsx';
import { DamageCheck } from './DamageCheck.tsx';
import { backUp, useStorage } from './storage.ts';
import './storage.css';

export function StorageSettings() {
  const trouble = useSession((session) => session.storage.trouble);
  return (
    <div className="settings-card storage">
      {trouble === null ? null : (
        <div className="storage-row failure">
          <p className="failure-sentence">
            <CircleAlert size={16} aria-hidden />
            <span>{words.storage.trouble[trouble.kind]}</span>
          </p>
          <details className="fold">
            <summary>{words.app.detail}</summary>
            <code>{trouble.detail}</code>
          </details>
        </div>
      )}
      <Backups />
      <DamageCheck corrupt={trouble?.kind === 'corrupt'} />
    </div>
  );
}

function Backups() {
  const { doing, done, failed } = useStorage();
  const result =
    done?.what === 'backing-up' || done?.what === 'restoring'
      ? done.text
      : words.storage.backupsHint;
  return (
    <div className="storage-row">
      <div className="storage-act">
        <div>
          <p className="setting-name">{words.storage.backups}</p>
          <p className="field-hint setting-hint" role="status">
            {doing === 'backing-up' ? words.storage.backingUp : result}
          </p>
        </div>
        <button
          type="button"
          className="button small secondary"
          aria-disabled={doing !== null}
          onClick={() => void backUp()}
        >
          {words.storage.backUp}
        </button>
      </div>
      {failed?.what === 'backing-up' ? <FailureNote failure={failed.failure} /> : null}
      <BackupList />
    </div>
  );
}
