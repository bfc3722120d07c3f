/** Asks before texting is turned off for a number. */
import type { Line } from '../../shared/model/line.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import type { Asked } from './outcome.ts';

interface DisableTextingProps {
  readonly line: Line;
  /** As it is called. */
  readonly name: string;
  readonly onDone: (asked: Asked) => void;
  readonly onClose: () => void;
}

export function DisableTexting({ line, name, onDone, onClose }: DisableTextingProps) {
  const { busy, failure, run } = useAct();
  const { accountId, number } = line;
  const turnOff = () =>
    run(
      () => window.longcode.disableTexting({ accountId, line: number }),
      () => onDone({ change: 'off' }),
    );
  return (
    <Modal kind="ask" title={words.lines.disableTitle(name)} onClose={onClose}>
      <div className="dialog-body">
        <p>{words.lines.disableText}</p>
        {failure === null ? null : <FailureNote failure={failure} />}
      </div>
      <div className="dialog-foot">
        <button type="button" className="button secondary" onClick={onClose}>
          {words.lines.keepOn}
        </button>
        <button
          type="button"
          className="button danger"
          aria-disabled={busy}
          onClick={() => void turnOff()}
        >
          {words.lines.disable}
        </button>
      </div>
    </Modal>
  );
}
