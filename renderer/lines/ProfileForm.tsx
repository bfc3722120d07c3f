/** The settings of a messaging profile. What is typed is kept until it is saved or discarded. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Account } from '../../shared/model/account.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { useOffer } from '../session/offers.ts';
import { providerName } from '../session/providerName.ts';
import { setProfile } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { TextField } from '../ui/TextField.tsx';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import { PoolFields } from './PoolFields.tsx';
import { newProfile, showProfile, usePlace } from './place.ts';
import { dropEdit, editKey, keepEdit, useEdits } from './profileEdits.ts';
import {
  fieldAtFault,
  freshProfile,
  type ProfileProblems,
  readProfile,
  sameTyped,
  type TypedProfile,
  typedProfile,
} from './profileForm.ts';

interface ProfileFormProps {
  readonly account: Account;
  /** Null while it is being made. */
  readonly profile: MessagingProfile | null;
}

export function ProfileForm({ account, profile }: ProfileFormProps) {
  const key = editKey(account.id, profile?.id ?? newProfile);
  const before = profile === null ? freshProfile : typedProfile(profile);
  const typed = useEdits((edits) => edits.typed[key]) ?? before;
  const callbackRequests = usePlace((place) => place.callbackRequests);
  const [problems, setProblems] = useState<ProfileProblems>({});
  const [saved, setSaved] = useState(false);
  const { busy, failure, run } = useAct();
  const callback = useRef<HTMLInputElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const changed = profile === null || !sameTyped(typed, before);
  const atFault = failure === null ? null : fieldAtFault(failure.field);
  const live = useOffer(account.provider)?.capabilities.live;
  const say = words.profiles;

  useEffect(() => {
    if (callbackRequests > 0) callback.current?.focus();
  }, [callbackRequests]);

  useEffect(() => {
    if (profile === null) name.current?.focus();
  }, [profile]);

  function edit(change: Partial<TypedProfile>) {
    const next = { ...typed, ...change };
    setSaved(false);
    if (profile !== null && sameTyped(next, before)) dropEdit(key);
    else keepEdit(key, next);
  }

  function discard() {
    dropEdit(key);
    setProblems({});
    if (profile === null) showProfile(null);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readProfile(typed);
    setProblems(read.ok ? {} : read.problems);
    if (!read.ok || !changed) return;
    const change = { accountId: account.id, id: profile?.id ?? null, draft: read.draft };
    void run(
      () => window.longcode.saveProfile(change),
      (answer) => {
        setProfile(answer);
        dropEdit(key);
        setSaved(true);
        if (profile !== null) return;
        announce(say.made);
        showProfile(answer.id);
      },
    );
  }

  const text = (field: 'name' | 'callbackUrl' | 'failoverUrl') => ({
    value: typed[field],
    problem: problems[field] ?? null,
    failure: atFault === field ? failure : null,
    onChange: (value: string) => edit({ [field]: value }),
  });
  return (
    <form className="profile-form" onSubmit={submit}>
      <TextField ref={name} label={say.name} {...text('name')} />
      <TextField
        ref={callback}
        label={say.callback}
        hint={(live === 'webhook' ? say.callbackNeeded : say.callbackHint)(providerName(account))}
        placeholder={say.urlPlaceholder}
        {...text('callbackUrl')}
      />
      <TextField
        label={say.failover}
        hint={say.failoverHint}
        placeholder={say.urlPlaceholder}
        {...text('failoverUrl')}
      />
      <PoolFields typed={typed} problems={problems} onEdit={edit} />
      {failure === null || atFault !== null ? null : (
        <div role="alert">
          <FailureNote failure={failure} effect={say.saveFailed} />
        </div>
      )}
      <div className="profile-foot">
        <button type="submit" className="button primary" aria-disabled={busy || !changed}>
          {profile === null ? say.create : say.save}
        </button>
        {changed ? (
          <button type="button" className="button quiet" onClick={discard}>
            {profile === null ? words.lines.cancel : say.discard}
          </button>
        ) : null}
        <p className="field-hint" role="status">
          {busy ? say.saving : saved && !changed ? say.saved : ''}
        </p>
      </div>
    </form>
  );
}
