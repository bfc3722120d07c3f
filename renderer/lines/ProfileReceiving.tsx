/** Which address applies to a profile right now, and how to have it post to this computer. */
import type { Account } from '../../shared/model/account.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { receiverAccountOf } from '../session/offers.ts';
import { setProfile, useSession } from '../session/session.ts';
import { appliedTo, appliedWords } from '../settings/receiver/applied.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import { editKey, keepEdit, useEdits } from './profileEdits.ts';

interface ProfileReceivingProps {
  readonly account: Account;
  readonly profile: MessagingProfile;
  readonly manages: boolean;
}

/** Nothing while the receiver is off: then only the callback URL above counts. */
export function ProfileReceiving({ account, profile, manages }: ProfileReceivingProps) {
  const enabled = useSession((session) => session.receiver.choice.enabled);
  const receiving = useSession((session) => receiverAccountOf(session, account.id));
  const { busy, failure, run } = useAct();
  const say = words.receiver;
  if (!enabled || receiving === undefined || receiving.address === null) return null;
  const applied = appliedTo(receiving, profile.callbackUrl);
  const change = { accountId: account.id, profileId: profile.id };
  const setHere = () =>
    run(
      () => window.longcode.announceOnProfile(change),
      (answer) => {
        keepTyped(answer);
        setProfile(answer);
        announce(say.setDone(answer.name));
      },
    );
  return (
    <section className="number-part" aria-labelledby="profile-receiving">
      <h4 id="profile-receiving" className="number-part-title">
        {say.applies}
      </h4>
      {appliedWords(applied).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {manages && applied.inbound !== 'here' ? (
        <button
          type="button"
          className="button small secondary profile-here"
          aria-disabled={busy}
          onClick={() => void setHere()}
        >
          {say.setHere}
        </button>
      ) : null}
      {failure === null ? null : (
        <div role="alert">
          <FailureNote failure={failure} effect={words.profiles.saveFailed} />
        </div>
      )}
    </section>
  );
}

/** What else is typed and not saved stays, and would otherwise bring back the old URL. */
function keepTyped({ accountId, id, callbackUrl }: MessagingProfile): void {
  const key = editKey(accountId, id);
  const typed = useEdits.getState().typed[key];
  if (typed !== undefined) keepEdit(key, { ...typed, callbackUrl: callbackUrl ?? '' });
}
