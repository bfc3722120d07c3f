/**
 * Records about the account itself -> the wire: login and socket greeting, leases, messaging profiles,
 * event subscriptions, and the SMS subscription of a number. The OpenAPI types show a lease's `tn` and
 * `messaging_profile`; the capability flags stand where its PATCH takes them, on the lease, and whether
 * a number could text at all on its `tn`. How far a number is in its campaign or verification, whether a
 * profile is on, and whether it redacts, Opentact documents nowhere: these have Telnyx's names,
 * `assignmentStatus`, `verificationStatus`, `enabled` and `redaction_enabled`.
 */
import type { Account } from './account.ts';
import { digitsOf } from './numbers.ts';
import type { Lease, Profile, Subscription } from './records.ts';
import type { State } from './state.ts';
import { callbacks, dates, type Wording } from './wording.ts';

export interface AccountShapes {
  /** `online`: how many websockets the user has open. */
  user(online: number): { uuid: string; email: string; wss_online: number; role: string };
  account(): object;
  lease(row: Lease): object;
  profile(row: Profile): object;
  subscription(row: Subscription): object;
  /** As the create answer shows it, with its user and account. */
  newSubscription(row: Subscription): object;
  smsSubscription(row: Lease, subscription: NonNullable<Lease['subscription']>): object;
}

export function createAccountShapes(
  account: Account,
  state: State,
  wording: Wording,
): AccountShapes {
  const { user } = account;
  const profileOf = (lease: Lease) => state.profiles.get(lease.profile ?? '');
  const subscription = (row: Subscription) => ({
    uuid: row.uuid,
    channel: row.channel,
    type: row.type,
    is_active: row.isActive,
    expired_on: row.expiredOn,
    ...dates(row),
  });

  return {
    user: (online) => ({ uuid: user.uuid, email: user.email, wss_online: online, role: user.role }),

    account: () => ({
      uuid: account.uuid,
      email: account.email,
      name: account.name,
      level: 0,
      balance: state.balance(),
    }),

    lease(row) {
      const profile = profileOf(row);
      return {
        uuid: row.uuid,
        autorenew: row.autorenew,
        expired_on: row.expiredOn,
        ...dates(row),
        tn: {
          tn: Number(digitsOf(row.number)),
          sms: row.textable,
          registered: true,
          deleted_on: null,
        },
        type: row.type,
        voice: row.voice,
        fax: row.fax,
        sms: row.sms,
        mms: row.mms,
        emergency: row.emergency,
        messaging_profile: profile ? { uuid: profile.uuid, name: profile.name } : null,
        sms_campaign: row.campaign
          ? { ...account.campaign, assignmentStatus: row.assignment }
          : null,
        ...(row.type === 'toll_free' ? { verificationStatus: row.verification } : {}),
        subscriptions: row.subscription
          ? [{ uuid: row.subscription.uuid, type: 'sms', ...dates(row.subscription) }]
          : [],
      };
    },

    profile: (row) => ({
      uuid: row.uuid,
      name: row.name,
      ...callbacks(wording.callback, row),
      number_pool_enable: row.poolEnabled,
      long_code_weight: row.longCodeWeight,
      tollfree_weight: row.tollFreeWeight,
      skip_unhealthy_tns: row.skipUnhealthy,
      sticky_sender: row.stickySender,
      enabled: row.enabled,
      redaction_enabled: row.redacts,
      ...dates(row),
    }),

    subscription,
    newSubscription: (row) => ({
      ...subscription(row),
      user: { uuid: user.uuid, email: user.email },
      account: { uuid: account.uuid, email: account.email },
    }),

    smsSubscription(row, enabled) {
      const profile = profileOf(row);
      return {
        uuid: enabled.uuid,
        type: 'sms',
        ...dates(enabled),
        messaging_profile: profile
          ? {
              uuid: profile.uuid,
              ...dates(profile),
              [wording.callback]: profile.callbackUrl,
              name: profile.name,
              operators: [{ name: 'TMobile', surcharge_sms: 0.003 }],
            }
          : null,
        sms_campaign: row.campaign
          ? {
              ...account.campaign,
              vertical: 'TECHNOLOGY',
              usecase: 'LOW_VOLUME',
              sample1: 'Your appointment is on Friday at 10.',
              subscriberOptin: true,
              subscriberOptout: true,
              subscriberHelp: true,
              helpMessage: 'Reply STOP to opt out',
              autoRenewal: true,
              mnoIds: [10017, 10035],
            }
          : null,
      };
    },
  };
}
