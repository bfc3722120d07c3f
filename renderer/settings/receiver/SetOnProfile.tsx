/** Makes the address of this computer the callback URL of a messaging profile. */
import { type FormEvent, useState } from 'react';
import type { Account } from '../../../shared/model/account.ts';
import type { MessagingProfile } from '../../../shared/model/profile.ts';
import { providerName } from '../../session/providerName.ts';
import { setProfile } from '../../session/session.ts';
import { Choice } from '../../ui/Choice.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { announce } from '../../ui/notices.ts';
import { useAct } from '../../ui/useAct.ts';
import { words } from '../../words/words.ts';
import { targetNote } from './applied.ts';

interface SetOnProfileProps {
  readonly account: Account;
  readonly address: string;
  /** Those of the account. */
  readonly profiles: readonly MessagingProfile[];
  readonly onClose: () => void;
}

export function SetOnProfile({ account, address, profiles, onClose }: SetOnProfileProps) {
  const [chosen, setChosen] = useState(profiles.length === 1 ? (profiles[0]?.id ?? null) : null);
  const { busy, failure, run } = useAct();
  const say = words.receiver;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (chosen === null) return;
    void run(
      () => window.longcode.announceOnProfile({ accountId: account.id, profileId: chosen }),
      (profile) => {
        setProfile(profile);
        announce(say.setDone(profile.name));
        onClose();
      },
    );
  }

  return (
    <Modal kind="form" title={say.setOnTitle} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <div className="dialog-body scroll receiver-choose">
          <p>{say.setOnText(providerName(account))}</p>
          {profiles.length === 0 ? (
            <p className="field-hint">{say.setOnNone}</p>
          ) : (
            <Choice
              label={say.setOnProfile}
              value={chosen}
              placeholder={say.setOnPlaceholder}
              options={profiles.map((profile) => ({
                id: profile.id,
                text: profile.name,
                note: targetNote(address, profile),
              }))}
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
          <button type="submit" className="button primary" aria-disabled={busy || chosen === null}>
            {say.setOnConfirm}
          </button>
        </div>
      </form>
    </Modal>
  );
}
