/**
 * Before a text goes to several: how many will get it, and who will not and why. Those who opted out
 * are written down and end unsent; numbers that took no text before go all the same, unless left out.
 */
import { useEffect, useState } from 'react';
import type { PreFlight as Answer } from '../../shared/model/opt-outs.ts';
import type { Address } from '../../shared/phone/address.ts';
import { personName } from '../numbers/people.ts';
import { useSession } from '../session/session.ts';
import { announce } from '../ui/notices.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { outWords } from './said.ts';
import './optout.css';

interface PreFlightProps {
  readonly accountId: string;
  /** Null where the pool of a profile chooses. */
  readonly line: Address | null;
  readonly profileId: string | null;
  readonly people: readonly Address[];
  /** They are one group. */
  readonly together: boolean;
  readonly duplicates: number;
  readonly unreadable: number;
  readonly onLeaveOut: (people: readonly Address[]) => void;
}

const nobody: Answer = { optedOut: [], takesNone: [] };

export function PreFlight(props: PreFlightProps) {
  const { accountId, people, together, duplicates, unreadable, onLeaveOut } = props;
  const { optedOut, takesNone } = useAnswer(props);
  const session = useSession();
  const today = useToday();
  const said = words.optout.preFlight;
  const out = new Set(optedOut.map(({ person }) => person));
  const doubtful = takesNone.filter((person) => !out.has(person));
  if (people.length === 0 || (people.length === 1 && out.size === 0)) return null;
  const stopped = together && out.size > 0;
  const going = stopped ? 0 : people.length - out.size;
  const counts = [
    said.picked(people.length + duplicates + unreadable),
    said.going(going, people.length),
    out.size === 0 ? null : said.optedOut(out.size),
    doubtful.length === 0 ? null : said.takesNone(doubtful.length),
    duplicates === 0 ? null : said.duplicates(duplicates),
    unreadable === 0 ? null : said.unreadable(unreadable),
  ].filter((one) => one !== null);

  function leaveOut(whom: readonly Address[]) {
    onLeaveOut(whom);
    announce(said.leftOut(whom.length));
  }

  return (
    <section className="pre-flight" aria-label={said.label}>
      <div role="status">
        <ul className="pre-flight-counts">
          {counts.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
      {stopped ? <p className="pre-flight-stops">{said.groupStops}</p> : null}
      {out.size + doubtful.length === 0 ? null : (
        <details className="fold pre-flight-who" open={out.size + doubtful.length <= 3}>
          <summary>{said.who}</summary>
          {optedOut.length === 0 ? null : (
            <>
              <ul>
                {optedOut.map((one) => (
                  <li key={one.person} dir="auto">
                    {words.optout.about(
                      personName(session, accountId, one.person),
                      outWords(session, accountId, one, today),
                    )}
                  </li>
                ))}
              </ul>
              <button
                type="button"
                className="text-button"
                onClick={() => leaveOut(optedOut.map(({ person }) => person))}
              >
                {said.leaveOut}
              </button>
            </>
          )}
          {doubtful.length === 0 ? null : (
            <>
              <p>{said.stillGoes}</p>
              <ul>
                {doubtful.map((person) => (
                  <li key={person} dir="auto">
                    {personName(session, accountId, person)}
                  </li>
                ))}
              </ul>
              <button type="button" className="text-button" onClick={() => leaveOut(doubtful)}>
                {said.leaveOut}
              </button>
            </>
          )}
        </details>
      )}
    </section>
  );
}

/** Of those people from there; of nobody until it is known. */
function useAnswer({ accountId, line, profileId, people }: PreFlightProps): Answer {
  const [answer, setAnswer] = useState(nobody);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const found = await window.longcode.preFlight({
        accountId,
        line,
        profileId,
        people: [...people],
      });
      if (current && found.ok) setAnswer(found.value);
    };
    if (people.length > 0) void ask();
    return () => {
      current = false;
    };
  }, [accountId, line, profileId, people]);
  const still = new Set<string>(people);
  return {
    optedOut: answer.optedOut.filter(({ person }) => still.has(person)),
    takesNone: answer.takesNone.filter((person) => still.has(person)),
  };
}
