/** In the composer's place where somebody opted out: since when and how, and how they can come back. */
import { Ban } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { OptOut } from '../../shared/model/opt-outs.ts';
import { personName } from '../numbers/people.ts';
import { labelOf, providerOf, useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { useToday } from '../ui/today.ts';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import { listingWords, outWords, reachWords } from './said.ts';
import './optout.css';

const ConsentDialog = lazy(async () => ({
  default: (await import('./ConsentDialog.tsx')).ConsentDialog,
}));

export function OptedOut({ conversation }: { readonly conversation: Conversation }) {
  const group = conversation.people.length > 1;
  return (
    <section className="opted-out" aria-label={words.optout.title}>
      {conversation.optOuts.map((optOut) => (
        <OneOptedOut key={optOut.person} optOut={optOut} line={conversation.line} group={group} />
      ))}
      {group ? <p className="opted-out-more">{words.optout.group}</p> : null}
    </section>
  );
}

interface OneProps {
  readonly optOut: OptOut;
  readonly line: Conversation['line'];
  readonly group: boolean;
}

function OneOptedOut({ optOut, line, group }: OneProps) {
  const { accountId, person, reach, undoId } = optOut;
  const session = useSession();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [consenting, setConsenting] = useState(false);
  const { busy, failure, run } = useAct();
  const id = useId();
  const said = words.optout;
  const who = personName(session, accountId, person);
  const reachSaid = reachWords(session, accountId, reach);
  const sentence = said.withReach(outWords(session, accountId, optOut, today), reachSaid);
  const provider = providerOf(session, accountId);
  const listing = listingWords(provider, optOut);

  return (
    <div className="opted-out-one">
      <Ban size={18} aria-hidden />
      <div className="opted-out-words">
        <p className="opted-out-title" dir="auto">
          {group ? said.about(who, sentence) : sentence}
        </p>
        <p className="opted-out-more">{said.notSent}</p>
        <div className="opted-out-acts">
          <button
            type="button"
            className="button small secondary"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {said.how}
          </button>
          {undoId === null ? null : (
            <button
              type="button"
              className="button small quiet"
              aria-disabled={busy}
              onClick={() =>
                void run(
                  () => window.longcode.undoOptOut({ id: undoId }),
                  () => announce(said.takenBack(who)),
                )
              }
            >
              {said.guess}
            </button>
          )}
        </div>
        {failure === null ? null : <FailureNote failure={failure} effect={said.list.undoFailed} />}
        <div id={id} className="opted-out-how" hidden={!open}>
          <p>{said.byStart(labelOf(session, accountId, line).full)}</p>
          {listing === null ? null : <p>{listing}</p>}
          <p>{said.byConsent}</p>
          <button
            type="button"
            className="button small secondary"
            onClick={() => setConsenting(true)}
          >
            {said.record}
          </button>
        </div>
      </div>
      {consenting ? (
        <Suspense>
          <ConsentDialog
            who={who}
            provider={provider}
            optOut={optOut}
            line={line}
            onClose={() => setConsenting(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
