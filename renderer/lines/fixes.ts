/** Which fix the app can do itself, and therefore has a button. */
import type { AccountState } from '../../shared/model/account.ts';
import type { Finding } from '../../shared/model/readiness.ts';
import { needsKey } from '../session/connectionLook.ts';
import { words } from '../words/words.ts';

export type Act = 'enable' | 'profile' | 'campaign' | 'callback' | 'connect' | 'key';

export interface Fix {
  readonly act: Act;
  /** On the button. */
  readonly label: string;
}

/** Null where it can only be done at the provider, or not at all. */
export function fixOf(finding: Finding, state: AccountState): Fix | null {
  const { fixes } = words.readiness;
  const label = fixes[finding.fix].button;
  if (label === null) return null;
  switch (finding.fix) {
    case 'enable':
      return { act: 'enable', label };
    case 'choose-profile':
      return { act: 'profile', label };
    case 'choose-campaign':
      return { act: 'campaign', label };
    case 'set-callback':
      return { act: 'callback', label };
    case 'connect':
      return needsKey(state)
        ? { act: 'key', label: fixes['other-key'].button ?? label }
        : { act: 'connect', label };
    case 'other-key':
      return state.account.practice ? null : { act: 'key', label };
    case 'renew-at-provider':
    case 'top-up-at-provider':
    case 'verify-at-provider':
    case 'change-at-provider':
    case 'wait':
      return null;
  }
}
