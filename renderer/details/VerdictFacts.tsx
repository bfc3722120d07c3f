/** What the catalogue says about where an attempt stands: the sentence, then what follows from it. */
import type { AttemptDetail } from '../../shared/model/details.ts';
import { isWebAddress } from '../conversation/links.ts';
import { words } from '../words/en.ts';
import { retryWords } from './retry.ts';

export function VerdictFacts({ attempt }: { readonly attempt: AttemptDetail }) {
  const { verdict, waiting } = attempt;
  return (
    <>
      <p className="verdict">{verdict.reason}</p>
      {waiting?.why == null ? null : (
        <p className="field-hint">{words.details.waitsFor(waiting.why)}</p>
      )}
      <dl className="facts">
        <dt>{words.details.nextStep}</dt>
        <dd>{verdict.nextStep}</dd>
        <dt>{words.details.retryHelps}</dt>
        <dd>{retryWords(attempt)}</dd>
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
