/**
 * The part of the control door that puts numbers, profiles and the key out of order, the way it happens
 * at a provider: what stands in the body is changed, the rest stays.
 */
import { z } from 'zod';
import { checked, notFound, ok } from './envelope.ts';
import { readNumber } from './numbers.ts';
import { Assignment, type Lease, type Profile } from './records.ts';
import { Right, type Rights } from './rights.ts';
import { type Route, route } from './router.ts';
import type { Services } from './services.ts';

const day = 24 * 60 * 60_000;

const LineChange = z.strictObject({
  number: z.string(),
  /** Whether it is enabled for texting. */
  enabled: z.boolean().optional(),
  /** Whether it could be. */
  textable: z.boolean().optional(),
  profile: z.uuid().nullable().optional(),
  /** `none` takes it out of its campaign. */
  campaign: z.union([Assignment, z.literal('none')]).optional(),
  verification: z.string().nullable().optional(),
  autorenew: z.boolean().optional(),
  leaseDays: z.number().optional(),
});
export type LineChange = z.input<typeof LineChange>;

const ProfileChange = z.strictObject({
  /** The account's first when there is none. */
  uuid: z.uuid().optional(),
  callbackUrl: z.url().nullable().optional(),
  enabled: z.boolean().optional(),
  redacts: z.boolean().optional(),
});
export type ProfileChange = z.input<typeof ProfileChange>;

const Missing = z.strictObject({ missing: z.array(Right) });

export function misconfigureRoutes(services: Services, rights: Rights): Route[] {
  const { account, accountShapes, clock, ids, state } = services;

  const changedLine = (lease: Lease, to: z.infer<typeof LineChange>): Lease => {
    const at = state.stamp();
    const enabled = { uuid: ids.uuid(`enabled:${lease.number}`), createdOn: at, modifiedOn: at };
    const inCampaign = to.campaign !== undefined && to.campaign !== 'none';
    return {
      ...lease,
      ...(to.enabled === undefined ? {} : { sms: to.enabled }),
      ...(to.enabled === undefined ? {} : { subscription: to.enabled ? enabled : null }),
      ...(to.campaign === undefined ? {} : { campaign: inCampaign ? account.campaign.uuid : null }),
      textable: to.textable ?? lease.textable,
      profile: to.profile === undefined ? lease.profile : to.profile,
      assignment: inCampaign ? Assignment.parse(to.campaign) : lease.assignment,
      verification: to.verification === undefined ? lease.verification : to.verification,
      autorenew: to.autorenew ?? lease.autorenew,
      expiredOn:
        to.leaseDays === undefined
          ? lease.expiredOn
          : new Date(clock.now() + to.leaseDays * day).toISOString(),
      modifiedOn: at,
    };
  };
  const changedProfile = (profile: Profile, to: z.infer<typeof ProfileChange>): Profile => ({
    ...profile,
    callbackUrl: to.callbackUrl === undefined ? profile.callbackUrl : to.callbackUrl,
    enabled: to.enabled ?? profile.enabled,
    redacts: to.redacts ?? profile.redacts,
    modifiedOn: state.stamp(),
  });

  return [
    route('POST', '/_control/line', async ({ body }) => {
      const to = checked(LineChange, body);
      const lease = state.leaseOf(readNumber(to.number) ?? '');
      if (!lease) throw notFound('TNLease');
      const row = changedLine(lease, to);
      state.leases.put(row);
      await state.flushed();
      return ok(accountShapes.lease(row));
    }),
    route('POST', '/_control/profile', async ({ body }) => {
      const to = checked(ProfileChange, body);
      const profile = state.profiles.get(to.uuid ?? account.profile.uuid);
      if (!profile) throw notFound('MessagingProfile');
      const row = changedProfile(profile, to);
      state.profiles.put(row);
      await state.flushed();
      return ok(accountShapes.profile(row));
    }),
    route('POST', '/_control/rights', ({ body }) => {
      rights.take(checked(Missing, body).missing);
      return ok({});
    }),
  ];
}
