/** A messaging profile that cannot be changed from here: what is known of it. */
import type { Account } from '../../shared/model/account.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { providerName } from '../session/providerName.ts';
import { words } from '../words/words.ts';

interface ProfileFactsProps {
  readonly account: Account;
  readonly profile: MessagingProfile;
}

export function ProfileFacts({ account, profile }: ProfileFactsProps) {
  const say = words.profiles;
  return (
    <>
      <dl className="number-facts">
        <dt>{say.callback}</dt>
        <dd>{profile.callbackUrl ?? say.none}</dd>
        <dt>{say.failover}</dt>
        <dd>{profile.failoverUrl ?? say.none}</dd>
      </dl>
      <p className="field-hint">
        {account.practice ? say.managedPractice : say.managedThere(providerName(account))}
      </p>
    </>
  );
}
