/** The dialog in which a time is chosen, for a text that is written or one that is changed. */
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { OutMedia } from '../../shared/model/media.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Zone } from '../../shared/schedule/wall.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';
import { HolderNote } from './HolderNote.tsx';
import { TimeFields } from './TimeFields.tsx';
import { useTime } from './useTime.ts';
import './schedule.css';

export interface Timing {
  readonly due: number;
  readonly zone: Zone;
  readonly cancelOnReply: boolean;
}

interface ScheduleFormProps {
  readonly title: string;
  readonly confirm: string;
  readonly effect: string;
  readonly accountId: string;
  readonly people: readonly Address[];
  readonly together: boolean;
  readonly media: readonly Pick<OutMedia, 'kind'>[];
  readonly before: Timing | null;
  readonly children?: ReactNode;
  /** Null when it was done. */
  readonly onConfirm: (timing: Timing) => Promise<Failure | null>;
  readonly onClose: () => void;
}

export function ScheduleForm(props: ScheduleFormProps) {
  const { accountId, people, before, onClose } = props;
  const said = words.schedule;
  const time = useTime(people, before);
  const [cancelOnReply, setCancelOnReply] = useState(before?.cancelOnReply ?? false);
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const { moment, zone } = time;
    if (busy) return;
    if (moment === null) return setProblem(said.unreadable);
    if (moment.at <= Date.now()) return setProblem(said.past);
    setProblem(null);
    setBusy(true);
    const failed = await props.onConfirm({ due: moment.at, zone, cancelOnReply });
    setBusy(false);
    setFailure(failed);
  }

  return (
    <Modal kind="form" title={props.title} onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)} noValidate>
        <div className="dialog-body scroll schedule">
          {props.children}
          <TimeFields time={time} people={people.length} problem={problem} />
          <Checkbox
            label={said.cancelOnReply}
            hint={said.cancelOnReplyHint}
            checked={cancelOnReply}
            onChange={setCancelOnReply}
          />
          {time.moment === null ? null : (
            <HolderNote
              accountId={accountId}
              people={props.together ? people.length : 1}
              media={props.media}
              due={time.moment.at}
              now={time.now}
            />
          )}
          {failure === null ? null : (
            <div role="alert">
              <FailureNote failure={failure} effect={props.effect} />
            </div>
          )}
        </div>
        <div className="dialog-foot">
          <button type="button" className="button secondary" onClick={onClose}>
            {said.cancelDialog}
          </button>
          <button type="submit" className="button primary" aria-disabled={busy}>
            {props.confirm}
          </button>
        </div>
      </form>
    </Modal>
  );
}
