/** A labelled text field with a hint, and its failure as a sentence right below it. */
import { Eye, EyeOff } from 'lucide-react';
import { type Ref, useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { TextField as Field, Input, Label, Text } from 'react-aria-components/TextField';
import type { Failure } from '../../shared/contract/failure.ts';
import { FailureNote } from './FailureNote.tsx';

interface TextFieldProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly failure?: Failure | null;
  /** A problem found before anything was asked of the main process. */
  readonly problem?: string | null;
  /** Shows dots instead of letters, with a button that reveals them. */
  readonly masked?: { readonly show: string; readonly hide: string };
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, placeholder, failure, problem, masked } = props;
  const [revealed, setRevealed] = useState(false);
  const invalid = (failure ?? problem ?? null) !== null;
  return (
    <Field
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={invalid}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <div className="input">
        <Input
          {...(props.ref === undefined ? {} : { ref: props.ref })}
          data-masked={masked !== undefined && !revealed}
          placeholder={placeholder ?? ''}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
        {masked === undefined ? null : (
          <button
            type="button"
            className="icon-button"
            aria-label={revealed ? masked.hide : masked.show}
            onClick={() => setRevealed(!revealed)}
          >
            {revealed ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
          </button>
        )}
      </div>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="failure">
        {failure === undefined || failure === null ? problem : <FailureNote failure={failure} />}
      </FieldError>
    </Field>
  );
}
