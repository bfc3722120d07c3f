/**
 * Whether a line can write to certain people, before anything is typed. Red findings close the
 * composer. A missing campaign closes it only where somebody is in the US, and can be overruled,
 * because carriers have the last word there. What only warns is said in one line.
 */
import type { Finding, Readiness } from '../../shared/model/readiness.ts';
import type { Address } from '../../shared/phone/address.ts';
import { countryOf } from '../../shared/phone/typed.ts';
import { isRefusedInUs } from './light.ts';

export type Writable =
  | { readonly state: 'open'; readonly notice: Finding | null }
  | { readonly state: 'closed'; readonly finding: Finding; readonly overrulable: boolean };

export function writableTo(
  { findings, canSend }: Pick<Readiness, 'findings' | 'canSend'>,
  people: readonly Address[],
): Writable {
  const stop = findings.find(({ light }) => light === 'red');
  if (!canSend && stop !== undefined) return { state: 'closed', finding: stop, overrulable: false };
  const refused = findings.find(({ cause }) => isRefusedInUs(cause));
  if (refused !== undefined && people.some(isInUs)) {
    return { state: 'closed', finding: refused, overrulable: true };
  }
  return { state: 'open', notice: findings.find(isAboutLine) ?? null };
}

/** Whether it hears anything is told of the whole account, above all of its lines. */
function isAboutLine({ cause }: Finding): boolean {
  return cause !== 'unheard';
}

/** The finding to show beside a number among others. */
export function markOf({ findings }: Readiness): Finding | null {
  return findings.find(isAboutLine) ?? null;
}

/** With its territories, whose carriers ask for the same registration. */
const us = new Set<string>(['US', 'PR', 'VI', 'GU', 'AS', 'MP']);

function isInUs(address: Address): boolean {
  const country = countryOf(address);
  return country === undefined ? address.startsWith('+1') : us.has(country);
}
