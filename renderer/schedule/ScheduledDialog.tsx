/** Every scheduled text, soonest first, with a filter over names, numbers and words. */
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import type { Scheduled } from '../../shared/schedule/scheduled.ts';
import { StatusMark } from '../conversation/StatusMark.tsx';
import { LineChip } from '../numbers/LineChip.tsx';
import { peopleNames } from '../numbers/people.ts';
import { labelOf, useSession } from '../session/session.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { TextField } from '../ui/TextField.tsx';
import { words } from '../words/words.ts';
import { CancelAll } from './CancelAll.tsx';
import { scheduledLook } from './look.ts';
import { ScheduledActs } from './ScheduledActs.tsx';
import { useScheduled } from './scheduled.ts';
import { useHolder } from './useHolder.ts';
import { useMinute } from './useMinute.ts';
import './scheduled.css';

/** Rows that are shown at first, and with each further step. */
const step = 100;

export function ScheduledDialog() {
  const { texts, failure } = useScheduled();
  const session = useSession();
  const [filter, setFilter] = useState('');
  const [most, setMost] = useState(step);
  const now = useMinute();
  const said = words.schedule;
  const wanted = filter.trim().toLocaleLowerCase();
  const found = texts.filter(({ accountId, people, text }) =>
    [peopleNames(session, accountId, people), ...people, text].some((part) =>
      part.toLocaleLowerCase().includes(wanted),
    ),
  );
  return (
    <Modal title={said.list} onClose={closeDialog}>
      <div className="dialog-body scroll scheduled-list">
        {failure === null ? null : <FailureNote failure={failure} effect={said.loadFailed} />}
        {texts.length === 0 ? (
          <NothingScheduled />
        ) : (
          <>
            <TextField label={said.filter} value={filter} onChange={setFilter} />
            <div className="scheduled-top">
              <p className="field-hint" role="status">
                {found.length === 0 ? said.noneFound : said.shown(found.length, texts.length)}
              </p>
              <CancelAll texts={found} now={now} />
            </div>
            <ul aria-label={said.listed}>
              {found.slice(0, most).map((text) => (
                <ScheduledRow key={text.id} text={text} now={now} />
              ))}
            </ul>
            {found.length <= most ? null : (
              <button
                type="button"
                className="button secondary"
                onClick={() => setMost(most + step)}
              >
                {said.more(Math.min(step, found.length - most))}
              </button>
            )}
          </>
        )}
      </div>
    </Modal>
  );
}

function ScheduledRow({ text, now }: { readonly text: Scheduled; readonly now: number }) {
  const { accountId, line, people, media } = text;
  const who = useSession((session) => peopleNames(session, accountId, people));
  const label = useSession((session) => labelOf(session, accountId, line));
  const holder = useHolder(accountId);
  const said = words.schedule;
  const { status, notes } = scheduledLook(text, holder, now);
  const gist = text.text === '' ? said.onlyFiles : text.text;
  return (
    <li className="scheduled-row" aria-label={said.item([who, gist, status.words, ...notes])}>
      <div className="row-top">
        <span className="row-who cut">{who}</span>
        <span className="unseen">{words.inbox.onLine(label.full)}</span>
        <LineChip label={label} />
      </div>
      <p className="scheduled-text" dir="auto">
        {gist}
      </p>
      {media.length === 0 ? null : <p className="scheduled-note">{said.files(media.length)}</p>}
      <div className="scheduled-meta">
        <StatusMark look={status} />
        {notes.map((note) => (
          <span key={note} className="scheduled-note">
            {note}
          </span>
        ))}
        <ScheduledActs text={text} who={who} now={now} />
      </div>
    </li>
  );
}

function NothingScheduled() {
  const said = words.schedule;
  return (
    <div className="empty">
      <CalendarClock size={32} strokeWidth={1.5} aria-hidden />
      <p className="empty-title">{said.none}</p>
      <p className="empty-text">{said.noneText}</p>
    </div>
  );
}
