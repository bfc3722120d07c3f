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
import { applySent } from '../session/live.ts';
import { labelOf, providerOf, useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { noteSent } from '../waiting/undoable.ts';
import { words } from '../words/en.ts';
import { AttachButton } from './attach/AttachButton.tsx';
import { AttachTray } from './attach/AttachTray.tsx';
import { outMedia } from './attach/tray.ts';
import { useAttaching } from './attach/useAttaching.ts';
import { draftOf, restoreDraft, setDraft, takeAttached, trayKey, useDrafts } from './drafts.ts';
import { LineNotice } from './LineNotice.tsx';
import { charactersOver, isSendable } from './length.ts';
import { MessageBox } from './MessageBox.tsx';
import { SegmentCount } from './SegmentCount.tsx';
import { SendButton } from './SendButton.tsx';

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
  const ready = isSendable(text, items.length) && !preparing && obstacle === null;

  useEffect(() => {
    if (focusRequests > 0) box.current?.focus();
  }, [focusRequests]);

  async function send() {
    if (preparing) announce(words.attach.wait);
    if (!ready) return;
    const attached = takeAttached(id);
    setDraft(id, '');
    setFailure(null);
    const to = [...people];
    const media = outMedia(attached);
    const from = { accountId, line: line.number };
    const answer = await window.longcode.sendText({ ...from, to, together, text, media });
    if (answer.ok) {
      applySent(answer.value);
      noteSent(answer.value);
    } else {
      restoreDraft(id, text, attached);
      setFailure(answer.failure);
    }
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
        ref={box}
        text={text}
        placeholder={together ? words.groups.placeholder : words.composer.placeholder(who)}
        onChange={(changed) => setDraft(id, changed)}
        onSend={() => void send()}
        onFiles={attaching.take}
        onAttach={() => attach.current?.click()}
        lead={<AttachButton ref={attach} attaching={attaching} provider={provider} />}
      >
        <SendButton ready={ready} />
      </MessageBox>
      <div className="composer-foot">
        <span className="composer-from">
          {words.composer.from}
          <LineChip label={label} full />
        </span>
        <SegmentCount text={text} mms={together || items.length > 0} />
      </div>
      {charactersOver(text) > 0 ? (
        <p className="composer-over" role="alert">
          {words.composer.tooLong(charactersOver(text))}
        </p>
      ) : null}
    </form>
  );
}
