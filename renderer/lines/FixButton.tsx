/** Does what a finding asks for, or opens the place where it is done. */
import type { AccountState } from '../../shared/model/account.ts';
import type { Line } from '../../shared/model/line.ts';
import { openSettings } from '../settings/part.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useAct } from '../ui/useAct.ts';
import type { Fix } from './fixes.ts';
import type { Changing } from './NumberDetail.tsx';
import { showCallback } from './place.ts';

interface FixButtonProps {
  readonly fix: Fix;
  readonly state: AccountState;
  readonly line: Line;
  readonly onChange: (changing: Changing) => void;
}

export function FixButton({ fix, state, line, onChange }: FixButtonProps) {
  const { busy, failure, run } = useAct();

  function act() {
    switch (fix.act) {
      case 'enable':
      case 'profile':
      case 'campaign':
        return onChange(fix.act);
      case 'callback':
        return line.profileId === null ? onChange('profile') : showCallback(line.profileId);
      case 'connect':
        return void run(() => window.longcode.reconnect({ accountId: state.account.id }));
      case 'key':
        return openSettings('accounts');
    }
  }

  return (
    <>
      <button
        type="button"
        className="button small secondary finding-fix"
        aria-disabled={busy}
        onClick={act}
      >
        {fix.label}
      </button>
      {failure === null ? null : (
        <div role="alert">
          <FailureNote failure={failure} />
        </div>
      )}
    </>
  );
}
