/** The middle pane of the Failed view: every text that was not delivered, in any conversation. */
import { CheckCheck } from 'lucide-react';
import { useEffect } from 'react';
import { showView } from '../inbox/inbox.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { FailedList } from './FailedList.tsx';
import { hideFailed, refreshFailed, showFailed, useFailed } from './failed.ts';
import './failed.css';

export function FailedPane() {
  const loaded = useFailed((state) => state.loaded);
  const empty = useFailed((state) => state.rows.length === 0);
  const failure = useFailed((state) => state.failure);

  useEffect(() => {
    showFailed();
    return hideFailed;
  }, []);

  return (
    <>
      {loaded || failure !== null ? null : (
        <div className="thin-line" role="status" aria-label={words.failed.loading} />
      )}
      {failure === null ? null : (
        <div className="list-failure">
          <FailureNote failure={failure} effect={words.failed.loadFailed} />
          <button type="button" className="button small secondary" onClick={refreshFailed}>
            {words.app.tryAgain}
          </button>
        </div>
      )}
      {loaded && empty ? <NothingFailed /> : null}
      {empty ? null : <FailedList />}
    </>
  );
}

function NothingFailed() {
  const { title, text, action } = words.failed.empty;
  return (
    <div className="empty">
      <CheckCheck size={32} strokeWidth={1.5} aria-hidden />
      <p className="empty-title">{title}</p>
      <p className="empty-text">{text}</p>
      <button
        type="button"
        className="button secondary"
        onClick={() => void showView({ kind: 'all' })}
      >
        {action}
      </button>
    </div>
  );
}
