/** Which provider the account is at. */
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import {
  isProviderKind,
  type ProviderKind,
  type ProviderOffer,
  providerNames,
} from '../../shared/model/providers.ts';
import { words } from '../words/words.ts';

interface ProviderChoiceProps {
  readonly offers: readonly ProviderOffer[];
  readonly value: ProviderKind;
  readonly onChange: (provider: ProviderKind) => void;
}

export function ProviderChoice({ offers, value, onChange }: ProviderChoiceProps) {
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        if (isProviderKind(chosen)) onChange(chosen);
      }}
    >
      <Label className="field-label">{words.onboarding.provider}</Label>
      <div className="segments-control providers">
        {offers.map(({ provider }) => (
          <Radio key={provider} value={provider} className="segment">
            {providerNames[provider]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
