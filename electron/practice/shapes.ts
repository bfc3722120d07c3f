/**
 * Records -> the shapes of Opentact's pages, field by field: Send a message, the SMS search and detail
 * types of its OpenAPI, SMS events over the websocket. Outbound texts are "smso" in answers and events
 * but "sms" in search rows; a text handed over is `sent` in rows and `success` in events.
 */
import type { Account } from './account.ts';
import { mediaUrl } from './media.ts';
import { digitsOf } from './numbers.ts';
import type { Inbound, Lease, Message, Outbound, Profile } from './records.ts';
import type { State } from './state.ts';
import { callbacks, dates, type Wording } from './wording.ts';

export interface Shapes {
  /** The payload of an accepted send. */
  accepted(row: Outbound, lease: Lease): object;
  searchRow(row: Message): object;
  outboundDetail(row: Outbound): object;
  inboundDetail(row: Inbound): object;
  /** The websocket envelope of a text's present state; null where the dialect has no event for it. */
  event(row: Message): object | null;
}

export function createShapes(
  account: Account,
  state: State,
  wording: Wording,
  origin: () => string,
): Shapes {
  const owner = { uuid: account.uuid, email: account.email };
  const profileOf = (lease: Lease | undefined) => state.profiles.get(lease?.profile ?? '');
  const leaseOf = (row: Message) => state.leaseOf(row.direction === 'out' ? row.from : row.to);
  const stateOf = (row: Message) => (row.direction === 'out' ? row.state : 'success');

  const tn = (lease: Lease | undefined) =>
    lease && { ...dates(lease), tn: Number(digitsOf(lease.number)), deleted_on: null };
  const words = (row: Message) => ({
    from: wording.number(row.from),
    to: wording.number(row.to),
    thread: row.thread,
    message: row.text,
  });
  const profileInEvent = (profile: Profile | undefined) =>
    profile
      ? { uuid: profile.uuid, name: profile.name, ...callbacks('call_back_url', profile) }
      : null;

  const reasonOf = (row: Outbound, lease: Lease | undefined) => {
    const campaign = lease?.campaign ? `, sms_campaign: ${account.campaign.campaignId}` : '';
    return `[SMSO][${row.uuid}]: tn: ${digitsOf(row.from)}${campaign}, ${row.reason}`;
  };

  /** The one place of Opentact's types that has media: what its carrier reported (OpenAPI, SMSI detail). */
  const providerEvent = (row: Inbound) => ({
    uuid: row.referenceId,
    state: 'success',
    payload: {
      referenceId: row.referenceId,
      from: wording.number(row.from),
      to: [row.to, ...row.others].map(wording.number),
      text: row.text,
      deliveryReceipt: false,
      ...(row.media.length === 0
        ? {}
        : { mediaUrls: row.media.map((named) => mediaUrl(origin(), named)) }),
    },
  });

  return {
    accepted(row, lease) {
      const profile = profileOf(lease);
      return {
        uuid: row.uuid,
        state: row.state,
        from: wording.number(row.from),
        to: Number(digitsOf(row.to)),
        message: row.text,
        thread: row.thread,
        delivered: row.delivered,
        automated: false,
        ...dates(row),
        tn: { tn: Number(digitsOf(lease.number)), type: lease.type, sms: lease.sms },
        tn_lease: {
          uuid: lease.uuid,
          autorenew: lease.autorenew,
          expired_on: lease.expiredOn,
          messaging_profile: profile
            ? { uuid: profile.uuid, name: profile.name, [wording.callback]: profile.callbackUrl }
            : null,
        },
      };
    },

    searchRow(row) {
      return {
        uuid: row.uuid,
        thread: row.thread,
        ...dates(row),
        message: row.text,
        from: wording.number(row.from),
        to: wording.number(row.to),
        state: stateOf(row),
        type: row.direction === 'out' ? 'sms' : 'smsi',
        account_uuid: account.uuid,
        ...(row.direction === 'out'
          ? { delivered: row.delivered, automated: false }
          : { delivered: true, readed: false }),
      };
    },

    outboundDetail(row) {
      return {
        ...dates(row),
        uuid: row.uuid,
        tn: tn(leaseOf(row)),
        ...words(row),
        reference_id: row.referenceId,
        state: row.state,
        delivered: row.delivered,
        automated: false,
        custom_callback_url: row.callbackUrl,
        account: owner,
        created_by: { uuid: account.user.uuid, email: account.user.email },
      };
    },

    inboundDetail(row) {
      const lease = leaseOf(row);
      return {
        ...dates(row),
        uuid: row.uuid,
        ...words(row),
        state: 'success',
        delivered: true,
        readed: false,
        tn: tn(lease),
        account: owner,
        tnlease: lease && {
          uuid: lease.uuid,
          autorenew: lease.autorenew,
          expired_on: lease.expiredOn,
        },
        provider_event: providerEvent(row),
      };
    },

    event(row) {
      const type = row.direction === 'out' ? 'smso' : 'smsi';
      const spoken = row.direction === 'out' ? wording.eventState(row) : 'success';
      if (spoken === null) return null;
      const lease = leaseOf(row);
      return {
        timestamp: row.modifiedOn,
        message: `SMS: type: ${type}, state: ${spoken}`,
        type: 'sms',
        payload: {
          type,
          ...dates(row),
          uuid: row.uuid,
          ...words(row),
          state: spoken,
          delivered: row.direction === 'out' ? row.delivered : true,
          automated: false,
          ...(row.direction === 'out' ? { reason: reasonOf(row, lease) } : { readed: false }),
          tn: tn(lease),
          ...(row.direction === 'in' && row.media.length > 0
            ? { provider_event: providerEvent(row) }
            : {}),
          account: { ...owner, name: account.name },
          messaging_profile: profileInEvent(profileOf(lease)),
        },
      };
    },
  };
}
