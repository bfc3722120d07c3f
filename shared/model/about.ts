/** What Longcode says about itself. */

export interface Versions {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** Name and architecture. */
  readonly system: string;
}

export interface About extends Versions {
  /** Every host that accounts talk to; files of texts are fetched from where their links lead. */
  readonly hosts: readonly { readonly host: string; readonly accounts: readonly string[] }[];
  readonly data: {
    readonly folder: string;
    /** Bytes. */
    readonly texts: number;
    readonly files: number;
    readonly backups: number;
  };
  /** Newest first. */
  readonly defects: readonly Defect[];
}

/**
 * Something that went wrong inside Longcode: which kind of error where, and never its words, which may
 * hold what the user wrote or whom they wrote to.
 */
export interface Defect {
  /** ms since the epoch. */
  readonly at: number;
  readonly where: string;
  readonly kind: string;
  readonly code: string | null;
  /** Function, file and line in Longcode, innermost first. */
  readonly frames: readonly string[];
}
