/** Chooses when what is written leaves. */
import { Address } from '../../shared/phone/address.ts';
import { announce, showSuccess } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import type { Planned } from './planned.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import { readScheduled } from './scheduled.ts';
import { whenWords } from './when.ts';

interface PlanDialogProps {
  readonly planned: Planned;
  readonly onClose: () => void;
  readonly onScheduled: () => void;
}

export function PlanDialog({ planned, onClose, onScheduled }: PlanDialogProps) {
  const said = words.schedule;
  const { accountId, to, together, media } = planned;
  return (
    <ScheduleForm
      title={said.title}
      confirm={said.confirm}
      effect={said.notScheduled}
      accountId={accountId}
      people={to.map((one) => Address.parse(one))}
      together={together}
      media={media}
      before={null}
      onClose={onClose}
      onConfirm={async (timing) => {
        const answer = await window.longcode.scheduleText({ ...planned, ...timing });
        if (!answer.ok) return answer.failure;
        const when = whenWords(timing.due, timing.zone, Date.now());
        const done = said.done(answer.value.scheduled.length, when);
        announce(done);
        showSuccess(done);
        void readScheduled();
        onScheduled();
        return null;
      }}
    />
  );
}
