/** How fast the texts of an account leave, and how long a lost answer is looked for. */
import { type FormEvent, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Account, Limits } from '../../shared/model/account.ts';
import { useOffer } from '../session/offers.ts';
import { providerName } from '../session/providerName.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import { words } from '../words/words.ts';
import { type LimitField, readLimits, typed } from './limits.ts';

export function PaceForm({ account }: { readonly account: Account }) {
  const [fields, setFields] = useState(typed(account.limits));
  const [problems, setProblems] = useState<Readonly<Partial<Record<LimitField, string>>>>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  const usual = useOffer(account.provider)?.limits ?? account.limits;
  const provider = providerName(account);

  async function save(limits: Limits) {
    setFields(typed(limits));
    setProblems({});
    const answer = await window.longcode.setLimits({ accountId: account.id, limits });
    setFailure(answer.ok ? null : answer.failure);
    setSaved(answer.ok);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readLimits(fields);
    setSaved(false);
    if (read.ok) void save(read.limits);
    else setProblems(read.problems);
  }

  const field = (name: LimitField) => ({
    value: fields[name],
    problem: problems[name] ?? null,
    onChange: (value: string) => {
      setSaved(false);
      setFields((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form className="pace" onSubmit={submit}>
      <TextField
        label={words.settings.perSecond}
        hint={words.settings.perSecondHint(provider, usual.perSecond)}
        {...field('perSecond')}
      />
      <TextField
        label={words.settings.perLinePerSecond}
        hint={words.settings.perLineHint(usual.perLinePerSecond)}
        {...field('perLinePerSecond')}
      />
      <TextField
        label={words.settings.lookFor}
        hint={words.settings.lookForHint(provider, usual.lookForSeconds)}
        {...field('lookForSeconds')}
      />
      {failure === null ? null : <FailureNote failure={failure} />}
      <div className="pace-foot">
        <button type="submit" className="button primary">
          {words.settings.savePace}
        </button>
        <button type="button" className="button quiet" onClick={() => void save(usual)}>
          {words.settings.usualPace}
        </button>
        <p className="field-hint" role="status">
          {saved ? words.settings.paceSaved : ''}
        </p>
      </div>
    </form>
  );
}
