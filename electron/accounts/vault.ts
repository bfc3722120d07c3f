/**
 * Seals keys with the system's vault (Keychain, DPAPI, libsecret, KWallet).
 *
 * Only safeStorage's asynchronous API is used; the synchronous one is gone in Electron 46. On Linux
 * without a keyring Chromium falls back to a password that is the same on every computer
 * (`basic_text`): that is no protection, so it is reported as weak and used only when the user
 * agrees.
 */
import { safeStorage } from 'electron';

export type VaultStrength = 'system' | 'weak' | 'none';

export interface Vault {
  strength(): Promise<VaultStrength>;
  /** Base64 of the sealed text. */
  seal(secret: string): Promise<string>;
  /** Null when the vault no longer opens it (another login keyring, another user). */
  open(sealed: string): Promise<string | null>;
}

export const systemVault: Vault = {
  strength: async () => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none';
    const weak =
      process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
    return weak ? 'weak' : 'system';
  },
  seal: async (secret) => (await safeStorage.encryptStringAsync(secret)).toString('base64'),
  open: async (sealed) => {
    try {
      return (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result;
    } catch {
      return null;
    }
  },
};
