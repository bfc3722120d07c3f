/** The way in, where there is more than one, and the fields it takes. */
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Failure } from '../../shared/contract/failure.ts';
import type { SignInField, SignInWay } from '../../shared/model/providers.ts';
import { TextField } from '../ui/TextField.tsx';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { endWords } from './endWords.ts';
import { type FormField, fieldsOf, isSecret, type TypedSignIn } from './signInForm.ts';

interface SignInFieldsProps {
  /** As it is called. */
  readonly provider: string;
  readonly ways: readonly SignInWay[];
  readonly way: SignInWay;
  readonly typed: TypedSignIn;
  readonly problems: TypedSignIn;
  readonly failureAt: (field: FormField) => Failure | null;
  readonly onType: (field: SignInField, text: string) => void;
  readonly onWay: (way: SignInWay['id']) => void;
  /** How a field is called where it replaces what is there. */
  readonly labelOf?: (field: SignInField) => string;
}

export function SignInFields(props: SignInFieldsProps) {
  const { provider, ways, way, typed, problems, failureAt, onType, onWay } = props;
  const { fields, optional, show, hide } = words.signIn;
  const usual = (field: SignInField) =>
    way.required.includes(field) ? fields[field].label : optional(fields[field].label);
  const labelOf = props.labelOf ?? usual;
  return (
    <>
      {ways.length > 1 ? (
        <WayChoice provider={provider} ways={ways} way={way} onWay={onWay} />
      ) : null}
      {fieldsOf(way).map((field) => (
        <div key={field} data-field={field}>
          <TextField
            label={labelOf(field)}
            hint={fields[field].hint(provider)}
            value={typed[field] ?? ''}
            onChange={(text) => onType(field, text)}
            problem={problems[field] ?? null}
            failure={failureAt(field)}
            {...(isSecret(field)
              ? { masked: { show: show(fields[field].label), hide: hide(fields[field].label) } }
              : {})}
          />
        </div>
      ))}
    </>
  );
}

type WayChoiceProps = Pick<SignInFieldsProps, 'provider' | 'ways' | 'way' | 'onWay'>;

function WayChoice({ provider, ways, way, onWay }: WayChoiceProps) {
  const today = useToday();
  return (
    <RadioGroup
      className="field"
      value={way.id}
      onChange={(id) => {
        const chosen = ways.find((one) => one.id === id);
        if (chosen !== undefined) onWay(chosen.id);
      }}
    >
      <Label className="field-label">{words.signIn.way}</Label>
      <div className="ways">
        {ways.map((one) => {
          const end = endWords(one, provider, today);
          return (
            <Radio key={one.id} value={one.id} className="way">
              <span className="way-mark" aria-hidden />
              <span>
                {words.signIn.ways[one.id]}
                {end === null ? null : <span className="field-hint way-hint">{end}</span>}
              </span>
            </Radio>
          );
        })}
      </div>
    </RadioGroup>
  );
}
