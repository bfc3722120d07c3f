/** Looks through the whole database and tells the result; repair is offered where it helps. */
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { RepairStorage } from './RepairStorage.tsx';
import { checkForDamage, useStorage } from './storage.ts';

export function DamageCheck({ corrupt }: { readonly corrupt: boolean }) {
  const { doing, done, failed, findings } = useStorage();
  const result =
    done?.what === 'checking' || done?.what === 'repairing' ? done.text : words.storage.checkHint;
  return (
    <div className="storage-row">
      <div className="storage-act">
        <div>
          <p className="setting-name">{words.storage.check}</p>
          <p className="field-hint setting-hint" role="status">
            {doing === 'checking' ? words.storage.checking : result}
          </p>
        </div>
        <button
          type="button"
          className="button small secondary"
          aria-disabled={doing !== null}
          onClick={() => void checkForDamage()}
        >
          {words.storage.checkShort}
        </button>
      </div>
      {failed?.what === 'checking' ? <FailureNote failure={failed.failure} /> : null}
      {findings === null || findings.length === 0 ? null : (
        <details className="fold">
          <summary>{words.storage.findings}</summary>
          <code className="findings">{findings.join('\n')}</code>
        </details>
      )}
      {findings !== null || corrupt ? <RepairStorage /> : null}
    </div>
  );
}
