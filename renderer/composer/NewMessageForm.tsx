/** Writes one text to one person, or separate private texts to several. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import { maxRecipients } from '../../shared/contract/limits.ts';
import { lineKey } from '../../shared/model/conversation.ts';
import { countryOf } from '../../shared/phone/typed.ts';
import { personName } from '../numbers/people.ts';
import { applySent } from '../session/live.ts';
import { accountOf, providerOf, useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { noteSent } from '../waiting/undoable.ts';
import { words } from '../words/en.ts';
import { FromField } from './FromField.tsx';
import { LineNotice } from './LineNotice.tsx';
import { LineProblem } from './LineProblem.tsx';
import { isSendable } from './length.ts';
import { MessageBox } from './MessageBox.tsx';
import { PracticePeople } from './PracticePeople.tsx';
import {
  addAddress,
  addTyped,
  noRecipients,
  type Recipients,
  removeAddress,
} from './recipients.ts';
import { SegmentCount } from './SegmentCount.tsx';
import { SendButton } from './SendButton.tsx';
import { lineOfSender, type Sender, senderKey, sendFrom, writableFrom } from './sender.ts';
import { ToField } from './ToField.tsx';
import { dropWritten, lastWritten, putBack, rewrite } from './written.ts';

interface NewMessageFormProps {
  readonly senders: readonly Sender[];
  readonly first: Sender;
  readonly onOpen: (conversationId: number) => void;
  /** Several texts went out together. */
  readonly onBatch: (batchId: string) => void;
}

export function NewMessageForm({ senders, first, onOpen, onBatch }: NewMessageFormProps) {
  const session = useSession();
  const [written] = useState(lastWritten);
  const [chosen, setChosen] = useState(senderKey(first));
  const [overruled, setOverruled] = useState(false);
  const [recipients, setRecipients] = useState<Recipients>(
    written === null ? noRecipients : { ...noRecipients, addresses: written.to },
  );
  const [typing, setTyping] = useState('');
  const [text, setText] = useState(written?.text ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [sending, setSending] = useState(false);
  const to = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const sender = senders.find((candidate) => senderKey(candidate) === chosen) ?? first;
  const line = lineOfSender(sender);
  const writable = writableFrom(sender, recipients.addresses);
  const closed = writable.state === 'closed' && !(overruled && writable.overrulable);
  const finding = writable.state === 'closed' ? writable.finding : writable.notice;
  const country = countryOf(line.number) ?? 'US';
  const practice = accountOf(session, line.accountId)?.practice === true;
  const ready =
    !closed && isSendable(text) && (recipients.addresses.length > 0 || typing.trim() !== '');

  useEffect(() => {
    const complete = written !== null && written.to.length > 0;
    (complete ? box : to).current?.focus();
  }, [written]);

  useEffect(() => {
    if (written === null) return;
    const { accountId, number } = line;
    rewrite(written.key, { accountId, line: number, to: recipients.addresses, text });
  }, [written, line, recipients, text]);

  function read(piece: string, rest: string) {
    setRecipients(addTyped(recipients, piece, country));
    setTyping(rest);
    if (piece.trim() !== '') setProblem(null);
  }

  function choose(next: Sender) {
    setChosen(senderKey(next));
    setOverruled(false);
  }

  /** Another dialog is about to take the place of this one. */
  function keep() {
    if (written !== null || (text === '' && recipients.addresses.length === 0)) return;
    putBack({ accountId: line.accountId, line: line.number, to: recipients.addresses, text });
  }

  async function send(event?: FormEvent) {
    event?.preventDefault();
    if (sending || closed) return;
    const all = addTyped(recipients, typing, country);
    setRecipients(all);
    setTyping('');
    setFailure(null);
    if (all.addresses.length === 0 || all.addresses.length > maxRecipients) {
      const none = all.addresses.length === 0;
      setProblem(none ? words.newMessage.needTo : words.newMessage.tooMany(maxRecipients));
      to.current?.focus();
      return;
    }
    if (all.unreadable.length > 0) return to.current?.focus();
    if (!isSendable(text)) return box.current?.focus();
    setSending(true);
    const answer = await sendFrom(sender, all.addresses, text);
    setSending(false);
    if (!answer.ok) return setFailure(answer.failure);
    applySent(answer.value);
    noteSent(answer.value);
    if (written !== null) dropWritten(written.key);
    const opened = answer.value.conversations[0];
    const batchId = answer.value.messages[0]?.batchId ?? null;
    if (batchId !== null) onBatch(batchId);
    else if (opened !== undefined) onOpen(opened.id);
  }

  return (
    <form className="dialog-form" onSubmit={(event) => void send(event)}>
      <div className="dialog-body scroll new-message">
        <FromField senders={senders} chosen={sender} onChange={choose} />
        {finding === null || closed ? null : (
          <LineNotice line={line} finding={finding} onLeave={keep} />
        )}
        {finding === null || !closed ? null : (
          <LineProblem
            line={line}
            people={recipients.addresses}
            finding={finding}
            onLeave={keep}
            onInstead={(other) => setChosen(lineKey(other.accountId, other.number))}
            onOverrule={
              writable.state === 'closed' && writable.overrulable ? () => setOverruled(true) : null
            }
          />
        )}
        <ToField
          ref={to}
          recipients={recipients}
          typing={typing}
          problem={problem}
          provider={providerOf(session, line.accountId)}
          nameOf={(address) => personName(session, line.accountId, address)}
          onTyping={setTyping}
          onRead={read}
          onRemove={(address) => setRecipients(removeAddress(recipients, address))}
          onDropUnreadable={() => setRecipients({ ...recipients, unreadable: [] })}
        />
        {practice ? (
          <PracticePeople
            people={session.practicePeople}
            chosen={recipients.addresses}
            onToggle={({ number }) =>
              setRecipients(
                recipients.addresses.includes(number)
                  ? removeAddress(recipients, number)
                  : addAddress(recipients, number),
              )
            }
          />
        ) : null}
        {failure === null ? null : (
          <div role="alert">
            <FailureNote failure={failure} effect={words.newMessage.notSent} />
          </div>
        )}
      </div>
      <div className="new-message-foot">
        <MessageBox ref={box} text={text} onChange={setText} onSend={() => void send()}>
          <SendButton ready={ready && !sending} />
        </MessageBox>
        <div className="composer-foot">
          <span />
          <SegmentCount text={text} />
        </div>
      </div>
    </form>
  );
}
