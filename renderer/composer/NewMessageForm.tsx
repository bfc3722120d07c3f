/** Writes one text to one person, or to several: privately to each, or as one group conversation. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import { maxRecipients } from '../../shared/contract/limits.ts';
import { lineKey } from '../../shared/model/conversation.ts';
import { countryOf } from '../../shared/phone/typed.ts';
import { PreFlight } from '../optout/PreFlight.tsx';
import type { Planned } from '../schedule/planned.ts';
import { ScheduleButton } from '../schedule/ScheduleButton.tsx';
import { applySent } from '../session/live.ts';
import { accountOf, labelOf, providerOf, useSession } from '../session/session.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { noteSent } from '../waiting/undoable.ts';
import { words } from '../words/words.ts';
import { AttachButton } from './attach/AttachButton.tsx';
import { AttachTray } from './attach/AttachTray.tsx';
import { DropVeil } from './attach/DropVeil.tsx';
import { capabilitiesOf } from './attach/offer.ts';
import { outMedia, restoreItems, takeItems } from './attach/tray.ts';
import { useAttaching } from './attach/useAttaching.ts';
import { useFileDrop } from './attach/useFileDrop.ts';
import { FromField } from './FromField.tsx';
import { groupOffer } from './group.ts';
import { LineNotice } from './LineNotice.tsx';
import { LineProblem } from './LineProblem.tsx';
import { isSendable } from './length.ts';
import { MessageBox } from './MessageBox.tsx';
import { Meter } from './Meter.tsx';
import { PracticePeople } from './PracticePeople.tsx';
import { RecipientsField } from './RecipientsField.tsx';
import {
  addAddress,
  addTyped,
  noRecipients,
  type Recipients,
  removeAddress,
} from './recipients.ts';
import { SendButton } from './SendButton.tsx';
import { SeveralChoice } from './SeveralChoice.tsx';
import {
  fromOf,
  lineOfSender,
  type Outgoing,
  plannedFrom,
  type Sender,
  senderKey,
  sendFrom,
  writableFrom,
} from './sender.ts';
import { useWriting } from './useWriting.ts';
import { WritingNotes } from './WritingNotes.tsx';
import { keepWaiting, keepWritten, sendingWritten, takenUp, type Written } from './written.ts';

interface NewMessageFormProps {
  /** As it was begun. */
  readonly written: Written;
  readonly senders: readonly Sender[];
  readonly first: Sender;
  readonly onOpen: (conversationId: number) => void;
  /** Several texts went out together. */
  readonly onBatch: (batchId: string) => void;
}

export function NewMessageForm(props: NewMessageFormProps) {
  const { written, senders, first, onOpen, onBatch } = props;
  const session = useSession();
  const [chosen, setChosen] = useState(senderKey(first));
  const [overruled, setOverruled] = useState(false);
  const [recipients, setRecipients] = useState<Recipients>({
    ...noRecipients,
    addresses: written.to,
  });
  const [typing, setTyping] = useState(written.typed);
  const [pasted, setPasted] = useState<string | null>(null);
  const [text, setText] = useState(written.text);
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [sending, setSending] = useState(false);
  const [wishTogether, setWishTogether] = useState(written.together);
  const [draft] = useState(() => {
    const key = `new/${written.id}`;
    restoreItems(key, written.attached);
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
  const mms = together || items.length > 0;
  const people = recipients.addresses;
  const writing = useWriting({ box, text, line, people, mms, together });
  const filled = isSendable(text, items.length) && writing.obstacle === null;
  const sendable = filled && !preparing && obstacle === null;
  const ready = !closed && sendable && (several > 0 || typing.trim() !== '');

  useEffect(() => () => void takeItems(draft), [draft]);

  useEffect(() => {
    (written.to.length > 0 ? box : to).current?.focus();
    takenUp(written.id);
  }, [written]);

  useEffect(() => {
    if (!sending) keepWritten(asWritten());
  });

  function choose(next: Sender) {
    setChosen(senderKey(next));
    setOverruled(false);
  }

  function asWritten(): Written {
    const typed = [...recipients.unreadable, typing].filter((piece) => piece !== '').join(', ');
    const whom = { from: fromOf(sender), to: recipients.addresses, typed };
    return { id: written.id, ...whom, text, attached: items, together: wishTogether };
  }

  /** Everybody it goes to; null when something about them has to be put right first. */
  function checked(): Outgoing | null {
    const all = addTyped(recipients, typing, country);
    setRecipients(all);
    setTyping('');
    setFailure(null);
    if (all.addresses.length === 0 || all.addresses.length > maxRecipients) {
      const none = all.addresses.length === 0;
      setProblem(none ? words.newMessage.needTo : words.newMessage.tooMany(maxRecipients));
      return stay(to.current);
    }
    if (all.unreadable.length > 0) return stay(to.current);
    const goesTogether = wishTogether && all.addresses.length > 1;
    const groupNow = groupOffer(capabilities, ownLine, all.addresses.length);
    if (goesTogether && groupNow.kind !== group.kind) return stay(to.current);
    if (preparing) announce(words.attach.wait);
    if (writing.stopped() || !sendable) return stay(box.current);
    return {
      ...{ people: all.addresses, text, media: outMedia(items) },
      together: goesTogether && group.kind === 'open',
      draftOf: { kind: 'new', id: written.id },
    };
  }

  function plan(): Planned | null {
    const outgoing = sending || closed ? null : checked();
    return outgoing === null ? null : plannedFrom(sender, outgoing);
  }

  function scheduled() {
    setSending(true);
    sendingWritten(written.id);
    closeDialog();
  }

  async function send(event?: FormEvent) {
    event?.preventDefault();
    if (sending || closed) return;
    if (pasted !== null) return setProblem(words.paste.first);
    const outgoing = checked();
    if (outgoing === null) return;
    setSending(true);
    const draftOf = sendingWritten(written.id);
    const answer = await sendFrom(sender, { ...outgoing, draftOf });
    if (!answer.ok) {
      setSending(false);
      return setFailure(answer.failure);
    }
    applySent(answer.value);
    noteSent(answer.value);
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
          <LineNotice line={line} finding={finding} onLeave={() => keepWaiting(asWritten())} />
        )}
        {finding === null || !closed ? null : (
          <LineProblem
            line={line}
            people={recipients.addresses}
            finding={finding}
            onLeave={() => keepWaiting(asWritten())}
            onInstead={(other) => setChosen(lineKey(other.accountId, other.number))}
            onOverrule={
              writable.state === 'closed' && writable.overrulable ? () => setOverruled(true) : null
            }
          />
        )}
        <RecipientsField
          to={to}
          accountId={line.accountId}
          country={country}
          provider={group.kind === 'none' ? provider : null}
          recipients={recipients}
          onRecipients={setRecipients}
          typing={typing}
          onTyping={setTyping}
          pasted={pasted}
          onPasted={setPasted}
          problem={problem}
          onProblem={setProblem}
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
        <PreFlight
          accountId={line.accountId}
          line={ownLine?.number ?? null}
          profileId={sender.kind === 'profile' ? sender.profile.id : null}
          people={recipients.addresses}
          together={together}
          duplicates={recipients.merged}
          unreadable={recipients.unreadable.length}
          onLeaveOut={(whom) => setRecipients(whom.reduce(removeAddress, recipients))}
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
        <AttachTray
          attaching={attaching}
          provider={provider}
          line={label.full}
          onEmptied={() => box.current?.focus()}
        />
        <MessageBox
          writing={writing}
          onChange={setText}
          onSend={() => void send()}
          onFiles={attaching.take}
          onAttach={() => attach.current?.click()}
          lead={<AttachButton ref={attach} attaching={attaching} provider={provider} />}
        >
          <ScheduleButton ready={ready && !sending} plan={plan} onScheduled={scheduled} />
          <SendButton ready={ready && !sending} why={writing.obstacle} />
        </MessageBox>
        <div className="composer-foot">
          <span />
          <Meter writing={writing} />
        </div>
        <WritingNotes writing={writing} />
      </div>
      {drop.over ? <DropVeil label={words.attach.dropHere} /> : null}
    </form>
  );
}

function stay(field: HTMLElement | null): null {
  field?.focus();
  return null;
}
