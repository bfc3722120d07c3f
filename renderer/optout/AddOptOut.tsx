/** Adds somebody who said it otherwise than by a text: on the phone, in a letter. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { lineKey } from '../../shared/model/conversation.ts';
import { countryOf, readTypedNumbers } from '../../shared/phone/typed.ts';
import { personName } from '../numbers/people.ts';
import { accountOf, labelOf, useSession } from '../session/session.ts';
import { Choice } from '../ui/Choice.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { TextField } from '../ui/TextField.tsx';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import { loadOptOuts } from './list.ts';

export function AddOptOut({ onDone }: { readonly onDone: () => void }) {
  const session = useSession();
  const { lines } = session;
  const only = lines.length === 1 ? lines[0] : undefined;
  const [chosen, setChosen] = useState<string | null>(
    only === undefined ? null : lineKey(only.accountId, only.number),
  );
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useAct();
  const field = useRef<HTMLInputElement>(null);
  const said = words.optout.add;
  const line = lines.find((one) => lineKey(one.accountId, one.number) === chosen);
  const read = readTypedNumbers(typed, countryOf(line?.number ?? '') ?? 'US');
  const [person, ...others] = read.addresses;
  const one = others.length === 0 && read.unreadable.length === 0 ? person : undefined;

  useEffect(() => field.current?.focus(), []);

  function add(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (line === undefined || one === undefined) return;
    const { accountId, number } = line;
    void run(
      () =>
        window.longcode.addOptOut({ accountId, line: number, person: one, reason: reason || null }),
      () => {
        announce(said.done(personName(session, accountId, one)));
        void loadOptOuts();
        onDone();
      },
    );
  }

  return (
    <form className="dialog-form" onSubmit={add}>
      <div className="dialog-body scroll opt-form">
        <TextField
          ref={field}
          label={said.person}
          value={typed}
          onChange={setTyped}
          problem={tried && one === undefined ? said.needPerson : null}
        />
        <Choice
          label={said.line}
          value={chosen}
          options={lines.map(({ accountId, number }) => ({
            id: lineKey(accountId, number),
            text: labelOf(session, accountId, number).full,
            note: accountOf(session, accountId)?.name ?? '',
          }))}
          placeholder={said.chooseLine}
          problem={tried && line === undefined ? said.needLine : null}
          onChange={setChosen}
        />
        <TextField label={said.reason} hint={said.reasonHint} value={reason} onChange={setReason} />
        {failure === null ? null : (
          <div role="alert">
            <FailureNote failure={failure} effect={said.failed} />
          </div>
        )}
      </div>
      <div className="dialog-foot">
        <button type="button" className="button secondary" onClick={onDone}>
          {said.back}
        </button>
        <button type="submit" className="button primary" aria-disabled={busy}>
          {said.confirm}
        </button>
      </div>
    </form>
  );
}
