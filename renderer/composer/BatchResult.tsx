/** What became of each text of one composition, changing live. */
import { memo } from 'react';
import type { Message } from '../../shared/model/message.ts';
import { StatusMark } from '../conversation/StatusMark.tsx';
import { severalLook, summaryLook } from '../conversation/summary.ts';
import { personName } from '../numbers/people.ts';
import { providerOf, useSession } from '../session/session.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { words } from '../words/en.ts';
import { useBatch } from './batch.ts';

export function BatchResult({ onOpen }: { readonly onOpen: (conversationId: number) => void }) {
  const { accountId, messages } = useBatch();
  const provider = useSession((session) => providerOf(session, accountId));
  const rungs = messages.flatMap((message) => message.deliveries.map(({ rung }) => rung));
  return (
    <>
      <div className="dialog-body scroll batch">
        <div className="batch-head">
          <h3 className="card-title">{words.newMessage.sentTitle(messages.length)}</h3>
          <StatusMark look={severalLook(rungs, provider)} />
        </div>
        <p className="field-hint">{words.newMessage.sentHint}</p>
        <ul className="batch-list" aria-label={words.newMessage.results}>
          {messages.map((message) => (
            <BatchRow
              key={message.id}
              message={message}
              accountId={accountId}
              provider={provider}
              onOpen={onOpen}
            />
          ))}
        </ul>
      </div>
      <div className="dialog-foot">
        <button type="button" className="button primary" onClick={closeDialog}>
          {words.newMessage.done}
        </button>
      </div>
    </>
  );
}

interface BatchRowProps {
  readonly message: Message;
  readonly accountId: string;
  readonly provider: string;
  readonly onOpen: (conversationId: number) => void;
}

const BatchRow = memo(function BatchRow({ message, accountId, provider, onOpen }: BatchRowProps) {
  const to = message.deliveries[0]?.to ?? '';
  const name = useSession((session) => personName(session, accountId, to));
  const look = summaryLook(message.deliveries, provider);
  return (
    <li className="batch-row">
      <span className="batch-who cut">{name}</span>
      {look === null ? null : <StatusMark look={look} />}
      <button
        type="button"
        className="button quiet small"
        aria-label={words.newMessage.openWith(name)}
        onClick={() => onOpen(message.conversationId)}
      >
        {words.newMessage.open}
      </button>
    </li>
  );
});
