/** The buttons for what can be done about a text that waits. */
import { lazy, Suspense, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Waiting } from '../../shared/model/waiting.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { type ActionPlace, actionsFor, type WaitingAction } from './actions.ts';
import { act } from './acts.ts';
import { UndoButton } from './UndoButton.tsx';
import type { Whereabouts } from './undoable.ts';
import './actions.css';

const SendAgain = lazy(async () => ({ default: (await import('./SendAgain.tsx')).SendAgain }));

interface WaitingActionsProps {
  readonly messageId: string;
  readonly waiting: Waiting;
  /** The user is on its Undo button. */
  readonly held: boolean;
  /** When it was written, ms since the epoch. */
  readonly at: number;
  readonly who: string;
  readonly provider: string;
  readonly whereabouts: Whereabouts;
  readonly place: ActionPlace;
  readonly tabIndex: number;
  readonly onDone?: () => void;
}

export function WaitingActions(props: WaitingActionsProps) {
  const { messageId, waiting, who, tabIndex } = props;
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const actions = actionsFor(waiting, props.place);

  async function run(action: WaitingAction) {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const failed = await act(action, messageId, props.whereabouts);
    setBusy(false);
    setFailure(failed);
    setAsking(false);
    if (failed === null) props.onDone?.();
  }

  if (actions.length === 0 && failure === null) return null;
  return (
    <>
      <div className="waiting-actions">
        {actions.map((action) =>
          action === 'undo' && waiting.kind === 'undo' ? (
            <UndoButton
              key={action}
              target={{ kind: 'text', messageId }}
              from={props.at}
              until={waiting.until}
              held={props.held}
              name={words.waiting.undoOf(who)}
              busy={busy}
              tabIndex={tabIndex}
              onUndo={() => void run('undo')}
            />
          ) : (
            <button
              key={action}
              type="button"
              className={isFirst(action) ? 'button secondary small' : 'button quiet small'}
              aria-label={namesOf[action](who)}
              aria-disabled={busy}
              tabIndex={tabIndex}
              onClick={() => {
                if (action === 'send-again') setAsking(true);
                else void run(action);
              }}
            >
              {labels[action]}
            </button>
          ),
        )}
      </div>
      {failure === null ? null : (
        <div role="alert">
          <FailureNote failure={failure} effect={words.waiting.actFailed} />
        </div>
      )}
      {asking ? (
        <Suspense>
          <SendAgain
            who={who}
            provider={props.provider}
            busy={busy}
            onConfirm={() => void run('send-again')}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** What most will want stands out. */
function isFirst(action: WaitingAction): boolean {
  return action === 'send-now' || action === 'resume' || action === 'send-again';
}

const labels: Readonly<Record<WaitingAction, string>> = {
  undo: words.waiting.undo,
  'send-now': words.waiting.sendNow,
  edit: words.waiting.edit,
  discard: words.waiting.discard,
  pause: words.waiting.pause,
  resume: words.waiting.resume,
  stop: words.waiting.stop,
  'send-again': words.waiting.sendAgain,
  'give-up': words.waiting.giveUp,
};

const namesOf: Readonly<Record<WaitingAction, (who: string) => string>> = {
  undo: words.waiting.undoOf,
  'send-now': words.waiting.sendNowOf,
  edit: words.waiting.editOf,
  discard: words.waiting.discardOf,
  pause: words.waiting.pauseOf,
  resume: words.waiting.resumeOf,
  stop: words.waiting.stopOf,
  'send-again': words.waiting.sendAgainOf,
  'give-up': words.waiting.giveUpOf,
};
