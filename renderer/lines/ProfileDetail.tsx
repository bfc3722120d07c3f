/** One messaging profile: what is wrong with it, its settings, its numbers, and its end. */
import type { AccountState } from '../../shared/model/account.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { providerName } from '../session/providerName.ts';
import { words } from '../words/en.ts';
import { DeleteProfile } from './DeleteProfile.tsx';
import { LightShape } from './Light.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { ProfileNumbers } from './ProfileNumbers.tsx';
import { membersOf } from './pools.ts';
import type { LineState } from './readiness.ts';

interface ProfileDetailProps {
  readonly state: AccountState;
  readonly lines: readonly LineState[];
  /** Null while it is being made. */
  readonly profile: MessagingProfile | null;
}

export function ProfileDetail({ state, lines, profile }: ProfileDetailProps) {
  const provider = providerName(state.account);
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
      <ProfileForm account={state.account} profile={profile} />
      {profile === null ? null : (
        <>
          <ProfileNumbers profile={profile} lines={lines} />
          <DeleteProfile
            profile={profile}
            provider={provider}
            numbers={membersOf(profile, lines).length}
          />
        </>
      )}
    </article>
  );
}
