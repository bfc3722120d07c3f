/** Accounts and settings in an archive: without anything that opens an account. */
import type { ArchiveContents } from '../../shared/archive/job.ts';
import type {
  ArchivedAccount,
  ArchivedProfile,
  ArchiveManifest,
} from '../../shared/archive/manifest.ts';
import type { Account } from '../../shared/model/account.ts';
import { type Settings, settingsFrom } from '../../shared/model/settings.ts';
import type { AccountBook } from '../accounts/book.ts';
import { readBaseUrl, readSocketUrl } from '../accounts/endpoint.ts';

import type { Vault } from '../accounts/vault.ts';
import { practiceSignIn } from '../practice/sign-in.ts';
import { providerModules } from '../providers/registry.ts';

export function archivedProfile(book: Pick<AccountBook, 'accounts' | 'settings'>): ArchivedProfile {
  const accounts = book
    .accounts()
    .map(({ id, provider, name, practice, baseUrl, socketUrl, ...more }) => ({
      ...{ id, provider, name, practice, baseUrl, socketUrl },
      ...{ ownNumbers: [...more.ownNumbers], createdAt: more.createdAt, limits: more.limits },
    }));
  return { accounts, settings: { ...book.settings() } };
}

interface Looked {
  readonly manifest: ArchiveManifest;
  readonly profile: ArchivedProfile;
  readonly bytes: number;
}

export function contentsFor(
  book: Pick<AccountBook, 'accounts'>,
  { manifest, profile, bytes }: Looked,
): ArchiveContents {
  const rows = (name: string): number =>
    manifest.tables.find((table) => table.name === name)?.rows ?? 0;
  const here = new Set(book.accounts().map(({ id }) => id));
  return {
    madeAt: manifest.madeAt,
    bytes,
    texts: rows('message'),
    conversations: rows('conversation'),
    files: manifest.media.files,
    missingFiles: manifest.media.missing,
    accounts: profile.accounts.map(({ id, name, baseUrl }) => ({
      id,
      name,
      here: here.has(id),
      host: baseUrl === null ? null : (URL.parse(baseUrl)?.host ?? baseUrl),
    })),
  };
}

interface Adding {
  readonly book: AccountBook;
  readonly vault: Pick<Vault, 'seal'>;
  readonly onSettings: (settings: Settings) => void;
}

export interface AddedAccounts {
  /** How many of them wait for a key. */
  add(): Promise<number>;
  takeBack(): void;
}

/**
 * Accounts that are not here come without a key and ask for one; a practice account needs none and gets
 * a new one. Settings are taken over where nothing was set up yet. Throws CommandError for an address
 * that no key may be sent to.
 */
export function addAccounts(options: Adding, profile: ArchivedProfile): AddedAccounts {
  const { book, vault, onSettings } = options;
  const known = new Set(book.accounts().map(({ id }) => id));
  const empty = known.size === 0;
  const fresh = profile.accounts.filter(({ id }) => !known.has(id)).map(checked);
  return {
    add: async () => {
      for (const account of fresh) {
        const sealed = account.practice ? await vault.seal(practiceSecret(account)) : null;
        if (sealed === null) book.addKeyless(account);
        else book.add(account, sealed);
      }
      if (empty) {
        const settings = settingsFrom(profile.settings);
        book.setSettings(settings);
        onSettings(settings);
      }
      return fresh.filter(({ practice }) => !practice).length;
    },
    takeBack: () => {
      for (const { id } of fresh) book.remove(id);
    },
  };
}

function checked(account: ArchivedAccount): Account {
  return {
    ...account,
    baseUrl: account.baseUrl === null ? null : readBaseUrl(account.baseUrl),
    socketUrl: account.socketUrl === null ? null : readSocketUrl(account.socketUrl),
  };
}

function practiceSecret({ provider }: Account): string {
  return providerModules[provider].secretOf(practiceSignIn(provider, crypto.randomUUID()));
}

/** `2026-05-04`, by this computer's calendar. */
export function fileStamp(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
