import { providerNames } from '../../shared/model/account.ts';

/** The one provider an account can be added for. */
export const offeredProvider = 'opentact';
export const offeredName = providerNames[offeredProvider];

/** Where an Opentact account is reached when nothing else is given (Opentact docs, Introduction). */
export const defaultBaseUrl = 'https://api.opentact.org/rest';
export const defaultSocketUrl = 'wss://api.opentact.org';

/** The hosts that will be contacted, each once; what is no address yet is left out. */
export function contactedHosts(baseUrl: string, socketUrl: string): readonly string[] {
  const base = baseUrl.trim() === '' ? defaultBaseUrl : baseUrl.trim();
  const socket = socketUrl.trim() === '' ? base : socketUrl.trim();
  const hosts = [base, socket].map((address) => URL.parse(address)?.host ?? '');
  return [...new Set(hosts.filter((host) => host !== ''))];
}
