/** Whether each text of an account names the address itself. */
import { Switch } from 'react-aria-components/Switch';
import type { Account } from '../../../shared/model/account.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { useAct } from '../../ui/useAct.ts';
import { words } from '../../words/words.ts';

interface PerTextProps {
  readonly account: Account;
  readonly onEachSend: boolean;
}

export function PerText({ account, onEachSend }: PerTextProps) {
  const { failure, run } = useAct();
  const { perText, perTextOf, perTextHint } = words.receiver;
  return (
    <>
      <Switch
        className="switch receiver-switch"
        isSelected={onEachSend}
        aria-label={perTextOf(account.name)}
        onChange={(value) =>
          void run(() => window.longcode.setAnnounce({ accountId: account.id, onEachSend: value }))
        }
      >
        <span>
          <span className="setting-name">{perText}</span>
          <span className="field-hint setting-hint">{perTextHint}</span>
        </span>
        <span className="switch-track" aria-hidden>
          <span className="switch-thumb" />
        </span>
      </Switch>
      {failure === null ? null : <FailureNote failure={failure} />}
    </>
  );
}
