/**
 * The addresses a user may give for a provider, read strictly: https anywhere, plain http only on
 * this computer, because the key travels with every request.
 */
import { CommandError, type Field } from '../../shared/contract/failure.ts';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** A REST base URL without trailing slash. Throws CommandError naming the field. */
export function readBaseUrl(text: string): string {
  const url = readUrl(text, 'baseUrl', ['https:', 'http:']);
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) {
    throw new CommandError('address-insecure', url.host, 'baseUrl');
  }
  const path = url.pathname.replace(/\/sms\/o\/?$/, '').replace(/\/+$/, '');
  return `${url.origin}${path}`;
}

/** A websocket URL. Throws CommandError naming the field. */
export function readSocketUrl(text: string): string {
  const url = readUrl(text, 'socketUrl', ['wss:', 'ws:']);
  if (url.protocol === 'ws:' && !loopback.test(url.hostname)) {
    throw new CommandError('address-insecure', url.host, 'socketUrl');
  }
  return url.href.replace(/\/+$/, '');
}

function readUrl(text: string, field: Field, protocols: readonly string[]): URL {
  const url = URL.parse(text.includes('://') ? text : `${protocols[0]}//${text}`);
  if (url === null || !protocols.includes(url.protocol) || url.username !== '') {
    throw new CommandError('address-wrong', text, field);
  }
  return url;
}
