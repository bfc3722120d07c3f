/** Posts to the public address of an account and says whether it arrived. */
import { useState } from 'react';
import type { Account } from '../../../shared/model/account.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { useAct } from '../../ui/useAct.ts';
import { words } from '../../words/words.ts';

export function TestAddress({ account }: { readonly account: Account }) {
  const [seen, setSeen] = useState(false);
  const { busy, failure, run } = useAct();
  const { test, testOf, testing, testSeen } = words.receiver;

  function start() {
    setSeen(false);
    void run(
      () => window.longcode.testReceiver({ accountId: account.id }),
      () => setSeen(true),
    );
  }

  return (
    <>
      <button
        type="button"
        className="button small secondary"
        aria-label={testOf(account.name)}
        aria-disabled={busy}
        onClick={start}
      >
        {test}
      </button>
      <div className="receiver-result" role="status">
        {busy ? <p className="field-hint">{testing}</p> : null}
        {seen ? <p className="receiver-good">{testSeen}</p> : null}
        {failure === null ? null : <FailureNote failure={failure} />}
      </div>
    </>
  );
}
