/** The card of a composition, opened later from one of its texts. */
import { openConversation, requestComposerFocus } from '../conversation/thread.ts';
import { closeDialog, openDialog } from '../ui/dialogs.ts';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';
import { BatchBody } from './BatchBody.tsx';

/** The dialog gives the focus back first, ms. */
const focusReturns = 50;

export function BatchDialog({ batchId }: { readonly batchId: string }) {
  function open(conversationId: number) {
    closeDialog();
    void openConversation(conversationId);
    setTimeout(requestComposerFocus, focusReturns);
  }
  return (
    <Modal title={words.batch.titleLoading} onClose={closeDialog}>
      <BatchBody
        batchId={batchId}
        onOpen={open}
        onTakenBack={() => openDialog({ kind: 'new-message', from: null })}
      />
    </Modal>
  );
}
