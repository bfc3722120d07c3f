/** Until when: three moments one key away, or a date and time of choice. */
import { Calendar, CalendarDays, Sun, Sunrise } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { Modal } from '../ui/Modal.tsx';
import { snoozeTime } from '../words/moments.ts';
import { words } from '../words/words.ts';
import { act, snoozeUntil } from './acting.ts';
import { clearSelection } from './selection.ts';
import { chosenTime, fieldValue, snoozeTimes } from './snoozeTimes.ts';
import './snooze.css';

export function SnoozeDialog({ rows }: { readonly rows: readonly Conversation[] }) {
  const said = words.inbox.snoozeDialog;
  const [now] = useState(Date.now);
  const [times] = useState(() => snoozeTimes(now));
  const [value, setValue] = useState(() => fieldValue(times.tomorrow));
  const [past, setPast] = useState(false);
  const hintId = useId();
  const problemId = useId();
  const choices = useRef<HTMLUListElement>(null);
  const snoozed = rows.some(({ snoozedUntil }) => snoozedUntil !== null);

  useEffect(() => choices.current?.querySelector('button')?.focus(), []);

  function leave() {
    closeDialog();
    clearSelection();
  }

  function until(time: number) {
    leave();
    void snoozeUntil(rows, time);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const time = chosenTime(value, Date.now());
    if (time === null) setPast(true);
    else until(time);
  }

  const choice = (mark: ReactNode, name: string, time: number | null) =>
    time === null ? null : (
      <li>
        <button type="button" className="snooze-choice" onClick={() => until(time)}>
          {mark}
          <span className="snooze-name">{name}</span>
          <span className="snooze-time">{snoozeTime(time, now)}</span>
        </button>
      </li>
    );

  return (
    <Modal kind="form" title={said.title} onClose={closeDialog}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        <div className="dialog-body scroll snooze" aria-describedby={hintId}>
          <p id={hintId} className="field-hint">
            {said.hint}
          </p>
          <ul ref={choices} className="snooze-choices">
            {choice(<Sun size={18} aria-hidden />, said.today, times.today)}
            {choice(<Sunrise size={18} aria-hidden />, said.tomorrow, times.tomorrow)}
            {choice(<CalendarDays size={18} aria-hidden />, said.nextWeek, times.nextWeek)}
          </ul>
          <label className="field">
            <span className="field-label">{said.custom}</span>
            <span className="input">
              <input
                type="datetime-local"
                value={value}
                min={fieldValue(now)}
                aria-invalid={past}
                aria-describedby={past ? problemId : undefined}
                onChange={(event) => {
                  setValue(event.target.value);
                  setPast(false);
                }}
              />
            </span>
          </label>
          {past ? (
            <p id={problemId} role="alert" className="snooze-problem">
              {said.past}
            </p>
          ) : null}
        </div>
        <div className="dialog-foot">
          {snoozed ? (
            <button
              type="button"
              className="button quiet"
              onClick={() => {
                leave();
                void act('wake', rows);
              }}
            >
              {said.wake}
            </button>
          ) : null}
          <button type="submit" className="button primary">
            <Calendar size={16} aria-hidden />
            {said.confirm}
          </button>
        </div>
      </form>
    </Modal>
  );
}
