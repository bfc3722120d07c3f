/**
 * Why the store could not do something, as far as the app must tell apart.
 *
 * Kind and fault also travel as the error's `cause`: of everything an error carries, name, message
 * and cause are what survives the structured clone between threads.
 */
import { z } from 'zod';

const StoreErrorKind = z.enum(['full', 'read-only', 'busy', 'corrupt', 'newer-version', 'failed']);
export type StoreErrorKind = z.infer<typeof StoreErrorKind>;

/** What is at fault: the file and the disk under it, or what was asked. */
const Fault = z.enum(['storage', 'call']);
export type Fault = z.infer<typeof Fault>;

export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  /** The raw words behind it. */
  readonly detail: string;
  readonly fault: Fault;

  constructor(
    kind: StoreErrorKind,
    detail: string,
    fault: Fault = kind === 'failed' ? 'call' : 'storage',
  ) {
    super(detail, { cause: { kind, fault } });
    this.name = 'StoreError';
    this.kind = kind;
    this.detail = detail;
    this.fault = fault;
  }
}

const Crossed = z.object({
  cause: z.object({ kind: StoreErrorKind, fault: Fault }),
  message: z.string(),
});
const FromSqlite = z.object({ errcode: z.int(), message: z.string() });
const FromSystem = z.object({ code: z.string(), message: z.string() });

/** Reads any thrown value: our own error from either side of a thread, SQLite's, or the system's. */
export function storeErrorFrom(thrown: unknown): StoreError {
  if (thrown instanceof StoreError) return thrown;
  const crossed = Crossed.safeParse(thrown);
  if (crossed.success) {
    const { cause, message } = crossed.data;
    return new StoreError(cause.kind, message, cause.fault);
  }
  const sqlite = FromSqlite.safeParse(thrown);
  if (sqlite.success) {
    const { errcode, message } = sqlite.data;
    const fault = faultOfResultCode(errcode);
    return new StoreError(kindOfResultCode(errcode), `${message} (SQLite ${errcode})`, fault);
  }
  const system = FromSystem.safeParse(thrown);
  if (system.success) {
    const { code, message } = system.data;
    return new StoreError(kindOfSystemCode(code), message, faultOfSystemCode(code));
  }
  return new StoreError('failed', thrown instanceof Error ? thrown.message : String(thrown));
}

/** The file that is shared between connections could not grow: IOERR_SHMSIZE. */
const noRoomToShare = 4874;

/** sqlite.org, Result and Error Codes; the low byte is the primary code. */
function kindOfResultCode(errcode: number): StoreErrorKind {
  if (errcode === noRoomToShare) return 'full';
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

/** Wrong SQL, values and constraints are the call's fault; disk, file and memory are not. */
function faultOfResultCode(errcode: number): Fault {
  switch (errcode & 0xff) {
    case 1:
    case 12:
    case 18:
    case 19:
    case 20:
    case 21:
    case 25:
      return 'call';
    default:
      return 'storage';
  }
}

/** The system's own codes are like EIO; those of Node's are like ERR_INVALID_ARG_TYPE. */
function faultOfSystemCode(code: string): Fault {
  return code.startsWith('ERR_') ? 'call' : 'storage';
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
