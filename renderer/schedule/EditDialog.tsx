/** Changes the words and the time of a scheduled text. */
import { useState } from 'react';
import { maxTextLength } from '../../shared/contract/limits.ts';
import type { Scheduled } from '../../shared/schedule/scheduled.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import { applyScheduled } from './scheduled.ts';

interface EditDialogProps {
  readonly text: Scheduled;
  readonly onClose: () => void;
}

export function EditDialog({ text, onClose }: EditDialogProps) {
  const said = words.schedule;
  const { id, accountId, people, media } = text;
  const [written, setWritten] = useState(text.text);
  return (
    <ScheduleForm
      title={said.editTitle}
      confirm={said.save}
      effect={said.notChanged}
      accountId={accountId}
      people={people}
      together={people.length > 1}
      media={media}
      before={text}
      onClose={onClose}
      onConfirm={async (timing) => {
        if (written === '' && media.length === 0) {
          return { code: 'invalid-argument', field: 'text', detail: null };
        }
        const { due, zone, cancelOnReply } = timing;
        const change = { text: written, due, zone, cancelOnReply };
        const answer = await window.longcode.changeScheduled({ id, change });
        if (!answer.ok) return answer.failure;
        const { scheduled } = answer.value;
        applyScheduled(id, scheduled);
        announce(scheduled === null ? said.said.gone : said.said.changed);
        onClose();
        return null;
      }}
    >
      <label className="field">
        <span className="field-label">{said.text}</span>
        <span className="input">
          <textarea
            className="schedule-words scroll"
            rows={3}
            dir="auto"
            maxLength={maxTextLength}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
          />
        </span>
      </label>
    </ScheduleForm>
  );
}
