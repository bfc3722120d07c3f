/** Asks before a backup takes the place of everything that is here, and says what that does. */
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';
import { restore, useStorage } from './storage.ts';

interface RestoreBackupProps {
  readonly id: string;
  readonly title: string;
  /** What it does, before what it does in every case. */
  readonly text: string;
  readonly confirm: string;
  readonly onClose: () => void;
  /** The backup has taken its place. */
  readonly onRestored?: () => void;
}

export function RestoreBackup(props: RestoreBackupProps) {
  const { id, title, text, confirm, onClose, onRestored } = props;
  const doing = useStorage((state) => state.doing);
  const failure = useStorage((state) =>
    state.failed?.what === 'restoring' ? state.failed.failure : null,
  );

  async function run() {
    if (!(await restore(id))) return;
    onClose();
    onRestored?.();
  }

  return (
    <Modal kind="ask" title={title} onClose={onClose}>
      <div className="dialog-body restore">
        {[text, ...words.storage.restoreText].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {failure === null ? null : <FailureNote failure={failure} />}
        <p className="field-hint" role="status">
          {doing === 'restoring' ? words.storage.restoring : ''}
        </p>
      </div>
      <div className="dialog-foot">
        <button type="button" className="button secondary" onClick={onClose}>
          {words.storage.keepPresent}
        </button>
        <button
          type="button"
          className="button primary"
          aria-disabled={doing !== null}
          onClick={() => void run()}
        >
          {confirm}
        </button>
      </div>
    </Modal>
  );
}
