/** Beside Send: the same text, at a time to come. */
import { CalendarClock } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { words } from '../words/words.ts';
import type { Planned } from './planned.ts';
import './button.css';

const PlanDialog = lazy(async () => ({
  default: (await import('./PlanDialog.tsx')).PlanDialog,
}));

interface ScheduleButtonProps {
  readonly ready: boolean;
  /** What is written now; null when something of it has to be put right first, which is shown. */
  readonly plan: () => Planned | null;
  /** It is scheduled: the draft is over. */
  readonly onScheduled: () => void;
}

export function ScheduleButton({ ready, plan, onScheduled }: ScheduleButtonProps) {
  const [planned, setPlanned] = useState<Planned | null>(null);
  return (
    <>
      <button
        type="button"
        className="icon-button schedule-button"
        aria-label={words.schedule.open}
        aria-haspopup="dialog"
        title={words.schedule.open}
        aria-disabled={!ready}
        onClick={() => {
          if (ready) setPlanned(plan());
        }}
      >
        <CalendarClock size={18} aria-hidden />
      </button>
      {planned === null ? null : (
        <Suspense>
          <PlanDialog
            planned={planned}
            onClose={() => setPlanned(null)}
            onScheduled={() => {
              setPlanned(null);
              onScheduled();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
