/** An empty view says what it is, why, and offers one thing to do. */
import { CheckCheck, MessageSquare } from 'lucide-react';
import type { ConversationView } from '../../shared/model/conversation.ts';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';
import { showView } from './inbox.ts';

export function EmptyList({ view }: { readonly view: ConversationView }) {
  const { title, text, action } = words.inbox.empty[view.kind];
  const done = view.kind !== 'all' && view.kind !== 'line';
  return (
    <div className="empty">
      {done ? (
        <CheckCheck size={32} strokeWidth={1.5} aria-hidden />
      ) : (
        <MessageSquare size={32} strokeWidth={1.5} aria-hidden />
      )}
      <p className="empty-title">{title}</p>
      <p className="empty-text">{text}</p>
      <button
        type="button"
        className="button secondary"
        onClick={() => {
          if (done) void showView({ kind: 'all' });
          else openDialog({ kind: 'new-message', from: view.kind === 'line' ? view : null });
        }}
      >
        {action}
      </button>
    </div>
  );
}
