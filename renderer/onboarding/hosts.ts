/** The hosts that an account will contact. */
import type { ProviderOffer } from '../../shared/model/providers.ts';

/** Each once; what is no address yet is left out. Blank addresses are the provider's own. */
export function contactedHosts(
  offer: Pick<ProviderOffer, 'baseUrl' | 'socketUrl' | 'otherHosts'>,
  baseUrl: string,
  socketUrl: string,
): readonly string[] {
  const ownBase = baseUrl.trim() === '';
  const base = ownBase ? offer.baseUrl : baseUrl.trim();
  const usual = offer.socketUrl === null || !ownBase ? base : offer.socketUrl;
  const socket = socketUrl.trim() === '' ? usual : socketUrl.trim();
  const hosts = [base, socket].map((address) => URL.parse(address)?.host ?? '');
  const others = ownBase ? offer.otherHosts : [];
  return [...new Set([...hosts, ...others].filter((host) => host !== ''))];
}
