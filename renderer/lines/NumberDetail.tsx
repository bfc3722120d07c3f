/** One number: what it can do, what stands in the way with its fix, what it is, and its look. */
import { useRef, useState } from 'react';
import type { AccountState } from '../../shared/model/account.ts';
import { managesLines } from '../session/offers.ts';
import { providerName } from '../session/providerName.ts';
import { labelOf, useSession } from '../session/session.ts';
import { announce } from '../ui/notices.ts';
import { AssignProfile } from './AssignProfile.tsx';
import { DisableTexting } from './DisableTexting.tsx';
import { EnableTexting } from './EnableTexting.tsx';
import { Findings } from './Findings.tsx';
import type { Act } from './fixes.ts';
import { Light } from './Light.tsx';
import { LookForm } from './LookForm.tsx';
import { ableWords, lightWords } from './light.ts';
import { NumberFacts } from './NumberFacts.tsx';
import { type Asked, outcomeOf } from './outcome.ts';
import type { LineState } from './readiness.ts';

/** What is being changed, in a dialog of its own. */
export type Changing = Extract<Act, 'enable' | 'profile' | 'campaign'> | 'disable';

/** The dialog gives the focus back first, to a button that may be gone, ms. */
const focusReturns = 50;

interface NumberDetailProps extends LineState {
  readonly state: AccountState;
  readonly lines: readonly LineState[];
}

export function NumberDetail({ state, lines, line, readiness }: NumberDetailProps) {
  const manages = useSession((session) => managesLines(session, line.accountId));
  const label = useSession((session) => labelOf(session, line.accountId, line.number));
  const [changing, setChanging] = useState<Changing | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const outcomeLine = useRef<HTMLParagraphElement>(null);
  const provider = providerName(state.account);
  const outcome = asked === null ? null : outcomeOf(asked, line, provider);

  function done(change: Asked) {
    setChanging(null);
    setAsked(change);
    const now = useSession
      .getState()
      .lines.find(
        ({ accountId, number }) => accountId === line.accountId && number === line.number,
      );
    announce(outcomeOf(change, now ?? line, provider).sentence);
    setTimeout(() => outcomeLine.current?.focus(), focusReturns);
  }

  const about = { state, lines, line, name: label.full, onDone: done };
  const close = () => setChanging(null);
  return (
    <article className="number" aria-labelledby="number-title">
      <header className="number-head">
        <h3 id="number-title" className="number-title">
          <span className="swatch" data-swatch={label.swatch} />
          {label.name ?? label.number}
        </h3>
        {label.name === null ? null : <p className="number-digits">{label.number}</p>}
        <Light light={readiness.light} text={lightWords(readiness)} />
        <p>{ableWords(readiness)}</p>
      </header>
      {outcome === null ? null : (
        <p ref={outcomeLine} className="number-outcome" data-shown={outcome.shown} tabIndex={-1}>
          {outcome.sentence}
        </p>
      )}
      <Findings
        state={state}
        line={line}
        findings={readiness.findings}
        onChange={(change) => {
          setAsked(null);
          setChanging(change);
        }}
      />
      <NumberFacts
        state={state}
        line={line}
        readiness={readiness}
        manages={manages}
        onChange={setChanging}
      />
      <LookForm line={line} label={label} />
      {changing === 'enable' || changing === 'campaign' ? (
        <EnableTexting {...about} campaignOnly={changing === 'campaign'} onClose={close} />
      ) : null}
      {changing === 'profile' ? <AssignProfile {...about} onClose={close} /> : null}
      {changing === 'disable' ? <DisableTexting {...about} onClose={close} /> : null}
    </article>
  );
}
