/** The dialog for a new text: written first, then, for several recipients, watched. */
import { useState } from 'react';
import { BatchBody } from '../batch/BatchBody.tsx';
import { openConversation, requestComposerFocus } from '../conversation/thread.ts';
import { useInbox } from '../inbox/inbox.ts';
import { sendingLines, useSession } from '../session/session.ts';
import { closeDialog, type OpenDialog } from '../ui/dialogs.ts';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/en.ts';
import { NewMessageForm } from './NewMessageForm.tsx';
import { useWritten } from './written.ts';
import './newMessage.css';
import './recipients.css';

interface NewMessageProps {
  readonly from: Extract<OpenDialog, { kind: 'new-message' }>['from'];
}

export function NewMessage({ from }: NewMessageProps) {
  const session = useSession();
  const [batchId, setBatchId] = useState<string | null>(null);
  const lines = sendingLines(session);
  const view = useInbox((inbox) => inbox.view);
  const written = useWritten(({ waiting }) => waiting.at(-1)) ?? null;
  const asked = from ?? written ?? (view.kind === 'line' ? view : null);
  const wanted = lines.find(
    ({ accountId, number }) => accountId === asked?.accountId && number === asked.line,
  );
  const first = wanted ?? lines[0];

  function open(conversationId: number) {
    closeDialog();
    void openConversation(conversationId);
    setTimeout(requestComposerFocus, focusReturns);
  }

  return (
    <Modal title={words.newMessage.title} onClose={closeDialog}>
      {batchId === null ? null : (
        <BatchBody batchId={batchId} onOpen={open} onTakenBack={() => setBatchId(null)} />
      )}
      {batchId === null && first !== undefined ? (
        <NewMessageForm lines={lines} first={first} onOpen={open} onBatch={setBatchId} />
      ) : null}
      {first === undefined ? <p className="dialog-body">{words.newMessage.noLine}</p> : null}
    </Modal>
  );
}

/** The dialog gives the focus back first, ms. */
const focusReturns = 50;
