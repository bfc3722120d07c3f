/**
 * Why the store could not do something, as far as the app must tell apart.
 *
 * The kind also travels as the error's `cause`: of everything an error carries, name, message and
 * cause are what survives the structured clone between threads.
 */
import { z } from 'zod';

const StoreErrorKind = z.enum(['full', 'read-only', 'busy', 'corrupt', 'newer-version', 'failed']);
export type StoreErrorKind = z.infer<typeof StoreErrorKind>;

export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  /** The raw words behind it. */
  readonly detail: string;

  constructor(kind: StoreErrorKind, detail: string) {
    super(detail, { cause: kind });
    this.name = 'StoreError';
    this.kind = kind;
    this.detail = detail;
  }
}

const Crossed = z.object({ cause: StoreErrorKind, message: z.string() });
const FromSqlite = z.object({ errcode: z.int(), message: z.string() });
const FromSystem = z.object({ code: z.string(), message: z.string() });

/** Reads any thrown value: our own error from either side of a thread, SQLite's, or the system's. */
export function storeErrorFrom(thrown: unknown): StoreError {
  if (thrown instanceof StoreError) return thrown;
  const crossed = Crossed.safeParse(thrown);
  if (crossed.success) return new StoreError(crossed.data.cause, crossed.data.message);
  const sqlite = FromSqlite.safeParse(thrown);
  if (sqlite.success) {
    const { errcode, message } = sqlite.data;
    return new StoreError(kindOfResultCode(errcode), `${message} (SQLite ${errcode})`);
  }
  const system = FromSystem.safeParse(thrown);
  if (system.success)
    return new StoreError(kindOfSystemCode(system.data.code), system.data.message);
  return new StoreError('failed', thrown instanceof Error ? thrown.message : String(thrown));
}

/** sqlite.org, Result and Error Codes; the low byte is the primary code. */
function kindOfResultCode(errcode: number): StoreErrorKind {
  switch (errcode & 0xff) {
    case 13:
      return 'full';
    case 8:
      return 'read-only';
    case 5:
    case 6:
      return 'busy';
    case 11:
    case 26:
      return 'corrupt';
    default:
      return 'failed';
  }
}

function kindOfSystemCode(code: string): StoreErrorKind {
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
