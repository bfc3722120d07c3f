/** The buttons of a scheduled text. The focus stays with the text when one of them goes. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Scheduled } from '../../shared/schedule/scheduled.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import { actsOn, type ScheduledAct } from './look.ts';
import { applyScheduled } from './scheduled.ts';

const EditDialog = lazy(async () => ({
  default: (await import('./EditDialog.tsx')).EditDialog,
}));

interface ScheduledActsProps {
  readonly text: Scheduled;
  readonly who: string;
  readonly now: number;
}

export function ScheduledActs({ text, who, now }: ScheduledActsProps) {
  const { busy, failure, run } = useAct();
  const [editing, setEditing] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const had = useRef(false);
  const shown = actsOn(text, now);
  const key = shown.join(' ');

  useEffect(() => {
    if (had.current && key !== '' && document.activeElement === document.body) {
      group.current?.querySelector('button')?.focus();
    }
  }, [key]);

  function act(which: ScheduledAct) {
    const { id } = text;
    had.current = true;
    const api = window.longcode;
    const take = ({ scheduled }: { readonly scheduled: Scheduled | null }) => {
      applyScheduled(id, scheduled);
      announce(spoken(which, scheduled));
    };
    switch (which) {
      case 'edit':
        setEditing(true);
        return;
      case 'send-now':
        void run(() => api.sendScheduledNow({ id }), take);
        return;
      case 'cancel':
        void run(() => api.cancelScheduled({ id }), take);
        return;
      case 'put-back':
        void run(() => api.restoreScheduled({ id }), take);
        return;
      case 'dismiss':
        void run(
          () => api.dismissScheduled({ id }),
          () => applyScheduled(id, null),
        );
        return;
    }
  }

  if (shown.length === 0) return null;
  return (
    <>
      <div className="scheduled-acts" ref={group}>
        {shown.map((which) => (
          <button
            key={which}
            type="button"
            className="text-button"
            aria-label={nameOf(which, who)}
            aria-disabled={busy}
            onClick={() => act(which)}
          >
            {labelOf(which)}
          </button>
        ))}
      </div>
      {failure === null ? null : (
        <div role="alert">
          <FailureNote failure={failure} effect={words.schedule.notChanged} />
        </div>
      )}
      {editing ? (
        <Suspense>
          <EditDialog text={text} onClose={() => setEditing(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function labelOf(which: ScheduledAct): string {
  const said = words.schedule;
  switch (which) {
    case 'edit':
      return said.edit;
    case 'send-now':
      return said.sendNow;
    case 'cancel':
      return said.cancel;
    case 'put-back':
      return said.putBack;
    case 'dismiss':
      return said.dismiss;
  }
}

function nameOf(which: ScheduledAct, who: string): string {
  const said = words.schedule;
  switch (which) {
    case 'edit':
      return said.editOf(who);
    case 'send-now':
      return said.sendNowOf(who);
    case 'cancel':
      return said.cancelOf(who);
    case 'put-back':
      return said.putBackOf(who);
    case 'dismiss':
      return said.dismissOf(who);
  }
}

function spoken(which: ScheduledAct, after: Scheduled | null): string {
  const { said } = words.schedule;
  if (which === 'put-back') return after?.state.kind === 'here' ? said.putBack : said.gone;
  if (which === 'send-now') return after === null ? said.sending : said.asking;
  return after?.state.kind === 'cancelled' ? said.cancelled : said.cancelling;
}
