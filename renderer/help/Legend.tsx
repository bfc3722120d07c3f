/** Every sign a text of ours can wear, with its words and what they promise. */
import { ladder } from '../../shared/delivery/ladder.ts';
import { StatusMark } from '../conversation/StatusMark.tsx';
import { lookOf } from '../conversation/status.ts';
import { providerOf, useSession } from '../session/session.ts';
import { words } from '../words/words.ts';

export function Legend() {
  const provider = useSession((session) =>
    providerOf(session, session.accounts[0]?.account.id ?? ''),
  );
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h3 id="legend-title" className="help-title">
        {words.help.legendTitle}
      </h3>
      <p className="field-hint">{words.help.legendHint}</p>
      <ul>
        {ladder.map((rung) => (
          <li key={rung}>
            <StatusMark look={lookOf(rung, { provider, reason: null })} />
            <p>{words.help.meanings[rung]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
