/** The webhook receiver: whether and where it listens, and an address for each account. */
import { type FormEvent, useState } from 'react';
import { Switch } from 'react-aria-components/Switch';
import type { ReceiverChoice } from '../../../shared/model/receiver.ts';
import { useSession } from '../../session/session.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAct } from '../../ui/useAct.ts';
import { words } from '../../words/words.ts';
import { type ChoiceProblems, readChoice, type TypedChoice, typedChoice } from './choiceForm.ts';
import { ReceiverAccounts } from './ReceiverAccounts.tsx';
import { ReceiverStatusLine } from './ReceiverStatusLine.tsx';
import './receiver.css';

export function ReceiverSettings() {
  const receiver = useSession((session) => session.receiver);
  const { choice } = receiver;
  const [edited, setEdited] = useState<TypedChoice | null>(null);
  const [problems, setProblems] = useState<ChoiceProblems>({});
  const [saved, setSaved] = useState(false);
  const { busy, failure, run } = useAct();
  const typed = edited ?? typedChoice(choice);
  const atUrl = failure?.field === 'publicUrl' ? failure : null;
  const say = words.receiver;

  function edit(change: Partial<TypedChoice>) {
    setSaved(false);
    setProblems({});
    setEdited({ ...typed, ...change });
  }

  function choose(enabled: boolean, done: (() => void) | null = null) {
    const read = readChoice(typed, enabled);
    setSaved(false);
    setProblems(read.ok ? {} : read.problems);
    if (read.ok) void give(read.choice, done);
  }

  function give(wanted: ReceiverChoice, done: (() => void) | null) {
    return run(
      () => window.longcode.setReceiver(wanted),
      (state) => {
        useSession.setState({ receiver: state });
        setEdited(null);
        done?.();
      },
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    choose(choice.enabled, () => setSaved(true));
  }

  return (
    <>
      <p className="field-hint">{say.about}</p>
      <div className="settings-card">
        <Switch
          className="setting-row switch"
          isSelected={choice.enabled}
          onChange={(enabled) => choose(enabled)}
          aria-label={say.on}
          aria-describedby="receiver-hint"
        >
          <span>
            <span className="setting-name">{say.on}</span>
            <span id="receiver-hint" className="field-hint setting-hint">
              {say.onHint}
            </span>
          </span>
          <span className="switch-track" aria-hidden>
            <span className="switch-thumb" />
          </span>
        </Switch>
        <ReceiverStatusLine state={receiver} />
        <form className="receiver-form" onSubmit={submit}>
          <div className="receiver-port">
            <TextField
              label={say.port}
              hint={say.portHint}
              value={typed.port}
              problem={problems.port ?? null}
              onChange={(port) => edit({ port })}
            />
          </div>
          <TextField
            label={say.publicUrl}
            hint={say.publicUrlHint}
            placeholder={words.profiles.urlPlaceholder}
            value={typed.publicUrl}
            problem={problems.publicUrl ?? null}
            failure={atUrl}
            onChange={(publicUrl) => edit({ publicUrl })}
          />
          {failure === null || atUrl !== null ? null : <FailureNote failure={failure} />}
          <div className="pace-foot">
            <button
              type="submit"
              className="button secondary"
              aria-disabled={busy || edited === null}
            >
              {say.save}
            </button>
            <p className="field-hint" role="status">
              {saved ? say.saved : ''}
            </p>
          </div>
        </form>
      </div>
      <ReceiverAccounts />
    </>
  );
}
