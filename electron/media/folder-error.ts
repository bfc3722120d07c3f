/** Why the media folder could not do something, as far as the app must tell apart. */
export type MediaFolderProblem = 'full' | 'read-only' | 'damaged' | 'failed';

export class MediaFolderError extends Error {
  readonly kind: MediaFolderProblem;

  constructor(kind: MediaFolderProblem, detail: string) {
    super(detail);
    this.name = 'MediaFolderError';
    this.kind = kind;
  }
}

/** Reads what the file system threw. */
export function folderErrorFrom(thrown: unknown): MediaFolderError {
  if (thrown instanceof MediaFolderError) return thrown;
  const code = codeOf(thrown);
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new MediaFolderError(kindOf(code), detail);
}

/** The system's name of an error (`ENOENT`); empty when it has none. */
export function codeOf(thrown: unknown): string {
  const coded = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string';
  return coded ? String(thrown.code) : '';
}

function kindOf(code: string): MediaFolderProblem {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'read-only';
    default:
      return 'failed';
  }
}
