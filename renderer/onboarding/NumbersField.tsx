/** The user's own numbers, pasted as a list, and how they were read. */
import { FieldError } from 'react-aria-components/FieldError';
import { Label, Text, TextArea, TextField } from 'react-aria-components/TextField';
import type { Failure } from '../../shared/contract/failure.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { readBack, readOwnNumbers } from './ownNumbers.ts';

interface NumbersFieldProps {
  readonly provider: string;
  readonly value: string;
  readonly problem: string | null;
  readonly failure: Failure | null;
  readonly onChange: (text: string) => void;
}

export function NumbersField({ provider, value, problem, failure, onChange }: NumbersFieldProps) {
  const say = words.onboarding;
  const read = readBack(readOwnNumbers(value));
  return (
    <TextField
      className="field"
      data-field="numbers"
      value={value}
      onChange={onChange}
      isInvalid={problem !== null || failure !== null}
      validationBehavior="aria"
    >
      <Label className="field-label">{say.numbers}</Label>
      <div className="input">
        <TextArea rows={3} autoComplete="off" spellCheck={false} className="numbers-box scroll" />
      </div>
      <Text slot="description" className="field-hint">
        {say.numbersHint(provider)}
      </Text>
      <FieldError className="failure">
        {failure === null ? problem : <FailureNote failure={failure} />}
      </FieldError>
      <p className="field-hint numbers-read" role="status">
        {read}
      </p>
    </TextField>
  );
}
