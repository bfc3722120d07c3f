/** Why a line cannot write to these people, what helps, and which other line can. */
import type { Line } from '../../shared/model/line.ts';
import type { Finding } from '../../shared/model/readiness.ts';
import type { Address } from '../../shared/phone/address.ts';
import { findingWords } from '../lines/finding.ts';
import { fixOf } from '../lines/fixes.ts';
import { LightShape } from '../lines/Light.tsx';
import { otherLine } from '../lines/otherLine.ts';
import { openNumbers } from '../lines/place.ts';
import { useAccountState, useLineStates } from '../lines/readiness.ts';
import { labelOf, useSession } from '../session/session.ts';
import { openSettings } from '../settings/part.ts';
import { words } from '../words/words.ts';

interface LineProblemProps {
  readonly line: Line;
  readonly people: readonly Address[];
  readonly finding: Finding;
  /** The user goes elsewhere to mend it; what was written has to be kept. */
  readonly onLeave?: () => void;
  readonly onInstead: (line: Line) => void;
  /** Null where it would surely fail. */
  readonly onOverrule: (() => void) | null;
}

export function LineProblem(props: LineProblemProps) {
  const { line, people, finding, onLeave, onInstead, onOverrule } = props;
  const { accountId, number } = line;
  const session = useSession();
  const state = useAccountState(accountId);
  const other = otherLine(useLineStates(accountId), people);
  if (state === undefined) return null;
  const { short, sentence, works, fix } = findingWords(finding, state, line.profile, Date.now());
  const act = fixOf(finding, state);
  const label = labelOf(session, accountId, number);
  const say = words.composer;

  function mend() {
    onLeave?.();
    if (act?.act === 'key') openSettings('accounts');
    else openNumbers(accountId, number);
  }

  return (
    <div className="line-problem" data-light={finding.light}>
      <LightShape light={finding.light} size={18} />
      <div className="line-problem-words">
        <p className="line-problem-title">
          {onOverrule === null ? say.cannotSend(label.full) : say.cannotSendUs(label.full)}
          <span className="unseen"> {short}.</span>
        </p>
        <p>
          {sentence} {works} {fix}
        </p>
        <div className="line-problem-acts">
          {other === null ? null : (
            <button type="button" className="button small primary" onClick={() => onInstead(other)}>
              {say.instead(labelOf(session, accountId, other.number).full)}
            </button>
          )}
          <button type="button" className="button small secondary" onClick={mend}>
            {act?.label ?? say.numberState}
          </button>
          {onOverrule === null ? null : (
            <button
              type="button"
              className="button small quiet"
              title={say.anywayHint}
              onClick={onOverrule}
            >
              {say.anyway}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
