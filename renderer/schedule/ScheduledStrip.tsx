/** What is to leave in this conversation, between what was said and what is being written. */
import type { Conversation } from '../../shared/model/conversation.ts';
import { StatusMark } from '../conversation/StatusMark.tsx';
import { peopleNames } from '../numbers/people.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { scheduledLook } from './look.ts';
import { ScheduledActs } from './ScheduledActs.tsx';
import { scheduledIn, useScheduled } from './scheduled.ts';
import { useHolder } from './useHolder.ts';
import { useMinute } from './useMinute.ts';
import './scheduled.css';

export function ScheduledStrip({ conversation }: { readonly conversation: Conversation }) {
  const { accountId, people } = conversation;
  const all = useScheduled((state) => state.texts);
  const holder = useHolder(accountId);
  const who = useSession((session) => peopleNames(session, accountId, people));
  const now = useMinute();
  const texts = scheduledIn(all, conversation);
  if (texts.length === 0) return null;
  const said = words.schedule;
  return (
    <section className="scheduled-strip scroll" aria-label={said.here}>
      <ul>
        {texts.map((text) => {
          const { status, notes } = scheduledLook(text, holder, now);
          const gist = text.text === '' ? said.onlyFiles : text.text;
          return (
            <li
              key={text.id}
              className="message mine"
              aria-label={said.item([gist, status.words, ...notes])}
            >
              <div className="bubble scheduled-bubble" data-ended={text.state.kind === 'cancelled'}>
                <div className="bubble-text" dir="auto">
                  {gist}
                </div>
                {text.media.length === 0 ? null : (
                  <span className="scheduled-files">{said.files(text.media.length)}</span>
                )}
              </div>
              <div className="scheduled-meta">
                <StatusMark look={status} />
                {notes.map((note) => (
                  <span key={note} className="scheduled-note">
                    {note}
                  </span>
                ))}
                <ScheduledActs text={text} who={who} now={now} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
