/** A checkbox with a label and a line about what it means. */
import { Check } from 'lucide-react';
import { Checkbox as Control } from 'react-aria-components/Checkbox';

interface CheckboxProps {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ label, hint, checked, onChange }: CheckboxProps) {
  return (
    <Control className="check" isSelected={checked} onChange={onChange}>
      <span className="check-box" aria-hidden>
        <Check size={14} strokeWidth={3} />
      </span>
      <span>
        {label}
        <span className="field-hint check-hint">{hint}</span>
      </span>
    </Control>
  );
}
