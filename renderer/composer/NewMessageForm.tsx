/** Writes one text to one person, or to several: privately to each, or as one group conversation. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import { maxRecipients } from '../../shared/contract/limits.ts';
import { lineKey } from '../../shared/model/conversation.ts';
import { countryOf } from '../../shared/phone/typed.ts';
import { personName } from '../numbers/people.ts';
import { applySent } from '../session/live.ts';
import { accountOf, labelOf, providerOf, useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { noteSent } from '../waiting/undoable.ts';
import { words } from '../words/en.ts';
import { AttachButton } from './attach/AttachButton.tsx';
import { AttachTray } from './attach/AttachTray.tsx';
import { DropVeil } from './attach/DropVeil.tsx';
import { capabilitiesOf } from './attach/offer.ts';
import { newId, outMedia, restoreItems, takeItems } from './attach/tray.ts';
import { useAttaching } from './attach/useAttaching.ts';
import { useFileDrop } from './attach/useFileDrop.ts';
import { FromField } from './FromField.tsx';
import { groupOffer } from './group.ts';
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
import { SeveralChoice } from './SeveralChoice.tsx';
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
  const [wishTogether, setWishTogether] = useState(written?.together ?? false);
  const [draft] = useState(() => {
    const key = `new/${newId()}`;
    restoreItems(key, written?.attached ?? []);
    return key;
  });
  const to = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const attach = useRef<HTMLButtonElement>(null);
  const sender = senders.find((candidate) => senderKey(candidate) === chosen) ?? first;
  const line = lineOfSender(sender);
  const writable = writableFrom(sender, recipients.addresses);
  const closed = writable.state === 'closed' && !(overruled && writable.overrulable);
  const finding = writable.state === 'closed' ? writable.finding : writable.notice;
  const country = countryOf(line.number) ?? 'US';
  const practice = accountOf(session, line.accountId)?.practice === true;
  const provider = providerOf(session, line.accountId);
  const label = labelOf(session, line.accountId, line.number);
  const ownLine = sender.kind === 'line' ? line : null;
  const attaching = useAttaching(draft, line.accountId, ownLine);
  const { items, preparing, obstacle } = attaching;
  const drop = useFileDrop(attaching.take);
  const several = recipients.addresses.length;
  const capabilities = capabilitiesOf(session, line.accountId);
  const group = groupOffer(capabilities, ownLine, several);
  const together = wishTogether && several > 1 && group.kind === 'open';
  const sendable = isSendable(text, items.length) && !preparing && obstacle === null;
  const ready = !closed && sendable && (several > 0 || typing.trim() !== '');

  useEffect(() => () => void takeItems(draft), [draft]);

  useEffect(() => {
    const complete = written !== null && written.to.length > 0;
    (complete ? box : to).current?.focus();
  }, [written]);

  useEffect(() => {
    if (written === null) return;
    const { accountId, number } = line;
    const to = recipients.addresses;
    const more = { attached: items, together: wishTogether };
    rewrite(written.key, { accountId, line: number, to, text, ...more });
  }, [written, line, recipients, text, items, wishTogether]);

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
    const empty = text === '' && several === 0 && items.length === 0;
    if (written !== null || empty) return;
    const { accountId, number } = line;
    const to = recipients.addresses;
    putBack({ accountId, line: number, to, text, attached: items, together: wishTogether });
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
    const goesTogether = wishTogether && all.addresses.length > 1;
    const groupNow = groupOffer(capabilities, ownLine, all.addresses.length);
    if (goesTogether && groupNow.kind !== group.kind) return to.current?.focus();
    if (preparing) announce(words.attach.wait);
    if (!sendable) return box.current?.focus();
    setSending(true);
    const answer = await sendFrom(sender, {
      people: all.addresses,
      text,
      media: outMedia(items),
      together: goesTogether && group.kind === 'open',
    });
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
    <form className="dialog-form" onSubmit={(event) => void send(event)} {...drop.handlers}>
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
          provider={group.kind === 'none' ? provider : null}
          nameOf={(address) => personName(session, line.accountId, address)}
          onTyping={setTyping}
          onRead={read}
          onRemove={(address) => setRecipients(removeAddress(recipients, address))}
          onDropUnreadable={() => setRecipients({ ...recipients, unreadable: [] })}
        />
        {several > 1 && group.kind !== 'none' ? (
          <SeveralChoice
            people={several}
            offer={group}
            provider={provider}
            line={label.full}
            together={together}
            onChange={setWishTogether}
          />
        ) : null}
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
        <AttachTray
          attaching={attaching}
          provider={provider}
          line={label.full}
          onEmptied={() => box.current?.focus()}
        />
        <MessageBox
          ref={box}
          text={text}
          onChange={setText}
          onSend={() => void send()}
          onFiles={attaching.take}
          onAttach={() => attach.current?.click()}
          lead={<AttachButton ref={attach} attaching={attaching} provider={provider} />}
        >
          <SendButton ready={ready && !sending} />
        </MessageBox>
        <div className="composer-foot">
          <span />
          <SegmentCount text={text} mms={together || items.length > 0} />
        </div>
      </div>
      {drop.over ? <DropVeil label={words.attach.dropHere} /> : null}
    </form>
  );
}
