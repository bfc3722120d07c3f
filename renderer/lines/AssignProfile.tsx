/** Puts a number into a messaging profile, or takes it out of its own. */
import { type FormEvent, useState } from 'react';
import type { AccountState } from '../../shared/model/account.ts';
import type { Line } from '../../shared/model/line.ts';
import { useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import type { Asked } from './outcome.ts';
import { NeedProfile, ProfileChoice } from './ProfileChoice.tsx';

interface AssignProfileProps {
  readonly state: AccountState;
  readonly line: Line;
  /** As it is called. */
  readonly name: string;
  readonly onDone: (asked: Asked) => void;
  readonly onClose: () => void;
}

export function AssignProfile({ state, line, name, onDone, onClose }: AssignProfileProps) {
  const accountId = state.account.id;
  const profiles = useSession((session) => session.profiles);
  const own = profiles.filter((profile) => profile.accountId === accountId);
  const [chosen, setChosen] = useState(line.profileId);
  const { busy, failure, run } = useAct();
  const changed = chosen !== null && chosen !== (line.profileId ?? '');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!changed) return;
    const profile = own.find(({ id }) => id === chosen) ?? null;
    void run(
      () =>
        window.longcode.assignProfile({
          accountId,
          line: line.number,
          profileId: profile?.id ?? null,
        }),
      () => onDone({ change: 'profile', profile }),
    );
  }

  return (
    <Modal kind="form" title={words.lines.assignTitle(name)} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <div className="dialog-body scroll enable">
          {own.length === 0 && line.profileId === null ? (
            <NeedProfile />
          ) : (
            <ProfileChoice
              profiles={own}
              value={chosen}
              orNone={line.profileId !== null}
              onChange={setChosen}
            />
          )}
          {failure === null ? null : (
            <div role="alert">
              <FailureNote failure={failure} effect={words.profiles.saveFailed} />
            </div>
          )}
        </div>
        <div className="dialog-foot">
          <button type="button" className="button secondary" onClick={onClose}>
            {words.lines.cancel}
          </button>
          <button type="submit" className="button primary" aria-disabled={busy || !changed}>
            {words.lines.assign}
          </button>
        </div>
      </form>
    </Modal>
  );
}
