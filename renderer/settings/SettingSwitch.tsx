/** A setting that is on or off, with a sentence on what it does. */
import { useId } from 'react';
import { Switch } from 'react-aria-components/Switch';

interface SettingSwitchProps {
  readonly name: string;
  readonly hint: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function SettingSwitch({ name, hint, on, onChange }: SettingSwitchProps) {
  const id = useId();
  return (
    <Switch
      className="setting-row switch"
      isSelected={on}
      onChange={onChange}
      aria-label={name}
      aria-describedby={id}
    >
      <span>
        <span className="setting-name">{name}</span>
        <span id={id} className="field-hint setting-hint">
          {hint}
        </span>
      </span>
      <span className="switch-track" aria-hidden>
        <span className="switch-thumb" />
      </span>
    </Switch>
  );
}
