/** What can be tried for an account: connecting now, or whether what is sent to it arrives. */
import { type ReactNode, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { AccountState } from '../../shared/model/account.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { type Check, receivingWords } from './receiving.ts';

interface AccountActsProps {
  readonly state: AccountState;
  /** What else stands in the row. */
  readonly children: ReactNode;
}

export function AccountActs({ state, children }: AccountActsProps) {
  const { account, connection, health } = state;
  const [check, setCheck] = useState<Check>({ stage: 'none' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const result = receivingWords(check, state, useToday());

  async function tryNow() {
    const answer = await window.longcode.reconnect({ accountId: account.id });
    setFailure(answer.ok ? null : answer.failure);
  }

  async function checkReceiving() {
    if (check.stage === 'asking') return;
    setFailure(null);
    setCheck({ stage: 'asking' });
    const answer = await window.longcode.checkReceiving({ accountId: account.id });
    setFailure(answer.ok ? null : answer.failure);
    setCheck(answer.ok ? { stage: 'asked', checkedBefore: health.checkedAt } : { stage: 'none' });
  }

  return (
    <div className="account-acts">
      {connection.state === 'waiting' ? (
        <button
          type="button"
          className="button small secondary"
          aria-label={words.settings.tryNowNamed(account.name)}
          onClick={() => void tryNow()}
        >
          {words.settings.tryNow}
        </button>
      ) : null}
      {connection.state === 'live' ? (
        <button
          type="button"
          className="button small secondary"
          aria-label={words.settings.checkReceivingNamed(account.name)}
          aria-disabled={check.stage === 'asking'}
          onClick={() => void checkReceiving()}
        >
          {words.settings.checkReceiving}
        </button>
      ) : null}
      {children}
      <p className="field-hint account-result" role="status">
        {connection.state === 'live' ? result : null}
      </p>
      {failure === null ? null : <FailureNote failure={failure} />}
    </div>
  );
}
