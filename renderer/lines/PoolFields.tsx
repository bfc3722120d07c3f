/** By which rules a number of a profile is chosen for each person. */
import { Switch } from 'react-aria-components/Switch';
import { Checkbox } from '../ui/Checkbox.tsx';
import { TextField } from '../ui/TextField.tsx';
import { words } from '../words/words.ts';
import type { ProfileProblems, TypedProfile } from './profileForm.ts';

interface PoolFieldsProps {
  readonly typed: TypedProfile;
  readonly problems: ProfileProblems;
  readonly onEdit: (change: Partial<TypedProfile>) => void;
}

export function PoolFields({ typed, problems, onEdit }: PoolFieldsProps) {
  const say = words.profiles;
  return (
    <fieldset className="pool">
      <legend className="number-part-title">{say.pool}</legend>
      <Switch
        className="pool-switch switch"
        isSelected={typed.pool}
        onChange={(pool) => onEdit({ pool })}
      >
        <span>
          <span className="setting-name">{say.poolSwitch}</span>
          <span className="field-hint setting-hint">{say.poolHint}</span>
        </span>
        <span className="switch-track" aria-hidden>
          <span className="switch-thumb" />
        </span>
      </Switch>
      {typed.pool ? (
        <>
          <div className="weights">
            <TextField
              label={say.longCode}
              hint={say.weightHint}
              value={typed.longCodeWeight}
              problem={problems.longCodeWeight ?? null}
              onChange={(longCodeWeight) => onEdit({ longCodeWeight })}
            />
            <TextField
              label={say.tollFree}
              hint={say.weightHint}
              value={typed.tollFreeWeight}
              problem={problems.tollFreeWeight ?? null}
              onChange={(tollFreeWeight) => onEdit({ tollFreeWeight })}
            />
          </div>
          <Checkbox
            label={say.sticky}
            hint={say.stickyHint}
            checked={typed.stickySender}
            onChange={(stickySender) => onEdit({ stickySender })}
          />
          <Checkbox
            label={say.skip}
            hint={say.skipHint}
            checked={typed.skipUnhealthy}
            onChange={(skipUnhealthy) => onEdit({ skipUnhealthy })}
          />
        </>
      ) : null}
    </fieldset>
  );
}
