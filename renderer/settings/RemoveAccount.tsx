/** Asks before an account and its history are deleted from this computer. */
import { useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Account } from '../../shared/model/account.ts';
import { HeldNote } from '../schedule/HeldNote.tsx';
import { start } from '../session/live.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';

interface RemoveAccountProps {
  readonly account: Account;
  readonly onClose: () => void;
}

export function RemoveAccount({ account, onClose }: RemoveAccountProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function remove() {
    if (busy) return;
    setBusy(true);
    const answer = await window.longcode.removeAccount({ accountId: account.id });
    if (answer.ok) {
      onClose();
      await start();
      return;
    }
    setBusy(false);
    setFailure(answer.failure);
  }

  return (
    <Modal kind="ask" title={words.settings.removeTitle(account.name)} onClose={onClose}>
      <div className="dialog-body">
        <p>{words.settings.removeText}</p>
        <HeldNote accountId={account.id} />
        {failure === null ? null : <FailureNote failure={failure} />}
      </div>
      <div className="dialog-foot">
        <button type="button" className="button secondary" onClick={onClose}>
          {words.settings.keepAccount}
        </button>
        <button
          type="button"
          className="button danger"
          aria-disabled={busy}
          onClick={() => void remove()}
        >
          {words.settings.removeConfirm}
        </button>
      </div>
    </Modal>
  );
}
