/** Asks where to and saves a file there. */
import { Download } from 'lucide-react';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { announce } from '../../ui/notices.ts';
import { useAct } from '../../ui/useAct.ts';
import { words } from '../../words/words.ts';

interface SaveButtonProps {
  readonly messageId: string;
  readonly position: number;
  /** What is saved. */
  readonly name: string;
  readonly tabIndex: 0 | -1;
  /** The one thing to do, as in the viewer. */
  readonly prominent?: boolean;
}

export function SaveButton({ messageId, position, name, tabIndex, prominent }: SaveButtonProps) {
  const { busy, failure, run } = useAct();

  function save() {
    void run(
      () => window.longcode.saveMedia({ messageId, position }),
      ({ saved }) => {
        if (saved) announce(words.media.saved);
      },
    );
  }

  return (
    <>
      <button
        type="button"
        className={prominent === true ? 'button primary' : 'button secondary small'}
        aria-label={words.media.saveOf(name)}
        aria-disabled={busy}
        tabIndex={tabIndex}
        onClick={save}
      >
        <Download size={prominent === true ? 16 : 14} aria-hidden />
        {words.media.save}
      </button>
      {failure === null ? null : (
        <div className="media-failure" role="alert">
          <FailureNote failure={failure} effect={words.media.saveFailed} />
        </div>
      )}
    </>
  );
}
