/** What stood in the way, grouped by cause, each with the one thing that can be done about it. */
import type { BatchCard, BatchCause } from '../../shared/model/details.ts';
import { GlyphShape } from '../conversation/StatusMark.tsx';
import { lookOf } from '../conversation/status.ts';
import { told } from '../words/told.ts';
import { words } from '../words/words.ts';
import { narrow, useCard } from './card.ts';
import { rungOfCause } from './causes.ts';

export function BatchCauses({ card }: { readonly card: BatchCard }) {
  if (card.causes.length === 0) return null;
  return (
    <section className="batch-causes" aria-labelledby="batch-causes">
      <h4 id="batch-causes" className="field-label">
        {words.batch.causes}
      </h4>
      <ul>
        {card.causes.map((cause) => (
          <CauseRow key={cause.cause} cause={cause} />
        ))}
      </ul>
    </section>
  );
}

function CauseRow({ cause }: { readonly cause: BatchCause }) {
  const chosen = useCard((state) => state.narrowing.cause === cause.cause);
  const label = told(cause.label);
  const look = lookOf(rungOfCause(cause.cause), { provider: '', reason: null });
  return (
    <li className="cause" data-tone={look.tone}>
      <span className="cause-sign">
        <GlyphShape glyph={look.glyph} />
        <span className="unseen">{look.words}</span>
      </span>
      <p className="cause-label">
        <span>
          <span className="batch-count">{words.inbox.count(cause.count)}</span> {label}
        </span>{' '}
        <span className="cause-charged">{words.batch.charged(cause.billed, cause.count)}</span>
      </p>
      <p className="cause-action">{told(cause.action)}</p>
      <button
        type="button"
        className="button quiet small"
        aria-pressed={chosen}
        aria-label={words.batch.showCauseOf(cause.count, label)}
        onClick={() => narrow({ outcome: null, cause: chosen ? null : cause.cause })}
      >
        {words.batch.showCause}
      </button>
    </li>
  );
}
