/**
 * Adding an account: a live check first, and nothing stored unless all of it holds.
 *
 * Every failure names the field at fault. The provider's own words are shown as detail, with every
 * secret blotted out in case the provider repeats it.
 */
import { CommandError } from '../../shared/contract/failure.ts';
import {
  type ProviderOffer,
  type SignIn,
  type SignInField,
  secretFields,
} from '../../shared/model/providers.ts';
import { type CheckedAccount, type Provider, ProviderError } from '../providers/provider.ts';
import { wayOf } from './sign-in.ts';
import type { Vault } from './vault.ts';

/** Runs the live check. Throws CommandError. */
export async function checkKey(
  provider: Provider,
  offer: Pick<ProviderOffer, 'ways' | 'asksNumbers'>,
  signIn: SignIn,
): Promise<CheckedAccount> {
  const { required } = wayOf(offer, signIn);
  const key = required.find((field) => secretFields.includes(field)) ?? 'key';
  try {
    const checked = await provider.check();
    if (checked.lines.length > 0) return checked;
    throw new CommandError('no-lines', checked.name, offer.asksNumbers ? 'numbers' : key);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    throw commandErrorOf(error, blot(error.message, signIn), {
      key,
      scope: required.includes('account-id') ? 'account-id' : key,
    });
  }
}

/** Throws CommandError when there is no vault, or only a weak one that was not agreed to. */
export async function requireVault(vault: Vault, acceptWeak: boolean): Promise<void> {
  const strength = await vault.strength();
  if (strength === 'system' || (strength === 'weak' && acceptWeak)) return;
  throw new CommandError('vault-unavailable', strength);
}

/** Replaces every occurrence of what opens the account. */
export function blot(text: string, signIn: SignIn): string {
  return secretFields.reduce((said, field) => {
    const secret = signIn[field] ?? '';
    return secret === '' ? said : said.replaceAll(secret, '•••');
  }, text);
}

/** What is at fault when a key is refused, and when it opens something else than was asked for. */
interface Fault {
  readonly key: SignInField | 'key';
  readonly scope: SignInField | 'key';
}

function commandErrorOf(error: ProviderError, detail: string, { key, scope }: Fault): CommandError {
  switch (error.kind) {
    case 'key-refused':
      return new CommandError('key-refused', detail, key);
    case 'may-not':
      return new CommandError('key-lacks-right', detail, scope);
    case 'address-wrong':
      return new CommandError('address-wrong', detail, 'baseUrl');
    case 'offline':
    case 'unreachable':
      return new CommandError('address-unreachable', detail, 'baseUrl');
    case 'socket-refused':
      return new CommandError('socket-refused', detail, 'socketUrl');
    case 'refused':
    case 'busy':
    case 'failed':
      return new CommandError('provider-failed', detail);
  }
}
