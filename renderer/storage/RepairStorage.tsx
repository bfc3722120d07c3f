/** Builds a new database out of what can be read, and says what becomes of the old one. */
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { repair, useStorage } from './storage.ts';

interface RepairStorageProps {
  readonly strong?: boolean;
  readonly onRepaired?: () => void;
}

export function RepairStorage({ strong = false, onRepaired }: RepairStorageProps) {
  const doing = useStorage((state) => state.doing);
  const failure = useStorage((state) =>
    state.failed?.what === 'repairing' ? state.failed.failure : null,
  );

  async function run() {
    if (await repair()) onRepaired?.();
  }

  return (
    <div className="repair">
      <button
        type="button"
        className={strong ? 'button primary' : 'button small secondary'}
        aria-disabled={doing !== null}
        onClick={() => void run()}
      >
        {words.storage.repair}
      </button>
      <p className="field-hint" role="status">
        {doing === 'repairing' ? words.storage.repairing : words.storage.repairHint}
      </p>
      {failure === null ? null : <FailureNote failure={failure} />}
    </div>
  );
}
