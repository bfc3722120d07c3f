/**
 * `safeStorage`, the asynchronous half: AES-256-GCM with a key in `<profile>.vault-key`, a file beside
 * the profile that stands for the system's vault. Whoever has only the profile cannot read it; losing
 * the file is losing the vault. Sealed text: version byte, 12-byte nonce, 16-byte tag, ciphertext.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { SafeStorage } from 'electron';
import { commandLineSwitches } from './invocation.ts';
import { getPath } from './paths.ts';
import { standIn } from './surface.ts';

const version = 1;
const nonceLength = 12;
const tagLength = 16;

function vaultKey(): Buffer {
  const file = `${getPath('userData')}.vault-key`;
  try {
    return readFileSync(file);
  } catch {
    const key = randomBytes(32);
    writeFileSync(file, key, { mode: 0o600, flag: 'wx' });
    return key;
  }
}

export const safeStorage = standIn<SafeStorage>('safeStorage', {
  isAsyncEncryptionAvailable: async () => true,
  async encryptStringAsync(plainText) {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', vaultKey(), nonce);
    const text = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), text]);
  },
  async decryptStringAsync(encrypted) {
    const nonce = encrypted.subarray(1, 1 + nonceLength);
    const tag = encrypted.subarray(1 + nonceLength, 1 + nonceLength + tagLength);
    const text = encrypted.subarray(1 + nonceLength + tagLength);
    const decipher = createDecipheriv('aes-256-gcm', vaultKey(), nonce);
    decipher.setAuthTag(tag);
    const result = Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    return { result, shouldReEncrypt: false };
  },
  getSelectedStorageBackend: () =>
    commandLineSwitches.get('password-store') === 'basic' ? 'basic_text' : 'gnome_libsecret',
});
