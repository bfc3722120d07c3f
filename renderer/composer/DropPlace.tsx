/** The open conversation as a place to let go of files, which are attached to the text written there. */
import type { ReactNode } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { requestComposerFocus } from '../conversation/thread.ts';
import { peopleNames } from '../numbers/people.ts';
import { lineOf, useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { DropVeil } from './attach/DropVeil.tsx';
import { useAttaching } from './attach/useAttaching.ts';
import { useFileDrop } from './attach/useFileDrop.ts';
import { trayKey } from './drafts.ts';

interface DropPlaceProps {
  readonly conversation: Conversation;
  readonly children: ReactNode;
}

export function DropPlace({ conversation, children }: DropPlaceProps) {
  const { id, accountId, line, people } = conversation;
  const who = useSession((session) => peopleNames(session, accountId, people));
  const own = useSession((session) => lineOf(session, accountId, line) ?? null);
  const { take } = useAttaching(trayKey(id), accountId, own);
  const { over, handlers } = useFileDrop((files) => {
    take(files);
    requestComposerFocus();
  });
  return (
    <div className="drop-place" {...handlers}>
      {children}
      {over ? <DropVeil label={words.attach.drop(who)} /> : null}
    </div>
  );
}
