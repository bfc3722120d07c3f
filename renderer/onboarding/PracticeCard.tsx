/** One click to a working account with no key: the practice network inside the app. */
import { useState } from 'react';
import type { AccountAdded } from '../../shared/contract/answers.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import {
  type ProviderKind,
  type ProviderOffer,
  providerNames,
} from '../../shared/model/providers.ts';
import { useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { practiceLeft } from './practiceLeft.ts';

/** Nothing where each provider has its practice account. */
export function PracticeCard({ onAdded }: { readonly onAdded: (added: AccountAdded) => void }) {
  const offers = useSession((session) => session.offers);
  const accounts = useSession((session) => session.accounts);
  const left = practiceLeft(offers, accounts);
  if (left.main === null && left.others.length === 0) return null;
  return <Card {...left} onAdded={onAdded} />;
}

interface CardProps {
  readonly main: ProviderOffer | null;
  readonly others: readonly ProviderOffer[];
  readonly onAdded: (added: AccountAdded) => void;
}

function Card({ main, others, onAdded }: CardProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function add(provider: ProviderKind) {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await window.longcode.addPracticeAccount({ provider });
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
        {main === null ? null : (
          <button
            type="button"
            className="button secondary"
            aria-disabled={busy}
            onClick={() => void add(main.provider)}
          >
            {words.onboarding.practice}
          </button>
        )}
        <p className="field-hint" role="status">
          {busy ? words.onboarding.practiceBusy : ''}
        </p>
      </div>
      {others.length === 0 ? null : (
        <div className="practice-others">
          <span className="field-hint" aria-hidden>
            {main === null ? words.onboarding.practiceOthers : words.onboarding.practiceMore}
          </span>
          {others.map(({ provider }) => (
            <button
              key={provider}
              type="button"
              className="button small secondary"
              aria-label={words.onboarding.practiceWith(providerNames[provider])}
              aria-disabled={busy}
              onClick={() => void add(provider)}
            >
              {providerNames[provider]}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
