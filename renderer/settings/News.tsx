/** How news of an account comes here, and where that can be made faster. */
import type { AccountState } from '../../shared/model/account.ts';
import { useOffer } from '../session/offers.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { newsWords } from './newsBy.ts';
import { openSettings } from './part.ts';

export function News({ state }: { readonly state: AccountState }) {
  const capabilities = useOffer(state.account.provider)?.capabilities;
  const text = newsWords(state, capabilities, useToday());
  const { setUp, setUpFor } = words.settings.receiving;
  return (
    <p className="field-hint">
      {text}
      {state.receiving.by === 'checks' ? (
        <button
          type="button"
          className="text-button"
          aria-label={setUpFor(state.account.name)}
          onClick={() => openSettings('receiver')}
        >
          {setUp}
        </button>
      ) : null}
    </p>
  );
}
