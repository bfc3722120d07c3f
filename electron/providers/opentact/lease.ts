/**
 * One rented number as Opentact writes it. The flag `sms` of the lease says whether it is enabled for
 * texting, the flag of the number (`tn`) whether it could be; a number that is not enabled does not
 * say anything about MMS. A campaign is known here only: there is no list of them.
 */
import type { LineType, Registration } from '../../../shared/model/line.ts';
import { addressFromWire } from '../../../shared/phone/address.ts';
import type { FoundLine } from '../provider.ts';
import { LeaseRow } from './wire.ts';

export interface Lease {
  readonly line: FoundLine;
  readonly campaignUuid: string | null;
}

/** Null for what is no lease, or one of a number that is gone. */
export function readLease(value: unknown): Lease | null {
  const lease = LeaseRow.safeParse(value);
  if (!lease.success) return null;
  const { uuid, tn, type, messaging_profile: profile, sms_campaign: campaign } = lease.data;
  const number = addressFromWire(tn.tn);
  if (number === null || (tn.deleted_on ?? null) !== null) return null;
  const lineType = typeOf(type ?? tn.type ?? null, number);
  const until = Date.parse(lease.data.expired_on ?? '');
  const campaignUuid = campaign?.uuid ?? null;
  const line: FoundLine = {
    number,
    type: lineType,
    providerId: uuid,
    ...abilities(lease.data),
    profile: profile?.name ?? null,
    profileId: profile?.uuid ?? null,
    campaign: campaign?.campaignId ?? campaignUuid,
    registration: registrationOf(lineType, lease.data),
    leaseUntil: Number.isNaN(until) ? null : until,
    renews: lease.data.autorenew ?? null,
  };
  return { line, campaignUuid };
}

function abilities({ tn, sms, mms }: LeaseRow): Pick<FoundLine, 'canText' | 'canMms'> {
  const canText = sms ?? tn.sms ?? null;
  if (canText !== false) return { canText, canMms: mms ?? tn.mms ?? null };
  return { canText, canMms: sms === false && tn.sms === false ? false : null };
}

/** North American toll-free codes: 800, 888, 877, 866, 855, 844, 833. */
const tollFree = /^\+18(00|33|44|55|66|77|88)/;

function typeOf(type: string | null, number: string): LineType {
  if (!number.startsWith('+')) return 'short-code';
  if (tollFree.test(number) || type === 'toll_free' || type === 'tollfree') return 'toll-free';
  return type === 'long_code' || number.startsWith('+1') ? 'long-code' : 'unknown';
}

/** Telnyx's words for how far a number is in its campaign. */
const assignments = new Map<string, Registration>([
  ['ASSIGNED', 'registered'],
  ['PENDING_ASSIGNMENT', 'pending'],
  ['FAILED_ASSIGNMENT', 'rejected'],
]);

function registrationOf(type: LineType, lease: LeaseRow): Registration | null {
  const { sms_campaign: campaign, verificationStatus: verification } = lease;
  switch (type) {
    case 'long-code':
      if (campaign === null) return 'none';
      return assignments.get(campaign?.assignmentStatus ?? '') ?? null;
    case 'toll-free':
      return verificationOf(verification);
    case 'short-code':
    case 'unknown':
      return null;
  }
}

/** Telnyx's words for how far a toll-free number is; everything between is under way. */
function verificationOf(status: string | null | undefined): Registration | null {
  if (status === undefined) return null;
  if (status === null) return 'none';
  if (status === 'Verified') return 'registered';
  return status === 'Rejected' ? 'rejected' : 'pending';
}
