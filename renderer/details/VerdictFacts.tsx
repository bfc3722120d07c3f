/**
 * What the catalogue says about where an attempt stands: the sentence, then what follows from it. Why
 * a text has not left is known here alone, and better than the words for its rung.
 */
import type { AttemptDetail } from '../../shared/model/details.ts';
import type { Waiting } from '../../shared/model/waiting.ts';
import { isWebAddress } from '../conversation/links.ts';
import { told } from '../words/told.ts';
import { words } from '../words/words.ts';
import { retryWords } from './retry.ts';

interface VerdictFactsProps {
  readonly attempt: AttemptDetail;
  /** As it is to be shown now. */
  readonly waiting: Waiting | null;
  readonly provider: string;
}

export function VerdictFacts({ attempt, waiting, provider }: VerdictFactsProps) {
  const { verdict } = attempt;
  const { reason, nextStep } =
    waiting === null ? verdict : words.waiting.explained[waiting.kind](provider);
  const lastTry = lastTryOf(waiting);
  return (
    <>
      <p className="verdict">{told(reason)}</p>
      {lastTry === null ? null : <p className="field-hint">{words.waiting.lastTry(lastTry)}</p>}
      <dl className="facts">
        <dt>{words.details.nextStep}</dt>
        <dd>{told(nextStep)}</dd>
        <dt>{words.details.retryHelps}</dt>
        <dd>{retryWords({ ...attempt, waiting })}</dd>
        <dt>{words.details.charged}</dt>
        <dd>{words.details.billed[verdict.billed]}</dd>
        <dt>{words.details.source}</dt>
        <dd>
          {isWebAddress(verdict.source) ? (
            <a href={verdict.source} target="_blank" rel="noreferrer">
              {verdict.source}
            </a>
          ) : (
            verdict.source
          )}
        </dd>
      </dl>
    </>
  );
}

/** What stood in its way when it was tried. */
function lastTryOf(waiting: Waiting | null): string | null {
  const detail = waiting?.kind === 'turn' || waiting?.kind === 'asked' ? waiting.detail : null;
  return detail === '' ? null : detail;
}
