/** The dialog for a new text: written first, then, for several recipients, watched. */
import { useMemo, useState } from 'react';
import { BatchBody } from '../batch/BatchBody.tsx';
import { openConversation, requestComposerFocus } from '../conversation/thread.ts';
import { useInbox } from '../inbox/inbox.ts';
import { readinessIn } from '../lines/readiness.ts';
import { useSession } from '../session/session.ts';
import { closeDialog, type OpenDialog } from '../ui/dialogs.ts';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';
import { NewMessageForm } from './NewMessageForm.tsx';
import { firstSender, type Sender, senderOf, sendersOf } from './sender.ts';
import { Unfinished } from './Unfinished.tsx';
import { blank, lastWritten } from './written.ts';
import './newMessage.css';
import './recipients.css';

interface NewMessageProps {
  readonly from: Extract<OpenDialog, { kind: 'new-message' }>['from'];
}

export function NewMessage({ from }: NewMessageProps) {
  const [batchId, setBatchId] = useState<string | null>(null);
  const senders = useSenders();
  const view = useInbox((inbox) => inbox.view);
  const [written, setWritten] = useState(() => lastWritten() ?? blank());
  const begun = from === null ? senderOf(senders, written.from) : undefined;
  const first = begun ?? firstSender(senders, from ?? (view.kind === 'line' ? view : null));

  function takeBack() {
    setWritten(lastWritten() ?? blank());
    setBatchId(null);
  }

  function open(conversationId: number) {
    closeDialog();
    void openConversation(conversationId);
    setTimeout(requestComposerFocus, focusReturns);
  }

  return (
    <Modal title={words.newMessage.title} onClose={closeDialog}>
      {batchId === null ? null : (
        <BatchBody batchId={batchId} onOpen={open} onTakenBack={takeBack} />
      )}
      {batchId === null && first !== null ? (
        <>
          <Unfinished current={written.id} onTake={setWritten} />
          <NewMessageForm
            key={written.id}
            {...{ written, senders, first }}
            onOpen={open}
            onBatch={setBatchId}
          />
        </>
      ) : null}
      {first === null ? <p className="dialog-body">{words.newMessage.noLine}</p> : null}
    </Modal>
  );
}

/** The dialog gives the focus back first, ms. */
const focusReturns = 50;

function useSenders(): readonly Sender[] {
  const lines = useSession((session) => session.lines);
  const profiles = useSession((session) => session.profiles);
  const accounts = useSession((session) => session.accounts);
  const offers = useSession((session) => session.offers);
  return useMemo(() => {
    const now = Date.now();
    const states = lines.map((line) => ({
      line,
      readiness: readinessIn({ accounts, profiles, offers }, line, now),
    }));
    return sendersOf(states, profiles);
  }, [lines, profiles, accounts, offers]);
}
