/** Takes a new key for an account whose key is refused or gone. */
import { type FormEvent, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import { TextField } from '../ui/TextField.tsx';
import { words } from '../words/en.ts';

export function ReplaceKey({ accountId }: { readonly accountId: string }) {
  const [key, setKey] = useState('');
  const [checking, setChecking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ready = key.trim() !== '' && !checking;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    setChecking(true);
    setFailure(null);
    const answer = await window.longcode.replaceKey({ accountId, key: key.trim() });
    setChecking(false);
    if (answer.ok) setKey('');
    else setFailure(answer.failure);
  }

  return (
    <form className="replace-key" onSubmit={(event) => void submit(event)}>
      <TextField
        label={words.settings.newKey}
        hint={words.settings.newKeyHint}
        value={key}
        onChange={setKey}
        failure={failure}
        masked={{ show: words.onboarding.showKey, hide: words.onboarding.hideKey }}
      />
      <div className="replace-key-foot">
        <button type="submit" className="button primary" aria-disabled={!ready}>
          {words.settings.replaceKey}
        </button>
        <p className="field-hint" role="status">
          {checking ? words.settings.checking : ''}
        </p>
      </div>
    </form>
  );
}
