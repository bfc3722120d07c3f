/** Gives a command, once at a time, and keeps what went wrong until the next try. */
import { useState } from 'react';
import type { Answer, Failure } from '../../shared/contract/failure.ts';

interface Acting {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Calls back with the answer if there was one; does nothing while another is under way. */
  readonly run: <T>(command: () => Promise<Answer<T>>, done?: (value: T) => void) => Promise<void>;
}

export function useAct(): Acting {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function run<T>(command: () => Promise<Answer<T>>, done?: (value: T) => void) {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await command();
    setBusy(false);
    if (answer.ok) done?.(answer.value);
    else setFailure(answer.failure);
  }

  return { busy, failure, run };
}
