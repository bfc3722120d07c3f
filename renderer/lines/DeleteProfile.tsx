/** Deletes a messaging profile, once nobody is in it. */
import { useId, useState } from 'react';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { announce } from '../ui/notices.ts';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import { showProfile } from './place.ts';
import { dropEdit, editKey } from './profileEdits.ts';

interface DeleteProfileProps {
  readonly profile: MessagingProfile;
  readonly provider: string;
  /** How many are in it. */
  readonly numbers: number;
}

export function DeleteProfile({ profile, provider, numbers }: DeleteProfileProps) {
  const [asking, setAsking] = useState(false);
  const { busy, failure, run } = useAct();
  const why = useId();
  const { accountId, id, name } = profile;
  const blocked = numbers > 0;
  const say = words.profiles;
  const remove = () =>
    run(
      () => window.longcode.deleteProfile({ accountId, id }),
      () => {
        dropEdit(editKey(accountId, id));
        announce(say.removed);
        showProfile(null);
      },
    );
  return (
    <section className="number-part profile-end">
      <button
        type="button"
        className="button small secondary"
        aria-disabled={blocked}
        aria-describedby={blocked ? why : undefined}
        onClick={() => {
          if (!blocked) setAsking(true);
        }}
      >
        {say.remove}
      </button>
      {blocked ? (
        <p id={why} className="field-hint">
          {say.removeBlocked(numbers)}
        </p>
      ) : null}
      {asking ? (
        <Modal kind="ask" title={say.removeTitle(name)} onClose={() => setAsking(false)}>
          <div className="dialog-body">
            <p>{say.removeText(provider)}</p>
            {failure === null ? null : <FailureNote failure={failure} />}
          </div>
          <div className="dialog-foot">
            <button type="button" className="button secondary" onClick={() => setAsking(false)}>
              {say.keep}
            </button>
            <button
              type="button"
              className="button danger"
              aria-disabled={busy}
              onClick={() => void remove()}
            >
              {say.removeConfirm}
            </button>
          </div>
        </Modal>
      ) : null}
    </section>
  );
}
