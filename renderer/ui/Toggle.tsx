/** A setting that is on or off, with what it means below its name. */
import { useId } from 'react';
import { Switch } from 'react-aria-components/Switch';

interface ToggleProps {
  readonly name: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
}

export function Toggle({ name, hint, on, onChange, disabled }: ToggleProps) {
  const hintId = useId();
  return (
    <Switch
      className="setting-row switch"
      isSelected={on}
      isDisabled={disabled === true}
      onChange={onChange}
      aria-label={name}
      {...(hint === undefined ? {} : { 'aria-describedby': hintId })}
    >
      <span>
        <span className="setting-name">{name}</span>
        {hint === undefined ? null : (
          <span id={hintId} className="field-hint setting-hint">
            {hint}
          </span>
        )}
      </span>
      <span className="switch-track" aria-hidden>
        <span className="switch-thumb" />
      </span>
    </Switch>
  );
}
