/** Why the receiver cannot do what it was asked; the message is a sentence for the user. */
export type ReceiverErrorKind =
  | 'port-taken'
  | 'port-forbidden'
  | 'failed'
  | 'test-not-seen'
  | 'closed';

export class ReceiverError extends Error {
  readonly kind: ReceiverErrorKind;
  /** The system's own code, such as `EADDRINUSE`; null when there is none. */
  readonly code: string | null;

  constructor(kind: ReceiverErrorKind, message: string, code: string | null = null) {
    super(message);
    this.name = 'ReceiverError';
    this.kind = kind;
    this.code = code;
  }
}

/** A failure to listen. */
export function listenError(port: number, error: unknown): ReceiverError {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === 'EADDRINUSE') {
    const taken = `Port ${port} is taken by another program. Choose another.`;
    return new ReceiverError('port-taken', taken, code);
  }
  if (code === 'EACCES') {
    const forbidden = `This computer does not allow port ${port}. Choose one from 1024 up.`;
    return new ReceiverError('port-forbidden', forbidden, code);
  }
  return new ReceiverError('failed', `The receiver could not start: ${String(error)}`, code);
}
