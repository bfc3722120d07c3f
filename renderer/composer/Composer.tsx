/**
 * Writes to the open conversation from its own line. Enter sends, Shift+Enter breaks the line,
 * and an Enter that belongs to an input method does neither. The box empties at once; if the
 * command fails, the text comes back.
 */
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { useThread } from '../conversation/thread.ts';
import { useLineStates } from '../lines/readiness.ts';
import { writableTo } from '../lines/writable.ts';
import { LineChip } from '../numbers/LineChip.tsx';
import { peopleNames } from '../numbers/people.ts';
import { applySent } from '../session/live.ts';
import { labelOf, useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { noteSent } from '../waiting/undoable.ts';
import { words } from '../words/en.ts';
import { draftOf, restoreDraft, setDraft, useDrafts } from './drafts.ts';
import { LineNotice } from './LineNotice.tsx';
import { LineProblem } from './LineProblem.tsx';
import { charactersOver, isSendable } from './length.ts';
import { MessageBox } from './MessageBox.tsx';
import { writeFrom } from './otherConversation.ts';
import { SegmentCount } from './SegmentCount.tsx';
import { SendButton } from './SendButton.tsx';
import './composer.css';

export function Composer({ conversation }: { readonly conversation: Conversation }) {
  const { id, accountId, line, people } = conversation;
  const text = useDrafts((drafts) => draftOf(drafts, id));
  const who = useSession((session) => peopleNames(session, accountId, people));
  const label = useSession((session) => labelOf(session, accountId, line));
  const found = useLineStates(accountId).find((state) => state.line.number === line);
  const [overruled, setOverruled] = useState(false);
  const focusRequests = useThread((state) => state.focusRequests);
  const [failure, setFailure] = useState<Failure | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (focusRequests > 0) box.current?.focus();
  }, [focusRequests]);

  if (people.length > 1 || found === undefined) {
    const { group, lineGone } = words.composer;
    return <Closed reason={people.length > 1 ? group : lineGone(label.full)} />;
  }
  const writable = writableTo(found.readiness, people);
  if (writable.state === 'closed' && !(overruled && writable.overrulable)) {
    return (
      <div className="composer">
        <LineProblem
          line={found.line}
          people={people}
          finding={writable.finding}
          onInstead={(other) => void writeFrom(other, conversation)}
          onOverrule={writable.overrulable ? () => setOverruled(true) : null}
        />
        {text === '' ? null : <KeptDraft text={text} />}
      </div>
    );
  }
  const notice = writable.state === 'closed' ? writable.finding : writable.notice;

  async function send() {
    if (!isSendable(text)) return;
    setDraft(id, '');
    setFailure(null);
    const answer = await window.longcode.sendText({ accountId, line, to: [...people], text });
    if (answer.ok) {
      applySent(answer.value);
      noteSent(answer.value);
    } else {
      restoreDraft(id, text);
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
      {notice === null ? null : <LineNotice line={found.line} finding={notice} />}
      {failure === null ? null : (
        <div role="alert">
          <FailureNote failure={failure} effect={words.composer.notSent} />
        </div>
      )}
      <MessageBox
        ref={box}
        text={text}
        placeholder={words.composer.placeholder(who)}
        onChange={(changed) => setDraft(id, changed)}
        onSend={() => void send()}
      >
        <SendButton ready={isSendable(text)} />
      </MessageBox>
      <div className="composer-foot">
        <span className="composer-from">
          {words.composer.from}
          <LineChip label={label} full />
        </span>
        <SegmentCount text={text} />
      </div>
      {charactersOver(text) > 0 ? (
        <p className="composer-over" role="alert">
          {words.composer.tooLong(charactersOver(text))}
        </p>
      ) : null}
    </form>
  );
}

function Closed({ reason }: { readonly reason: string }) {
  return (
    <div className="composer">
      <p className="composer-closed">{reason}</p>
    </div>
  );
}

function KeptDraft({ text }: { readonly text: string }) {
  return (
    <div className="kept-draft">
      <p className="field-hint">{words.composer.draftKept}</p>
      <p className="kept-text scroll" dir="auto">
        {text}
      </p>
    </div>
  );
}
