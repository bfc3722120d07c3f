/** Asks how somebody agreed to texts again, and records it: nothing else lets a text go to them from here. */
import { type FormEvent, useState } from 'react';
import type { OptOut } from '../../shared/model/opt-outs.ts';
import type { Address } from '../../shared/phone/address.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { announce } from '../ui/notices.ts';
import { TextField } from '../ui/TextField.tsx';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';

interface ConsentDialogProps {
  readonly who: string;
  readonly provider: string;
  readonly optOut: OptOut;
  readonly line: Address;
  readonly onClose: () => void;
}

export function ConsentDialog({ who, provider, optOut, line, onClose }: ConsentDialogProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, failure, run } = useAct();
  const said = words.optout.consent;
  const { accountId, person, listing } = optOut;
  const blockedThere = listing === 'both' || listing === 'provider-only';

  function record(event: FormEvent) {
    event.preventDefault();
    if (reason.trim().length < 3) return setMissing(true);
    void run(
      () => window.longcode.recordConsent({ accountId, line, person, reason }),
      () => {
        announce(said.recorded(who));
        onClose();
      },
    );
  }

  return (
    <Modal kind="ask" title={said.title(who)} onClose={onClose}>
      <form className="dialog-form" onSubmit={record}>
        <div className="dialog-body opt-form">
          <p>{said.text}</p>
          {blockedThere ? <p>{said.blocked(provider)}</p> : null}
          <TextField
            label={said.reason}
            hint={said.reasonHint}
            value={reason}
            onChange={(typed) => {
              setReason(typed);
              setMissing(false);
            }}
            problem={missing ? said.needReason : null}
          />
          {failure === null ? null : (
            <div role="alert">
              <FailureNote failure={failure} effect={said.failed} />
            </div>
          )}
        </div>
        <div className="dialog-foot">
          <button type="button" className="button secondary" onClick={onClose}>
            {said.keep}
          </button>
          <button type="submit" className="button primary" aria-disabled={busy}>
            {said.confirm}
          </button>
        </div>
      </form>
    </Modal>
  );
}
