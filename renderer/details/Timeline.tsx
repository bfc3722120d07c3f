/** Every receipt of one attempt, in the order it happened. */
import type { AttemptDetail } from '../../shared/model/details.ts';
import { words } from '../words/words.ts';
import { ReceiptStep } from './ReceiptStep.tsx';
import { stepsOf } from './steps.ts';
import './timeline.css';

interface TimelineProps {
  readonly attempt: AttemptDetail;
  readonly who: string;
  readonly provider: string;
  /** There are several attempts. */
  readonly numbered: boolean;
}

export function Timeline({ attempt, who, provider, numbered }: TimelineProps) {
  const steps = stepsOf(attempt.receipts);
  const label = numbered
    ? words.details.timelineOf(who, attempt.attempt)
    : words.details.timeline(who);
  return (
    <section className="attempt">
      {numbered ? (
        <h4 className="attempt-title">{words.details.attempt(attempt.attempt)}</h4>
      ) : null}
      {steps.length === 0 ? (
        <p className="field-hint">{words.details.noReceipts}</p>
      ) : (
        <ol className="steps" aria-label={label}>
          {steps.map((step) => (
            <ReceiptStep key={step.receipt.id} step={step} provider={provider} />
          ))}
        </ol>
      )}
    </section>
  );
}
