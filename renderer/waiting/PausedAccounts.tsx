/** Above the texts that wait: the accounts that are not sending, why, and until when. */
import { KeyRound, Pause } from 'lucide-react';
import { useSession } from '../session/session.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { pausedAccounts } from './paused.ts';

export function PausedAccounts() {
  const accounts = useSession((state) => state.accounts);
  const paused = pausedAccounts(accounts, useToday());
  if (paused.length === 0) return null;
  return (
    <ul className="paused-accounts" aria-label={words.waiting.accounts}>
      {paused.map(({ accountId, sentence, detail, needsKey }) => (
        <li key={accountId} className="paused-account" data-key={needsKey}>
          {needsKey ? <KeyRound size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
          <div className="paused-words">
            <p>{sentence}</p>
            {detail === null || detail === '' ? null : <p className="field-hint">{detail}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
