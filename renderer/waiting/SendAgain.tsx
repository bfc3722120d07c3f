/** Asks once before a text that may have gone is sent a second time. */
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';

interface SendAgainProps {
  readonly who: string;
  readonly provider: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function SendAgain({ who, provider, busy, onConfirm, onClose }: SendAgainProps) {
  const { again } = words.waiting;
  return (
    <Modal kind="ask" title={again.title} onClose={onClose}>
      <div className="dialog-body waiting-ask">
        <p>{again.mayArriveTwice(who, provider)}</p>
        <p className="field-hint">{again.mayCostTwice}</p>
      </div>
      <div className="dialog-foot">
        <button type="button" className="button secondary" onClick={onClose}>
          {again.keep}
        </button>
        <button
          type="button"
          className="button primary"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onConfirm();
          }}
        >
          {again.confirm}
        </button>
      </div>
    </Modal>
  );
}
