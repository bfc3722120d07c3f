/** The messaging profiles of an account, and the one that is picked or being made. */
import { Plus } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { AccountState } from '../../shared/model/account.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { managesLines } from '../session/offers.ts';
import { providerName } from '../session/providerName.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { ProfileDetail } from './ProfileDetail.tsx';
import { newProfile, showProfile, usePlace } from './place.ts';
import { membersOf } from './pools.ts';
import { editKey, useEdits } from './profileEdits.ts';
import type { LineState } from './readiness.ts';
import { Split, useOneAtATime } from './Split.tsx';

interface ProfilesTabProps {
  readonly state: AccountState;
  readonly lines: readonly LineState[];
  /** Those of this account. */
  readonly profiles: readonly MessagingProfile[];
}

export function ProfilesTab({ state, lines, profiles }: ProfilesTabProps) {
  const chosen = usePlace((place) => place.profile);
  const profile = profiles.find(({ id }) => id === chosen) ?? null;
  const making = chosen === newProfile;
  return (
    <Split
      list={<ProfileList state={state} lines={lines} profiles={profiles} />}
      picked={
        profile === null && !making ? null : (
          <ProfileDetail key={chosen} state={state} lines={lines} profile={profile} />
        )
      }
      pickedKey={profile === null && !making ? null : chosen}
      hint={words.profiles.pick}
      onBack={() => showProfile(null)}
    />
  );
}

function ProfileList({ state, lines, profiles }: ProfilesTabProps) {
  const narrow = useOneAtATime();
  const chosen = usePlace((place) => place.profile);
  const manages = useSession((session) => managesLines(session, state.account.id));
  const { title, text } = manages
    ? words.profiles.empty
    : words.profiles.emptyThere(providerName(state.account));
  return (
    <>
      <p className="pick-intro">{words.profiles.about}</p>
      {manages ? (
        <button
          type="button"
          className="button small secondary pick-make"
          onClick={() => showProfile(newProfile)}
        >
          <Plus size={14} aria-hidden />
          {words.profiles.make}
        </button>
      ) : null}
      {profiles.length === 0 ? (
        <div className="pick-empty">
          <p className="empty-title">{title}</p>
          <p className="empty-text">{text}</p>
        </div>
      ) : (
        <ListBox
          className="pick-list"
          aria-label={words.profiles.list(state.account.name)}
          selectionMode="single"
          disallowEmptySelection
          selectionBehavior={narrow ? 'toggle' : 'replace'}
          selectedKeys={chosen === null || chosen === newProfile ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const found = profiles.find(({ id }) => keys !== 'all' && keys.has(id));
            if (found !== undefined) showProfile(found.id);
          }}
        >
          {profiles.map((profile) => (
            <ProfileRow
              key={profile.id}
              profile={profile}
              numbers={membersOf(profile, lines).length}
            />
          ))}
        </ListBox>
      )}
    </>
  );
}

interface ProfileRowProps {
  readonly profile: MessagingProfile;
  readonly numbers: number;
}

function ProfileRow({ profile, numbers }: ProfileRowProps) {
  const { numbers: count, off, poolOn, poolOff, row, unsaved } = words.profiles;
  const edited = useEdits(({ typed }) => editKey(profile.accountId, profile.id) in typed);
  const about = row([
    count(numbers),
    ...(profile.enabled === false ? [off] : [profile.pool.enabled ? poolOn : poolOff]),
    ...(edited ? [unsaved] : []),
  ]);
  return (
    <ListBoxItem id={profile.id} className="pick" textValue={profile.name}>
      <span className="pick-lines">
        <span className="pick-name cut">{profile.name}</span>
        <span className="pick-about cut">{about}</span>
      </span>
    </ListBoxItem>
  );
}
