/** One of several, in a list that opens: a label, what is chosen, and a note beside every option. */
import { Check, ChevronsUpDown } from 'lucide-react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components/Select';
import './choice.css';

export interface Option {
  readonly id: string;
  readonly text: string;
  readonly note?: string;
}

interface ChoiceProps {
  readonly label: string;
  /** Null while nothing is chosen. */
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly placeholder: string;
  readonly onChange: (id: string) => void;
  readonly problem?: string | null;
}

export function Choice({ label, value, options, placeholder, onChange, problem }: ChoiceProps) {
  return (
    <Select
      className="field"
      value={value}
      placeholder={placeholder}
      isInvalid={(problem ?? null) !== null}
      validationBehavior="aria"
      onChange={(key) => {
        if (typeof key === 'string') onChange(key);
      }}
    >
      <Label className="field-label">{label}</Label>
      <Button className="input from-button">
        <SelectValue className="from-value" />
        <ChevronsUpDown size={16} aria-hidden />
      </Button>
      <FieldError className="choice-problem">{problem}</FieldError>
      <Popover className="popover">
        <ListBox className="options scroll" items={options}>
          {({ id, text, note }) => (
            <ListBoxItem
              id={id}
              className="option"
              textValue={note === undefined ? text : `${text}, ${note}`}
            >
              <span className="cut">{text}</span>
              <span className="option-note cut">{note}</span>
              <Check className="option-check" size={16} aria-hidden />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
