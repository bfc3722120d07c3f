/**
 * Asks once about a text that reads like an opt-out, or like the wish to come back. It stands above
 * the composer and blocks nothing: only the answer does.
 */
import { Ban, MessageCircleQuestionMark } from 'lucide-react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { personName } from '../numbers/people.ts';
import { useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { useAct } from '../ui/useAct.ts';
import { fullDate } from '../words/times.ts';
import { words } from '../words/words.ts';
import { honorBy, quoted } from './said.ts';
import { load, useLoadedOptOuts, useThreadOptOuts } from './thread.ts';
import './optout.css';

export function OptOutBar({ conversation }: { readonly conversation: Conversation }) {
  useLoadedOptOuts(conversation);
  const { id, accountId, people } = conversation;
  const question = useThreadOptOuts((state) =>
    state.conversationId === id ? state.question : null,
  );
  const who = useSession((session) =>
    question === null ? '' : personName(session, accountId, question.person),
  );
  const { busy, failure, run } = useAct();
  const said = words.optout.ask;
  if (question === null) return null;
  const { messageId, asks, at } = question;
  const theirs = quoted(question.words);
  const alone = people.length === 1;

  function answer(recorded: boolean) {
    const done = asks === 'out' ? said.recorded : said.recordedIn;
    void run(
      () => window.longcode.answerOptOut({ messageId, recorded }),
      () => {
        announce(recorded ? done : said.remembered);
        void load(id);
      },
    );
  }

  return (
    <section className="opt-bar" aria-label={said.region}>
      {asks === 'out' ? (
        <Ban size={18} aria-hidden />
      ) : (
        <MessageCircleQuestionMark size={18} aria-hidden />
      )}
      <div className="opt-bar-words">
        <p className="opt-bar-asks" dir="auto">
          {alone ? said[asks](theirs) : said[asks === 'out' ? 'outOf' : 'inOf'](who, theirs)}
        </p>
        {asks === 'out' ? <p className="field-hint">{said.until(fullDate(honorBy(at)))}</p> : null}
        {failure === null ? null : <FailureNote failure={failure} />}
      </div>
      <div className="opt-bar-acts">
        <button
          type="button"
          className="button small secondary"
          aria-disabled={busy}
          onClick={() => answer(true)}
        >
          {asks === 'out' ? said.record : said.recordIn}
        </button>
        <button
          type="button"
          className="button small quiet"
          aria-disabled={busy}
          onClick={() => answer(false)}
        >
          {said.not}
        </button>
      </div>
    </section>
  );
}
