/** What stands in the way of a number: each with its cause, what works all the same, and the fix. */
import type { AccountState } from '../../shared/model/account.ts';
import type { Line } from '../../shared/model/line.ts';
import type { Finding } from '../../shared/model/readiness.ts';
import { words } from '../words/words.ts';
import { FixButton } from './FixButton.tsx';
import { findingWords } from './finding.ts';
import { fixOf } from './fixes.ts';
import { LightShape } from './Light.tsx';
import type { Changing } from './NumberDetail.tsx';

interface FindingsProps {
  readonly state: AccountState;
  readonly line: Line;
  readonly findings: readonly Finding[];
  readonly onChange: (changing: Changing) => void;
}

export function Findings({ state, line, findings, onChange }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section className="number-part" aria-labelledby="number-findings">
      <h4 id="number-findings" className="number-part-title">
        {words.lines.findings}
      </h4>
      <ul className="number-findings">
        {findings.map((finding) => {
          const said = findingWords(finding, state, line.profile, Date.now());
          const fix = fixOf(finding, state);
          return (
            <li key={finding.cause} className="finding" data-light={finding.light}>
              <LightShape light={finding.light} size={18} />
              <div className="finding-words">
                <p className="finding-title">{said.short}</p>
                <p>
                  {said.sentence}
                  {said.works === null ? null : ` ${said.works}`}
                </p>
                <p>{said.fix}</p>
                {fix === null ? null : (
                  <FixButton fix={fix} state={state} line={line} onChange={onChange} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
