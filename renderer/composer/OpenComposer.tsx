/**
 * Writes to the open conversation. Enter sends, Shift+Enter breaks the line, and an Enter that
 * belongs to an input method does neither. Box and tray empty at once; if the command fails, what
 * was in them comes back.
 */
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Line } from '../../shared/model/line.ts';
import type { Finding } from '../../shared/model/readiness.ts';
import { useThread } from '../conversation/thread.ts';
import { LineChip } from '../numbers/LineChip.tsx';
import { peopleNames } from '../numbers/people.ts';
import type { Planned } from '../schedule/planned.ts';
import { ScheduleButton } from '../schedule/ScheduleButton.tsx';
import { applySent } from '../session/live.ts';
import { labelOf, providerOf, useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { noteSent } from '../waiting/undoable.ts';
import { words } from '../words/words.ts';
import { AttachButton } from './attach/AttachButton.tsx';
import { AttachTray } from './attach/AttachTray.tsx';
import { outMedia } from './attach/tray.ts';
import { useAttaching } from './attach/useAttaching.ts';
import { draftOf, restoreDraft, setDraft, takeAttached, trayKey, useDrafts } from './drafts.ts';
import { sendingDraft, sentDraft } from './keeping.ts';
import { LineNotice } from './LineNotice.tsx';
import { isSendable } from './length.ts';
import { MessageBox } from './MessageBox.tsx';
import { Meter } from './Meter.tsx';
import { SendButton } from './SendButton.tsx';
import { useWriting } from './useWriting.ts';
import { WritingNotes } from './WritingNotes.tsx';

interface OpenComposerProps {
  readonly conversation: Conversation;
  readonly line: Line;
  readonly notice: Finding | null;
}

export function OpenComposer({ conversation, line, notice }: OpenComposerProps) {
  const { id, accountId, people } = conversation;
  const text = useDrafts((drafts) => draftOf(drafts, id));
  const who = useSession((session) => peopleNames(session, accountId, people));
  const label = useSession((session) => labelOf(session, accountId, line.number));
  const provider = useSession((session) => providerOf(session, accountId));
  const attaching = useAttaching(trayKey(id), accountId, line);
  const focusRequests = useThread((state) => state.focusRequests);
  const [failure, setFailure] = useState<Failure | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const attach = useRef<HTMLButtonElement>(null);
  const { items, preparing, obstacle } = attaching;
  const together = people.length > 1;
  const mms = together || items.length > 0;
  const writing = useWriting({ box, text, line, people, mms, together });
  const filled = isSendable(text, items.length) && writing.obstacle === null;
  const ready = filled && !preparing && obstacle === null;

  useEffect(() => {
    if (focusRequests > 0) box.current?.focus();
  }, [focusRequests]);

  async function send() {
    if (preparing) announce(words.attach.wait);
    if (writing.stopped() || !ready) return;
    const place = sendingDraft(conversation);
    const attached = takeAttached(id);
    setDraft(id, '');
    setFailure(null);
    const to = [...people];
    const content = { text, media: outMedia(attached), draftOf: place };
    const from = { accountId, line: line.number };
    const answer = await window.longcode.sendText({ ...from, to, together, ...content });
    if (answer.ok) {
      applySent(answer.value);
      noteSent(answer.value);
    } else {
      restoreDraft(id, text, attached);
      setFailure(answer.failure);
    }
    sentDraft(id, answer.ok);
  }

  function plan(): Planned | null {
    if (writing.stopped()) return null;
    const from = { kind: 'line', line: line.number } as const;
    return { accountId, from, to: [...people], together, text, media: outMedia(items) };
  }

  function scheduled() {
    takeAttached(id);
    setDraft(id, '');
    box.current?.focus();
  }

  return (
    <form
      className="composer"
      aria-label={words.composer.region}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {notice === null ? null : <LineNotice line={line} finding={notice} />}
      {failure === null ? null : (
        <div role="alert">
          <FailureNote failure={failure} effect={words.composer.notSent} />
        </div>
      )}
      <AttachTray
        attaching={attaching}
        provider={provider}
        line={label.full}
        onEmptied={() => box.current?.focus()}
      />
      <MessageBox
        writing={writing}
        placeholder={together ? words.groups.placeholder : words.composer.placeholder(who)}
        onChange={(changed) => setDraft(id, changed)}
        onSend={() => void send()}
        onFiles={attaching.take}
        onAttach={() => attach.current?.click()}
        lead={<AttachButton ref={attach} attaching={attaching} provider={provider} />}
      >
        <ScheduleButton ready={ready} plan={plan} onScheduled={scheduled} />
        <SendButton ready={ready} why={writing.obstacle} />
      </MessageBox>
      <div className="composer-foot">
        <span className="composer-from">
          {words.composer.from}
          <LineChip label={label} full />
        </span>
        <Meter writing={writing} />
      </div>
      <WritingNotes writing={writing} />
    </form>
  );
}
