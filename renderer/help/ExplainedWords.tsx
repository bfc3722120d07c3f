/** One receipt or refusal: its sign, the catalogue's sentences, and the wire's own words. */
import type { ExplainedDelivery, ExplainedRefusal } from '../../shared/model/explained.ts';
import { StatusMark } from '../conversation/StatusMark.tsx';
import { lookOf } from '../conversation/status.ts';
import { told } from '../words/told.ts';
import { words } from '../words/words.ts';
import { type Fact, Facts } from './Facts.tsx';

interface ExplainedWordsProps {
  readonly about: ExplainedDelivery | ExplainedRefusal;
  readonly provider: string;
  readonly wire: readonly Fact[];
}

export function ExplainedWords({ about, provider, wire }: ExplainedWordsProps) {
  const { help, details } = words;
  const { rung, reason, nextStep, retry, billed, final, title, detail } = about;
  const said = [...new Set([title, detail])].filter((text) => text !== null && text !== '');
  return (
    <>
      <StatusMark look={lookOf(rung, { provider, reason: null })} />
      <p className="verdict">{told(reason)}</p>
      <Facts
        facts={[
          [details.nextStep, told(nextStep)],
          [details.retryHelps, details.retry[retry]],
          [details.charged, details.billed[billed]],
          [help.final, final ? help.finals.yes : help.finals.no],
          ...wire,
          [help.said, said.join(' – ')],
        ]}
      />
    </>
  );
}
