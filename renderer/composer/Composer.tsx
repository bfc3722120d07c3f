/**
 * The place to write to the open conversation from its own line, or why nothing can be written: the
 * line is gone or cannot send, somebody opted out, or the provider has no group conversations. What was written is kept.
 */
import { useEffect, useState } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { useLineStates } from '../lines/readiness.ts';
import { writableTo } from '../lines/writable.ts';
import { OptedOut } from '../optout/OptedOut.tsx';
import { labelOf, providerOf, useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { capabilitiesOf } from './attach/offer.ts';
import { outMedia, useTray } from './attach/tray.ts';
import { draftOf, trayKey, useDrafts } from './drafts.ts';
import { type GroupOffer, groupOffer } from './group.ts';
import { keepDraft, openDraft } from './keeping.ts';
import { LineProblem } from './LineProblem.tsx';
import { OpenComposer } from './OpenComposer.tsx';
import { writeFrom } from './otherConversation.ts';
import { saveNow } from './saving.ts';
import './composer.css';

export function Composer({ conversation }: { readonly conversation: Conversation }) {
  const { id, accountId, line, people } = conversation;
  const label = useSession((session) => labelOf(session, accountId, line));
  const provider = useSession((session) => providerOf(session, accountId));
  const capabilities = useSession((session) => capabilitiesOf(session, accountId));
  const found = useLineStates(accountId).find((state) => state.line.number === line);
  const [overruled, setOverruled] = useState(false);
  useKeptDraft(conversation);

  if (conversation.optOuts.length > 0) {
    return (
      <div className="composer">
        <OptedOut conversation={conversation} />
        <KeptDraft id={id} />
      </div>
    );
  }
  if (found === undefined) return <Closed id={id} reason={words.composer.lineGone(label.full)} />;
  const group = people.length > 1 ? groupOffer(capabilities, found.line, people.length) : null;
  const refusal = group === null ? null : groupRefusal(group, provider, label.full);
  if (refusal !== null) return <Closed id={id} reason={refusal} />;
  const writable = writableTo(found.readiness, people);
  if (writable.state === 'closed' && !(overruled && writable.overrulable)) {
    return (
      <div className="composer">
        <LineProblem
          line={found.line}
          people={people}
          finding={writable.finding}
          onInstead={(other) => void writeFrom(other, conversation)}
          onOverrule={writable.overrulable ? () => setOverruled(true) : null}
        />
        <KeptDraft id={id} />
      </div>
    );
  }
  const notice = writable.state === 'closed' ? writable.finding : writable.notice;
  return <OpenComposer conversation={conversation} line={found.line} notice={notice} />;
}

/** What is written survives the conversation being left, and the app. */
function useKeptDraft(conversation: Conversation): void {
  const { id } = conversation;
  const text = useDrafts((drafts) => draftOf(drafts, id));
  const { items } = useTray(trayKey(id));

  useEffect(() => void openDraft(conversation), [conversation]);

  useEffect(() => keepDraft(id, { text, media: outMedia(items) }), [id, text, items]);

  useEffect(() => () => void saveNow(), []);
}

/** Null where a group can be answered. */
function groupRefusal(offer: GroupOffer, provider: string, line: string): string | null {
  switch (offer.kind) {
    case 'open':
    case 'by-profile':
      return null;
    case 'none':
      return words.groups.noAnswer(provider);
    case 'too-many':
      return words.groups.tooLarge(provider, offer.most);
    case 'line':
      return words.groups.line(line);
  }
}

function Closed({ id, reason }: { readonly id: number; readonly reason: string }) {
  return (
    <div className="composer">
      <p className="composer-closed">{reason}</p>
      <KeptDraft id={id} />
    </div>
  );
}

function KeptDraft({ id }: { readonly id: number }) {
  const text = useDrafts((drafts) => draftOf(drafts, id));
  const { items } = useTray(trayKey(id));
  if (text === '' && items.length === 0) return null;
  return (
    <div className="kept-draft">
      <p className="field-hint">{words.composer.draftKept}</p>
      {text === '' ? null : (
        <p className="kept-text scroll" dir="auto">
          {text}
        </p>
      )}
      {items.length === 0 ? null : <p>{words.attach.keptWith(items.length)}</p>}
    </div>
  );
}
