/** The middle pane of the Waiting view: every text that has not gone, or is being looked for. */
import { CheckCheck } from 'lucide-react';
import { useEffect } from 'react';
import { showView } from '../inbox/inbox.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { PausedAccounts } from './PausedAccounts.tsx';
import { WaitingList } from './WaitingList.tsx';
import { hideWaiting, refreshWaiting, showWaiting, useWaiting } from './waiting.ts';
import './waiting.css';

export function WaitingPane() {
  const loaded = useWaiting((state) => state.loaded);
  const empty = useWaiting((state) => state.total === 0);
  const failure = useWaiting((state) => state.failure);

  useEffect(() => {
    showWaiting();
    return hideWaiting;
  }, []);

  return (
    <>
      {loaded || failure !== null ? null : (
        <div className="thin-line" role="status" aria-label={words.waiting.loading} />
      )}
      {failure === null ? null : (
        <div className="list-failure">
          <FailureNote failure={failure} effect={words.waiting.loadFailed} />
          <button type="button" className="button small secondary" onClick={refreshWaiting}>
            {words.app.tryAgain}
          </button>
        </div>
      )}
      <PausedAccounts />
      {loaded && empty ? <NothingWaits /> : null}
      {empty ? null : <WaitingList />}
    </>
  );
}

function NothingWaits() {
  const { title, text, action } = words.waiting.empty;
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
