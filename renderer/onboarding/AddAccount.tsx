/** The provider, then the form of its sign-in. What was typed stays when the provider changes. */
import { useState } from 'react';
import type { AccountAdded } from '../../shared/contract/answers.ts';
import { useSession } from '../session/session.ts';
import { KeyForm } from './KeyForm.tsx';
import { ProviderChoice } from './ProviderChoice.tsx';
import type { TypedSignIn } from './signInForm.ts';

interface AddAccountProps {
  readonly onAdded: (added: AccountAdded) => void;
  /** Begin in the first field. */
  readonly focusFirst?: boolean;
}

export function AddAccount({ onAdded, focusFirst = false }: AddAccountProps) {
  const offers = useSession((session) => session.offers);
  const [chosen, setChosen] = useState(offers[0]?.provider ?? null);
  const [typed, setTyped] = useState<TypedSignIn>({});
  const [numbers, setNumbers] = useState('');
  const [focus, setFocus] = useState(focusFirst);
  const offer = offers.find(({ provider }) => provider === chosen) ?? offers[0];
  if (offer === undefined) return null;
  return (
    <>
      <ProviderChoice
        offers={offers}
        value={offer.provider}
        onChange={(provider) => {
          setFocus(false);
          setChosen(provider);
        }}
      />
      <KeyForm
        key={offer.provider}
        offer={offer}
        typed={typed}
        numbers={numbers}
        focusFirst={focus}
        onType={setTyped}
        onNumbers={setNumbers}
        onAdded={onAdded}
      />
    </>
  );
}
