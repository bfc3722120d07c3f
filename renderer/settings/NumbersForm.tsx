/** The numbers of an account whose provider does not tell them, to be changed. */
import { type FormEvent, useState } from 'react';
import type { Account } from '../../shared/model/account.ts';
import { NumbersField } from '../onboarding/NumbersField.tsx';
import { numbersProblem, readOwnNumbers } from '../onboarding/ownNumbers.ts';
import { providerName } from '../session/providerName.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';

export function NumbersForm({ account }: { readonly account: Account }) {
  const [text, setText] = useState(account.ownNumbers.join('\n'));
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const { busy, failure, run } = useAct();
  const atField = failure?.field === 'numbers' || failure?.code === 'no-lines' ? failure : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readOwnNumbers(text);
    const wrong = numbersProblem(read);
    setProblem(wrong);
    setSaved(false);
    if (wrong !== null) return;
    void run(
      () => window.longcode.setNumbers({ accountId: account.id, numbers: [...read.numbers] }),
      () => {
        setText(read.numbers.join('\n'));
        setSaved(true);
      },
    );
  }

  return (
    <form className="pace" onSubmit={submit}>
      <NumbersField
        provider={providerName(account)}
        value={text}
        problem={problem}
        failure={atField}
        onChange={(value) => {
          setProblem(null);
          setSaved(false);
          setText(value);
        }}
      />
      {failure === null || atField !== null ? null : <FailureNote failure={failure} />}
      <div className="pace-foot">
        <button type="submit" className="button primary" aria-disabled={busy}>
          {words.settings.saveNumbers}
        </button>
        <p className="field-hint" role="status">
          {saved ? words.settings.saved : ''}
        </p>
      </div>
    </form>
  );
}
