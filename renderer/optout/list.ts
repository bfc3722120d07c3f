/** The list of opt-outs while its dialog is open, read again when anything changed. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import type { OptOut, OptOutList } from '../../shared/model/opt-outs.ts';
import { knownName } from '../numbers/people.ts';
import { shownNumber } from '../numbers/shown.ts';
import type { Session } from '../session/session.ts';

interface Listed {
  readonly loaded: boolean;
  readonly optOuts: readonly OptOut[];
  readonly lists: readonly OptOutList[];
  readonly failure: Failure | null;
}

const nothing: Listed = { loaded: false, optOuts: [], lists: [], failure: null };

export const useOptOuts = create<Listed>()(() => nothing);

/** Changes come in bursts; they are waited out, ms. */
const quiet = 300;

export async function loadOptOuts(): Promise<void> {
  const answer = await window.longcode.listOptOuts();
  if (answer.ok) useOptOuts.setState({ ...nothing, loaded: true, ...answer.value });
  else useOptOuts.setState({ failure: answer.failure });
}

export function useLoadedList(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    void loadOptOuts();
    const off = window.longcode.on('changed', ({ conversations }) => {
      if (conversations.length === 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => void loadOptOuts(), quiet);
    });
    return () => {
      clearTimeout(timer);
      off();
    };
  }, []);
}

/** One string for each row. */
export function rowKey({ accountId, person, reach }: OptOut): string {
  const where = reach.kind === 'line' ? reach.line : `profile ${reach.profileId}`;
  return `${accountId} ${person} ${where}`;
}

/** Those in whose name, number, words or reason the text is. */
export function fitting(
  session: Session,
  optOuts: readonly OptOut[],
  text: string,
): readonly OptOut[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return optOuts;
  const digits = wanted.replace(/\D/g, '');
  return optOuts.filter(({ accountId, person, words, reason }) => {
    const name = knownName(session, accountId, person) ?? '';
    const told = [name, shownNumber(person), words ?? '', reason ?? ''].join(' ').toLowerCase();
    return told.includes(wanted) || (digits.length > 2 && person.includes(digits));
  });
}
