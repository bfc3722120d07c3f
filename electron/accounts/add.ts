/**
 * Adding an account by key: a live check first, and nothing stored unless all of it holds.
 *
 * Every failure names the field at fault. The provider's own words are shown as detail, with the
 * key blotted out in case the provider repeats it.
 */
import { CommandError } from '../../shared/contract/failure.ts';
import { type CheckedAccount, type Provider, ProviderError } from '../providers/provider.ts';
import type { Vault } from './vault.ts';

/** Runs the live check. Throws CommandError. */
export async function checkKey(provider: Provider, key: string): Promise<CheckedAccount> {
  try {
    const checked = await provider.check();
    if (checked.lines.length === 0) throw new CommandError('no-lines', checked.name, 'key');
    return checked;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    throw commandErrorOf(error, blot(error.message, key));
  }
}

/** Throws CommandError when there is no vault, or only a weak one that was not agreed to. */
export async function requireVault(vault: Vault, acceptWeak: boolean): Promise<void> {
  const strength = await vault.strength();
  if (strength === 'system' || (strength === 'weak' && acceptWeak)) return;
  throw new CommandError('vault-unavailable', strength);
}

/** Replaces every occurrence of the key. */
export function blot(text: string, key: string): string {
  return text.replaceAll(key, '•••');
}

function commandErrorOf(error: ProviderError, detail: string): CommandError {
  switch (error.kind) {
    case 'key-refused':
      return new CommandError('key-refused', detail, 'key');
    case 'may-not':
      return new CommandError('key-lacks-right', detail, 'key');
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
