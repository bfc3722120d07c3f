/** One quiet line above the composer: what about my line may make a text fail. */
import type { Line } from '../../shared/model/line.ts';
import type { Finding } from '../../shared/model/readiness.ts';
import { findingWords } from '../lines/finding.ts';
import { LightShape } from '../lines/Light.tsx';
import { openNumbers } from '../lines/place.ts';
import { useAccountState } from '../lines/readiness.ts';
import { labelOf, useSession } from '../session/session.ts';
import { words } from '../words/words.ts';

interface LineNoticeProps {
  readonly line: Line;
  readonly finding: Finding;
  /** The user goes elsewhere to mend it; what was written has to be kept. */
  readonly onLeave?: () => void;
}

export function LineNotice({ line, finding, onLeave }: LineNoticeProps) {
  const { accountId, number } = line;
  const state = useAccountState(accountId);
  const label = useSession((session) => labelOf(session, accountId, number));
  if (state === undefined) return null;
  return (
    <p className="line-notice">
      <LightShape light={finding.light} size={14} />
      <span>
        {findingWords(finding, state, line.profile, Date.now()).sentence}{' '}
        <button
          type="button"
          className="text-button"
          aria-label={words.composer.numberStateOf(label.full)}
          onClick={() => {
            onLeave?.();
            openNumbers(accountId, number);
          }}
        >
          {words.composer.numberState}
        </button>
      </span>
    </p>
  );
}
