/** Exporting everything or conversations, and importing an archive, as a part of the settings. */
import { useEffect } from 'react';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';
import { exportEverything, forget, listen, useArchive } from './archive.ts';
import { Ended } from './Ended.tsx';
import { ImportArchive } from './ImportArchive.tsx';
import { JobProgress } from './JobProgress.tsx';
import '../storage/storage.css';
import './archive.css';

export function ArchiveSettings() {
  const doing = useArchive((state) => state.doing);
  useEffect(() => {
    forget();
    return listen();
  }, []);
  return (
    <div className="settings-card storage">
      <div className="storage-row">
        <div className="storage-act">
          <div>
            <p className="setting-name">{words.archive.everything}</p>
            <p className="field-hint setting-hint">{words.archive.everythingHint}</p>
          </div>
          <button
            type="button"
            className="button small secondary"
            aria-disabled={doing !== null}
            onClick={() => void exportEverything()}
          >
            {words.archive.exportEverything}
          </button>
        </div>
        {doing === 'exporting-everything' ? <JobProgress /> : null}
        <Ended of={['exporting-everything']} />
      </div>
      <div className="storage-row">
        <div className="storage-act">
          <div>
            <p className="setting-name">{words.archive.conversations}</p>
            <p className="field-hint setting-hint">{words.archive.conversationsHint}</p>
          </div>
          <button
            type="button"
            className="button small secondary"
            onClick={() => openDialog({ kind: 'export' })}
          >
            {words.archive.exportConversations}
          </button>
        </div>
      </div>
      <div className="storage-row">
        <ImportArchive />
      </div>
    </div>
  );
}
