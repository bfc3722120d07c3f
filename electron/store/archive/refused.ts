/** Why an archive is not taken. */

/** `foreign`: not ours; `damaged`: ours, and not as it was written; `newer`: of a newer Longcode. */
export type ArchiveRefusal = 'foreign' | 'damaged' | 'newer';

export class ArchiveRefused extends Error {
  readonly refusal: ArchiveRefusal;

  constructor(refusal: ArchiveRefusal, detail: string) {
    super(detail);
    this.name = 'ArchiveRefused';
    this.refusal = refusal;
  }
}
