/** Narrows the rows to one outcome. */
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { type BatchCard, outcomes } from '../../shared/model/details.ts';
import { told } from '../words/told.ts';
import { words } from '../words/words.ts';
import { narrow, useCard } from './card.ts';
import { countOutcomes, filtersOf } from './progress.ts';

const everyone = 'all';

export function BatchFilter({ card }: { readonly card: BatchCard }) {
  const { outcome, cause } = useCard((state) => state.narrowing);
  const sums = countOutcomes(card);
  const label = card.causes.find((candidate) => candidate.cause === cause)?.label;
  return (
    <div className="batch-filter">
      <RadioGroup
        className="filter"
        orientation="horizontal"
        value={cause === null ? (outcome ?? everyone) : null}
        onChange={(value) => {
          const chosen = outcomes.find((candidate) => candidate === value) ?? null;
          narrow({ outcome: chosen, cause: null });
        }}
      >
        <Label className="unseen">{words.batch.filter}</Label>
        <Radio value={everyone} className="filter-choice">
          {words.batch.everyone} <span>{words.inbox.count(card.total)}</span>
        </Radio>
        {filtersOf(card, outcome).map((one) => (
          <Radio key={one} value={one} className="filter-choice">
            {words.batch.outcomes[one]} <span>{words.inbox.count(sums[one])}</span>
          </Radio>
        ))}
      </RadioGroup>
      {label === undefined ? null : (
        <p className="filter-cause">
          {words.batch.onlyCause(told(label))}
          <button
            type="button"
            className="text-button"
            onClick={() => narrow({ outcome: null, cause: null })}
          >
            {words.batch.clearCause}
          </button>
        </p>
      )}
    </div>
  );
}
