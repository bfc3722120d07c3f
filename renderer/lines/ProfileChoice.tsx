/** Chooses a messaging profile of an account, or says that there is none yet. */
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { Choice } from '../ui/Choice.tsx';
import { words } from '../words/words.ts';
import { newProfile, showProfile } from './place.ts';

interface ProfileChoiceProps {
  readonly profiles: readonly MessagingProfile[];
  /** The provider's id; null while none is chosen. */
  readonly value: string | null;
  readonly problem?: string | null;
  /** Offers to be in none as well, under an empty id. */
  readonly orNone?: boolean;
  readonly onChange: (id: string) => void;
}

export function ProfileChoice({ profiles, value, problem, orNone, onChange }: ProfileChoiceProps) {
  const options = profiles.map(({ id, name, enabled }) => ({
    id,
    text: name,
    ...(enabled === false ? { note: words.profiles.off } : {}),
  }));
  return (
    <Choice
      label={words.lines.profile}
      value={value}
      options={orNone === true ? [...options, { id: '', text: words.lines.takeOut }] : options}
      placeholder={words.lines.chooseProfile}
      problem={problem ?? null}
      onChange={onChange}
    />
  );
}

export function NeedProfile() {
  return (
    <div className="need-profile">
      <p>{words.lines.noProfilesYet}</p>
      <button
        type="button"
        className="button small secondary"
        onClick={() => showProfile(newProfile)}
      >
        {words.lines.makeProfile}
      </button>
    </div>
  );
}
