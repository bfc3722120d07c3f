/** Does something for each account a banner is about; says so where that fails. */
import { useState } from 'react';
import type { Answer, FailureCode } from '../../shared/contract/failure.ts';
import { words } from '../words/words.ts';

interface BannerActProps {
  readonly label: string;
  readonly accountIds: readonly string[];
  readonly act: (accountId: string) => Promise<Answer<null>>;
}

export function BannerAct({ label, accountIds, act }: BannerActProps) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<FailureCode | null>(null);

  async function run() {
    if (busy) return;
    setBusy(true);
    setFailed(null);
    const answers = await Promise.all(accountIds.map(act));
    setBusy(false);
    const failure = answers.find((answer) => !answer.ok);
    if (failure?.ok === false) setFailed(failure.failure.code);
  }

  return (
    <>
      {failed === null ? null : <p className="banner-failure">{words.failures[failed]}</p>}
      <button
        type="button"
        className="button small secondary"
        aria-disabled={busy}
        onClick={() => void run()}
      >
        {label}
      </button>
    </>
  );
}
