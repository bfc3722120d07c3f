/**
 * Adds an account at a provider by what it offers as sign-in. The main process makes the live check;
 * what it finds wrong is shown at the field at fault and nothing that was typed is lost.
 */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { AccountAdded } from '../../shared/contract/answers.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { type ProviderOffer, providerNames, type SignInWay } from '../../shared/model/providers.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { Addresses } from './Addresses.tsx';
import { focusField } from './focusField.ts';
import { contactedHosts } from './hosts.ts';
import { NumbersField } from './NumbersField.tsx';
import { numbersProblem, readOwnNumbers } from './ownNumbers.ts';
import { SignInFields } from './SignInFields.tsx';
import {
  type FormField,
  fieldAtFault,
  missingFields,
  missingProblems,
  signInOf,
  type TypedSignIn,
  wayOf,
} from './signInForm.ts';

interface KeyFormProps {
  readonly offer: ProviderOffer;
  readonly typed: TypedSignIn;
  /** As pasted. */
  readonly numbers: string;
  /** Begin in the first field. */
  readonly focusFirst: boolean;
  readonly onType: (typed: TypedSignIn) => void;
  readonly onNumbers: (numbers: string) => void;
  readonly onAdded: (added: AccountAdded) => void;
}

export function KeyForm(props: KeyFormProps) {
  const way = wayOf(props.offer, null);
  return way === undefined ? null : <Form {...props} firstWay={way} />;
}

function Form(props: KeyFormProps & { readonly firstWay: SignInWay }) {
  const { offer, typed, numbers, focusFirst, onType, onNumbers, onAdded, firstWay } = props;
  const provider = providerNames[offer.provider];
  const [wayId, setWayId] = useState(firstWay.id);
  const [baseUrl, setBaseUrl] = useState('');
  const [socketUrl, setSocketUrl] = useState('');
  const [acceptWeakVault, setAcceptWeakVault] = useState(false);
  const [advanced, setAdvanced] = useState(false);
  const [checking, setChecking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const way = wayOf(offer, wayId) ?? firstWay;
  const missing = missingFields(typed, way);
  const read = readOwnNumbers(numbers);
  const wrongNumbers = offer.asksNumbers ? numbersProblem(read) : null;
  const atFault = failure === null ? null : fieldAtFault(failure, way, offer.asksNumbers);
  const failureAt = (field: FormField | null) => (atFault === field ? failure : null);
  const [first] = way.required;

  useEffect(() => {
    if (focusFirst && first !== undefined) focusField(form.current, first);
  }, [focusFirst, first]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (checking) return;
    setFailure(null);
    setTried(true);
    const blank = missing[0] ?? (wrongNumbers === null ? undefined : 'numbers');
    if (blank !== undefined) {
      focusField(form.current, blank);
      return;
    }
    setChecking(true);
    const answer = await window.longcode.addAccount({
      provider: offer.provider,
      signIn: signInOf(typed, way),
      numbers: offer.asksNumbers ? [...read.numbers] : [],
      baseUrl: baseUrl.trim() === '' ? null : baseUrl.trim(),
      socketUrl: socketUrl.trim() === '' ? null : socketUrl.trim(),
      acceptWeakVault,
    });
    setChecking(false);
    if (answer.ok) onAdded(answer.value);
    else showFailure(answer.failure);
  }

  function showFailure(found: Failure) {
    setFailure(found);
    const field = fieldAtFault(found, way, offer.asksNumbers);
    if (field === 'baseUrl' || field === 'socketUrl') setAdvanced(true);
    if (field !== null) focusField(form.current, field);
  }

  return (
    <form ref={form} className="key-form" onSubmit={(event) => void submit(event)}>
      <SignInFields
        provider={provider}
        ways={offer.ways}
        way={way}
        typed={typed}
        problems={tried ? missingProblems(missing) : {}}
        failureAt={failureAt}
        onType={(field, text) => onType({ ...typed, [field]: text })}
        onWay={(id) => {
          setWayId(id);
          setTried(false);
          setFailure(null);
        }}
      />
      {offer.asksNumbers ? (
        <NumbersField
          provider={provider}
          value={numbers}
          problem={tried ? wrongNumbers : null}
          failure={failureAt('numbers')}
          onChange={onNumbers}
        />
      ) : null}
      {failure?.code === 'vault-unavailable' || acceptWeakVault ? (
        <Checkbox
          label={words.onboarding.weakVault}
          hint={words.onboarding.weakVaultHint}
          checked={acceptWeakVault}
          onChange={setAcceptWeakVault}
        />
      ) : null}
      <Addresses
        offer={offer}
        open={advanced}
        baseUrl={baseUrl}
        socketUrl={socketUrl}
        failureAt={failureAt}
        onOpen={setAdvanced}
        onBaseUrl={setBaseUrl}
        onSocketUrl={setSocketUrl}
      />
      {failureAt(null) === null || failure === null ? null : <FailureNote failure={failure} />}
      <div className="key-form-foot">
        <button type="submit" className="button primary" aria-disabled={checking}>
          {words.onboarding.add}
        </button>
        <p className="field-hint" role="status">
          {checking
            ? words.onboarding.checking(provider)
            : words.onboarding.hosts(contactedHosts(offer, baseUrl, socketUrl))}
        </p>
      </div>
    </form>
  );
}
