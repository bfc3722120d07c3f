/**
 * Adds an account by its key. The main process makes the live check; what it finds wrong is shown
 * at the field at fault and nothing that was typed is lost.
 */
import { ChevronRight } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components/Disclosure';
import type { AccountAdded } from '../../shared/contract/commands.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import { words } from '../words/en.ts';
import {
  contactedHosts,
  defaultBaseUrl,
  defaultSocketUrl,
  offeredName,
  offeredProvider,
} from './endpoints.ts';
import { fieldAtFault } from './fields.ts';

interface KeyFormProps {
  readonly onAdded: (added: AccountAdded) => void;
  /** Begin in the key field. */
  readonly focusKey?: boolean;
}

export function KeyForm({ onAdded, focusKey = false }: KeyFormProps) {
  const [key, setKey] = useState('');
  const [baseUrl, setBaseUrl] = useState('');
  const [socketUrl, setSocketUrl] = useState('');
  const [acceptWeakVault, setAcceptWeakVault] = useState(false);
  const [advanced, setAdvanced] = useState(false);
  const [checking, setChecking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const keyInput = useRef<HTMLInputElement>(null);
  const baseInput = useRef<HTMLInputElement>(null);
  const socketInput = useRef<HTMLInputElement>(null);
  const inputs = { key: keyInput, baseUrl: baseInput, socketUrl: socketInput };
  const atFault = failure === null ? null : fieldAtFault(failure);
  const failureAt = (field: typeof atFault) => (atFault === field ? failure : null);

  useEffect(() => {
    if (focusKey) keyInput.current?.focus();
  }, [focusKey]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (checking) return;
    setFailure(null);
    setProblem(key.trim() === '' ? words.onboarding.keyMissing : null);
    if (key.trim() === '') {
      inputs.key.current?.focus();
      return;
    }
    setChecking(true);
    const answer = await window.longcode.addAccount({
      provider: offeredProvider,
      key: key.trim(),
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
    const field = fieldAtFault(found);
    if (field === null) return;
    if (field !== 'key') setAdvanced(true);
    requestAnimationFrame(() => inputs[field].current?.focus());
  }

  return (
    <form className="key-form" onSubmit={(event) => void submit(event)}>
      <TextField
        ref={inputs.key}
        label={words.onboarding.key}
        hint={words.onboarding.keyHint(offeredName)}
        value={key}
        onChange={setKey}
        failure={failureAt('key')}
        problem={problem}
        masked={{ show: words.onboarding.showKey, hide: words.onboarding.hideKey }}
      />
      {failure?.code === 'vault-unavailable' || acceptWeakVault ? (
        <Checkbox
          label={words.onboarding.weakVault}
          hint={words.onboarding.weakVaultHint}
          checked={acceptWeakVault}
          onChange={setAcceptWeakVault}
        />
      ) : null}
      <Disclosure className="advanced" isExpanded={advanced} onExpandedChange={setAdvanced}>
        <Heading className="advanced-head">
          <Button slot="trigger" className="button quiet small">
            <ChevronRight className="advanced-mark" size={16} aria-hidden />
            {words.onboarding.advanced}
          </Button>
        </Heading>
        <DisclosurePanel className="advanced-panel">
          <TextField
            ref={inputs.baseUrl}
            label={words.onboarding.baseUrl}
            placeholder={defaultBaseUrl}
            value={baseUrl}
            onChange={setBaseUrl}
            failure={failureAt('baseUrl')}
          />
          <TextField
            ref={inputs.socketUrl}
            label={words.onboarding.socketUrl}
            placeholder={words.onboarding.socketPlaceholder(defaultSocketUrl)}
            value={socketUrl}
            onChange={setSocketUrl}
            failure={failureAt('socketUrl')}
          />
        </DisclosurePanel>
      </Disclosure>
      {failureAt(null) === null || failure === null ? null : <FailureNote failure={failure} />}
      <div className="key-form-foot">
        <button type="submit" className="button primary" aria-disabled={checking}>
          {words.onboarding.add}
        </button>
        <p className="field-hint" role="status">
          {checking
            ? words.onboarding.checking(offeredName)
            : words.onboarding.hosts(contactedHosts(baseUrl, socketUrl))}
        </p>
      </div>
    </form>
  );
}
