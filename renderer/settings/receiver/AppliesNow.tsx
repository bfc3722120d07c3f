/** Which address applies right now: for each profile of an account, or at the provider. */
import type { Account } from '../../../shared/model/account.ts';
import type { MessagingProfile } from '../../../shared/model/profile.ts';
import type { ReceiverAccount } from '../../../shared/model/receiver.ts';
import { providerName } from '../../session/providerName.ts';
import { words } from '../../words/words.ts';
import { appliedTo, appliedWords } from './applied.ts';

interface AppliesNowProps {
  readonly account: Account;
  readonly receiving: ReceiverAccount;
  /** Those of the account; null where they are not seen from here. */
  readonly profiles: readonly MessagingProfile[] | null;
}

export function AppliesNow({ account, receiving, profiles }: AppliesNowProps) {
  const { applies, unseen, unseenTexts, noProfiles } = words.receiver;
  const provider = providerName(account);
  return (
    <div className="receiver-applies">
      <h5 className="field-label">{applies}</h5>
      {profiles === null ? (
        <p className="field-hint">
          {receiving.onEachSend ? unseenTexts(provider) : unseen(provider)}
        </p>
      ) : null}
      {profiles?.length === 0 ? <p className="field-hint">{noProfiles}</p> : null}
      {profiles === null ? null : (
        <ul>
          {profiles.map((profile) => (
            <li key={profile.id}>
              <span className="receiver-profile cut">{profile.name}</span>
              {appliedWords(appliedTo(receiving, profile.callbackUrl)).map((sentence) => (
                <span key={sentence} className="field-hint">
                  {sentence}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
