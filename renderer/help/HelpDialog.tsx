/** Help: any payload of a provider in plain words, and what every sign means. */
import { closeDialog, openDialog } from '../ui/dialogs.ts';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';
import { ExplainPayload } from './ExplainPayload.tsx';
import { Legend } from './Legend.tsx';
import './help.css';

export function HelpDialog() {
  return (
    <Modal kind="wide" title={words.help.title} onClose={closeDialog}>
      <div className="dialog-body scroll help">
        <ExplainPayload />
        <Legend />
        <p>
          <button
            type="button"
            className="button secondary"
            onClick={() => openDialog({ kind: 'about' })}
          >
            {words.about.title}
          </button>
        </p>
      </div>
    </Modal>
  );
}
