/**
 * What went wrong when a request got no answer.
 *
 * The one distinction that matters for sending: an error raised before a connection existed proves
 * that nothing left; every other one leaves it open. Codes are those of Node's net, dns and tls
 * modules and of its fetch (undici).
 */
import type { OutageCause } from '../../../shared/model/account.ts';
import { ProviderError } from '../provider.ts';
import { neverConnected } from './connecting.ts';

const beforeConnection = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Said by this computer and not by anybody out there: no name found, no route, no address of its own. */
const noWayOut = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
]);

/** Whose fault an error on the way to the provider is. */
export function causeOf(error: unknown): Extract<OutageCause, 'network' | 'provider'> {
  const codes = codesOf(error);
  return codes.length > 0 && codes.every((code) => noWayOut.has(code)) ? 'network' : 'provider';
}

/** True only when the error proves that no byte of the request left. */
export function nothingLeft(error: unknown): boolean {
  const codes = codesOf(error);
  const early = codes.length > 0 && codes.every((code) => beforeConnection.has(code));
  return early || neverConnected(error);
}

/** The raw code of an error for showing, such as `ECONNREFUSED`. */
export function codeOf(error: unknown): string {
  const codes = codesOf(error);
  if (codes.length > 0) return codes.join(', ');
  return error instanceof Error ? error.name : 'unknown error';
}

function codesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.flatMap(codesOf);
  }
  if ('code' in error && typeof error.code === 'string') return [error.code];
  return codesOf(error.cause);
}

/** Whatever a request threw as the app's own kind. */
export function asProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  const kind = causeOf(error) === 'network' ? 'offline' : 'unreachable';
  return new ProviderError(kind, codeOf(error));
}
