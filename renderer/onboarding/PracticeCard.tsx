/** One click to a working account with no key: the practice network inside the app. */
import { useState } from 'react';
import type { AccountAdded } from '../../shared/contract/commands.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/en.ts';

export function PracticeCard({ onAdded }: { readonly onAdded: (added: AccountAdded) => void }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function add() {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await window.longcode.addPracticeAccount();
    setBusy(false);
    if (answer.ok) onAdded(answer.value);
    else setFailure(answer.failure);
  }

  return (
    <section className="practice-card" aria-labelledby="practice-title">
      <h2 id="practice-title" className="card-title">
        {words.onboarding.practiceTitle}
      </h2>
      <p className="card-text">{words.onboarding.practiceText}</p>
      {failure === null ? null : <FailureNote failure={failure} />}
      <div className="key-form-foot">
        <button
          type="button"
          className="button secondary"
          aria-disabled={busy}
          onClick={() => void add()}
        >
          {words.onboarding.practice}
        </button>
        <p className="field-hint" role="status">
          {busy ? words.onboarding.practiceBusy : ''}
        </p>
      </div>
    </section>
  );
}
