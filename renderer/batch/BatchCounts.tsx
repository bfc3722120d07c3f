/**
 * How far the composition has come: one bar in which every part keeps its own look, and the counts
 * behind it. There is no sign for the whole until every text is settled.
 */
import { CheckCheck } from 'lucide-react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { type BatchCard, outcomes } from '../../shared/model/details.ts';
import { StatusMark } from '../conversation/StatusMark.tsx';
import { type Standpoint, standLook } from '../conversation/waitingLook.ts';
import { words } from '../words/words.ts';
import { countOutcomes, percentOf, progressOf } from './progress.ts';
import { standCounts } from './stands.ts';

interface BatchCountsProps {
  readonly card: BatchCard;
  readonly standpoint: Standpoint;
}

export function BatchCounts({ card, standpoint }: BatchCountsProps) {
  const progress = progressOf(card);
  const { settled, total, stopped, optedOut } = progress;
  const sums = countOutcomes(card);
  const allArrived = sums.carrier === total;
  return (
    <div className="batch-progress">
      <ProgressBar
        className="progress"
        aria-label={words.batch.progress}
        value={settled}
        maxValue={total}
        valueLabel={words.batch.settled(settled, total, stopped, optedOut)}
      >
        <span className="progress-words">
          {allArrived ? (
            <>
              <CheckCheck size={16} aria-hidden />
              {words.batch.allDone(total)}
            </>
          ) : (
            words.batch.settled(settled, total, stopped, optedOut)
          )}
        </span>
        <span className="progress-percent" aria-hidden>
          {percentOf(progress)}%
        </span>
        <svg
          className="progress-bar"
          aria-hidden="true"
          preserveAspectRatio="none"
          viewBox={`0 0 ${total} 1`}
        >
          {partsOf(sums).map(({ outcome, from, count }) => (
            <rect key={outcome} data-outcome={outcome} x={from} width={count} height="1" />
          ))}
        </svg>
      </ProgressBar>
      <ul className="batch-counts" aria-label={words.batch.counts}>
        {standCounts(card).map(({ key, count, ...stand }) => (
          <li key={key}>
            <span className="batch-count">{words.inbox.count(count)}</span>
            <StatusMark look={standLook(stand, standpoint)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The parts of the bar, best first, side by side. */
function partsOf(sums: ReturnType<typeof countOutcomes>) {
  let from = 0;
  return outcomes.toReversed().map((outcome) => {
    const part = { outcome, from, count: sums[outcome] };
    from += sums[outcome];
    return part;
  });
}
