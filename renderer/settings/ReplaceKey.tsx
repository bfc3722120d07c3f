/** Takes a new sign-in for an account, whole or in part: what is left blank stays as it is. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Account } from '../../shared/model/account.ts';
import { type ProviderOffer, providerNames, type SignInWay } from '../../shared/model/providers.ts';
import { focusField } from '../onboarding/focusField.ts';
import { SignInFields } from '../onboarding/SignInFields.tsx';
import {
  type FormField,
  fieldAtFault,
  signInOf,
  type TypedSignIn,
  wayOf,
} from '../onboarding/signInForm.ts';
import { useOffer } from '../session/offers.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import { useWanted } from './part.ts';

export function ReplaceKey({ account }: { readonly account: Account }) {
  const offer = useOffer(account.provider);
  const way = offer === undefined ? undefined : wayOf(offer, null);
  if (offer === undefined || way === undefined) return null;
  return <Form account={account} offer={offer} firstWay={way} />;
}

interface FormProps {
  readonly account: Account;
  readonly offer: ProviderOffer;
  readonly firstWay: SignInWay;
}

function Form({ account, offer, firstWay }: FormProps) {
  const [wayId, setWayId] = useState(firstWay.id);
  const [typed, setTyped] = useState<TypedSignIn>({});
  const [said, setSaid] = useState('');
  const { busy, failure, run } = useAct();
  const form = useRef<HTMLFormElement>(null);
  const wanted = useWanted(({ signIn }) => signIn === account.id);
  const way = wayOf(offer, wayId) ?? firstWay;
  const signIn = signInOf(typed, way);
  const ready = Object.keys(signIn).length > 0;
  const atFault = failure === null ? null : fieldAtFault(failure, way, false);
  const failureAt = (field: FormField | null) => (atFault === field ? failure : null);
  const { settings } = words;

  useEffect(() => {
    if (!wanted) return;
    useWanted.setState({ signIn: null });
    const [first] = way.optional;
    form.current?.scrollIntoView({ block: 'center' });
    if (first !== undefined) focusField(form.current, first);
  }, [wanted, way]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) {
      setSaid(settings.signInNothing);
      return;
    }
    setSaid('');
    void run(
      () => window.longcode.replaceKey({ accountId: account.id, signIn }),
      () => {
        setTyped({});
        setSaid(settings.signInReplaced);
      },
    );
  }

  return (
    <form ref={form} className="replace-key" onSubmit={submit}>
      <p className="field-hint">{settings.signInHint}</p>
      <SignInFields
        provider={providerNames[offer.provider]}
        ways={offer.ways}
        way={way}
        typed={typed}
        problems={{}}
        labelOf={(field) =>
          field === 'api-key' ? settings.newKey : settings.newOf(words.signIn.fields[field].label)
        }
        failureAt={failureAt}
        onType={(field, text) => {
          setSaid('');
          setTyped({ ...typed, [field]: text });
        }}
        onWay={setWayId}
      />
      {failure === null || atFault !== null ? null : <FailureNote failure={failure} />}
      <div className="replace-key-foot">
        <button type="submit" className="button primary" aria-disabled={busy || !ready}>
          {settings.replaceKey}
        </button>
        <p className="field-hint" role="status">
          {busy ? settings.checking : said}
        </p>
      </div>
    </form>
  );
}
