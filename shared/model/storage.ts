/** How the database on this computer stands, and its backups. */

/** Why reading or writing failed, as far as the user can do something about it. */
export type StorageTroubleKind =
  | 'full'
  | 'read-only'
  | 'busy'
  | 'corrupt'
  | 'newer-version'
  | 'failed';

export interface StorageTrouble {
  readonly kind: StorageTroubleKind;
  /** The raw words behind it. */
  readonly detail: string;
  /** ms since the epoch. */
  readonly since: number;
}

/** Something the user should know once, after it was dealt with. */
export type StorageNotice =
  /** The newest changes were in a file that is gone; the provider's records are read again. */
  | { readonly kind: 'journal-missing' }
  /** A damaged database was rebuilt from what could be read. */
  | { readonly kind: 'repaired'; readonly kept: number; readonly damagedFile: string }
  /** A backup took the place of the database; `undo` is the backup made just before. */
  | { readonly kind: 'restored'; readonly at: number; readonly undo: string };

export interface Storage {
  /** Null while everything can be read and written. */
  readonly trouble: StorageTrouble | null;
  readonly notice: StorageNotice | null;
}

/** Why a backup was made. */
export type BackupReason =
  | 'rolling'
  | 'asked'
  | 'before-restore'
  | 'before-repair'
  | 'before-import';

export interface Backup {
  /** Names it towards `restoreBackup`. */
  readonly id: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly reason: BackupReason;
  readonly bytes: number;
}
