/** One view in the left pane, with how much is in it. */
import type { ReactNode } from 'react';
import { closeConversation } from '../conversation/thread.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';
import { showView, useInbox } from './inbox.ts';
import { type InboxView, sameView } from './list.ts';

interface RailItemProps {
  readonly view: InboxView;
  readonly mark: ReactNode;
  readonly name: string;
  readonly note?: ReactNode;
  /** The note asks for a decision. */
  readonly asks?: boolean;
  readonly count: number;
  readonly countWords: string;
  /** The count asks for attention. */
  readonly strong?: boolean;
}

export function RailItem(props: RailItemProps) {
  const { view, mark, name, note, asks, count, countWords, strong } = props;
  const current = useInbox((state) => sameView(state.view, view));
  return (
    <li>
      <button
        type="button"
        className="rail-item"
        aria-current={current ? 'page' : undefined}
        onClick={() => {
          closeDialog();
          if (window.matchMedia('(width < 37.5em)').matches) closeConversation();
          void showView(view);
        }}
      >
        {mark}
        <span className="rail-name">
          <span className="cut">{name}</span>
          {note === undefined ? null : (
            <span className={asks === true ? 'rail-note asks' : 'rail-note'}>{note}</span>
          )}
        </span>
        {count === 0 ? null : (
          <>
            <span className={strong === true ? 'rail-count strong' : 'rail-count'} aria-hidden>
              {words.inbox.count(count)}
            </span>
            <span className="unseen">{countWords}</span>
          </>
        )}
      </button>
    </li>
  );
}
