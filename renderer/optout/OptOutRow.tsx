/** One person who opted out: who, since when and how, how far it reaches, and what the provider's list says. */
import type { OptOut } from '../../shared/model/opt-outs.ts';
import { personName } from '../numbers/people.ts';
import { shownNumber } from '../numbers/shown.ts';
import { providerOf, useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { useToday } from '../ui/today.ts';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import { loadOptOuts } from './list.ts';
import { listingWords, outWords, reachWords } from './said.ts';

export function OptOutRow({ optOut }: { readonly optOut: OptOut }) {
  const { accountId, person, reach, undoId, listing } = optOut;
  const session = useSession();
  const today = useToday();
  const { busy, failure, run } = useAct();
  const said = words.optout;
  const who = personName(session, accountId, person);
  const number = shownNumber(person);
  const sentence = outWords(session, accountId, optOut, today);
  const differs = listing === 'both' ? null : listingWords(providerOf(session, accountId), optOut);

  function takeBack(id: number) {
    void run(
      () => window.longcode.undoOptOut({ id }),
      () => {
        announce(said.takenBack(who));
        void loadOptOuts();
      },
    );
  }

  return (
    <li className="opt-row">
      <div className="opt-row-words">
        <p className="opt-row-who" dir="auto">
          {who}
          {who === number ? null : <span className="opt-row-number">{number}</span>}
        </p>
        <p dir="auto">{said.withReach(sentence, reachWords(session, accountId, reach))}</p>
        {differs === null ? null : <p className="opt-row-differs">{differs}</p>}
        {failure === null ? null : <FailureNote failure={failure} effect={said.list.undoFailed} />}
      </div>
      {undoId === null ? null : (
        <button
          type="button"
          className="button small quiet"
          aria-label={said.guessOf(who)}
          aria-disabled={busy}
          onClick={() => takeBack(undoId)}
        >
          {said.guess}
        </button>
      )}
    </li>
  );
}
