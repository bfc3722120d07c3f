/** What is known of a number, and what about it can be changed. */
import type { AccountState } from '../../shared/model/account.ts';
import type { Line } from '../../shared/model/line.ts';
import type { Readiness } from '../../shared/model/readiness.ts';
import { providerName } from '../session/providerName.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { campaignWords, leaseWords, poolWords, yesNo } from './facts.ts';
import type { Changing } from './NumberDetail.tsx';
import { profileOf } from './readiness.ts';

interface NumberFactsProps {
  readonly state: AccountState;
  readonly line: Line;
  readonly readiness: Readiness;
  /** Whether it can be changed from here. */
  readonly manages: boolean;
  readonly onChange: (changing: Changing) => void;
}

export function NumberFacts({ state, line, readiness, manages, onChange }: NumberFactsProps) {
  const say = words.lines;
  const profile = useSession((session) => profileOf(session.profiles, line));
  const provider = providerName(state.account);
  const tollFree = line.type === 'toll-free';
  const change = (what: Changing, name: string) =>
    manages ? (
      <button
        type="button"
        className="text-button"
        aria-label={name}
        onClick={() => onChange(what)}
      >
        {say.change}
      </button>
    ) : null;
  return (
    <section className="number-part" aria-labelledby="number-facts">
      <h4 id="number-facts" className="number-part-title">
        {say.facts}
      </h4>
      <dl className="number-facts">
        <dt>{say.type}</dt>
        <dd>{say.types[line.type]}</dd>
        <dt>{say.texts}</dt>
        <dd>
          {yesNo(line.canText, provider)}
          {line.canText === true && manages ? (
            <button type="button" className="text-button" onClick={() => onChange('disable')}>
              {say.disable}
            </button>
          ) : null}
        </dd>
        <dt>{say.pictures}</dt>
        <dd>{yesNo(line.canMms, provider)}</dd>
        <dt>{say.profile}</dt>
        <dd>
          {line.profile ?? (manages ? say.noProfile : say.silent(provider))}
          {change('profile', say.changeProfile)}
        </dd>
        {tollFree ? (
          <>
            <dt>{say.verification}</dt>
            <dd>
              {line.registration === null ? say.silent(provider) : say.verified[line.registration]}
            </dd>
          </>
        ) : (
          <>
            <dt>{say.campaign}</dt>
            <dd>
              {manages || line.campaign !== null ? campaignWords(line) : say.silent(provider)}
              {line.canText === true ? change('campaign', say.changeCampaign) : null}
            </dd>
          </>
        )}
        {manages ? (
          <>
            <dt>{say.pool}</dt>
            <dd>{poolWords({ line, readiness }, profile)}</dd>
          </>
        ) : null}
        <dt>{say.lease}</dt>
        <dd>{leaseWords(line, provider)}</dd>
      </dl>
      {manages ? null : (
        <p className="field-hint">
          {state.account.practice ? say.managedPractice : say.managedThere(provider)}
        </p>
      )}
    </section>
  );
}
