/** What the tests of opt-outs stand on: three lines of which two share a profile, and what people write. */
import { Address } from '../../../shared/phone/address.ts';
import {
  accountId,
  ana,
  foundLine,
  foundProfile,
  heard,
  inbound,
  line,
  live,
  noon,
  openScene,
  otherLine,
  type Scene,
} from '../scene.ts';

export const minute = 60_000;
/** Of no profile that another line has. */
export const farLine = Address.parse('+13125550102');

export function openLines(reach: 'line' | 'profile' = 'profile'): Scene {
  return withLines(openScene(), reach);
}

export function withLines(scene: Scene, reach: 'line' | 'profile' = 'profile'): Scene {
  scene.write.setOptOutReach(accountId, reach);
  scene.write.setProfiles(accountId, [foundProfile]);
  scene.write.setLines(accountId, [
    foundLine,
    { ...foundLine, number: otherLine, providerId: 'lease-2' },
    { ...foundLine, number: farLine, providerId: 'lease-3', profileId: 'profile-9' },
  ]);
  return scene;
}

let written = 0;

export interface Wrote {
  readonly from?: Address;
  readonly to?: Address;
  /** After noon, by the provider's clock, ms. */
  readonly at?: number;
  /** After noon, by this computer's, ms; as `at` where left out. */
  readonly heardAt?: number;
}

export function write(scene: Scene, text: string, said: Wrote = {}) {
  const { from = ana, to = line, at = 0, heardAt = at } = said;
  written += 1;
  const fact = inbound(`opt-${written}`, { text, from, line: to, sentAt: noon + at });
  return scene.write.apply(accountId, heard([fact], { receivedAt: noon + heardAt }), live);
}
