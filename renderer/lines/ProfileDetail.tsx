/** One messaging profile: what is wrong with it, its settings, its numbers, and its end. */
import type { AccountState } from '../../shared/model/account.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { managesLines } from '../session/offers.ts';
import { providerName } from '../session/providerName.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { DeleteProfile } from './DeleteProfile.tsx';
import { LightShape } from './Light.tsx';
import { ProfileFacts } from './ProfileFacts.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { ProfileNumbers } from './ProfileNumbers.tsx';
import { ProfileReceiving } from './ProfileReceiving.tsx';
import { membersOf } from './pools.ts';
import type { LineState } from './readiness.ts';

interface ProfileDetailProps {
  readonly state: AccountState;
  readonly lines: readonly LineState[];
  /** Null while it is being made. */
  readonly profile: MessagingProfile | null;
}

export function ProfileDetail({ state, lines, profile }: ProfileDetailProps) {
  const { account } = state;
  const provider = providerName(account);
  const manages = useSession((session) => managesLines(session, account.id));
  return (
    <article className="number" aria-labelledby="profile-title">
      <h3 id="profile-title" className="number-title">
        {profile?.name ?? words.profiles.newTitle}
      </h3>
      {profile?.enabled === false ? (
        <p className="profile-note">
          <LightShape light="red" />
          {words.profiles.offText(provider)}
        </p>
      ) : null}
      {profile?.redacts === true ? (
        <p className="profile-note">
          <LightShape light="amber" />
          {words.profiles.redacts(provider)}
        </p>
      ) : null}
      {manages || profile === null ? (
        <ProfileForm account={account} profile={profile} />
      ) : (
        <ProfileFacts account={account} profile={profile} />
      )}
      {profile === null ? null : (
        <>
          <ProfileReceiving account={account} profile={profile} manages={manages} />
          <ProfileNumbers profile={profile} lines={lines} manages={manages} />
          {manages ? (
            <DeleteProfile
              profile={profile}
              provider={provider}
              numbers={membersOf(profile, lines).length}
            />
          ) : null}
        </>
      )}
    </article>
  );
}
