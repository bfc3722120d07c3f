/**
 * The account's numbers. Opentact's OpenAPI: TN lease search, detail by uuid or number, update; and
 * docs, Enable SMS on Numbers: a number texts only with an SMS subscription, which names a messaging
 * profile and, for a long code, a campaign, and costs a cent.
 */
import { z } from 'zod';
import { checked, invalidField, notFound, ok, Problem } from './envelope.ts';
import { digitsOf, readNumber } from './numbers.ts';
import {
  comparing,
  flag,
  isWithin,
  lowerKeys,
  mask,
  matchesNumber,
  orderBy,
  page,
  ranges,
} from './query.ts';
import type { Lease } from './records.ts';
import { type Route, route } from './router.ts';
import type { Grounds } from './services.ts';
import { prices } from './settings.ts';

const orderFields = ['tn', 'created_on', 'modified_on'] as const;
const Search = z.object({
  ...page,
  ...ranges,
  order: orderBy(orderFields),
  tn: mask,
  autorenew: flag,
});
type Search = z.infer<typeof Search>;

const Update = z.object({
  voice: z.boolean().optional(),
  fax: z.boolean().optional(),
  sms: z.boolean().optional(),
  mms: z.boolean().optional(),
  emergency: z.boolean().optional(),
  autorenew: z.boolean().optional(),
  messaging_profile: z.uuid().nullable().optional(),
});
const Enable = z.object({ messaging_profile: z.uuid(), sms_campaign: z.uuid().optional() });

export function leaseRoutes({ account, accountShapes, ids, state }: Grounds): Route[] {
  const byUuid = (uuid: string | undefined) => required(state.leases.get(uuid ?? ''));
  const byNumber = (text: string | undefined) => required(state.leaseOf(readNumber(text) ?? ''));
  const byEither = (text: string | undefined) => state.leases.get(text ?? '') ?? byNumber(text);
  const knownProfile = (uuid: string | null) => {
    if (uuid !== null && !state.profiles.get(uuid))
      throw invalidField('messaging_profile', 'unknown messaging profile', uuid);
    return uuid;
  };
  const write = (lease: Lease): Lease => {
    const row = { ...lease, modifiedOn: state.stamp() };
    state.leases.put(row);
    return row;
  };

  return [
    route('POST', '/lease/tn/search', ({ query, body }) => {
      const asked = checked(Search, { ...body, ...Object.fromEntries(query) });
      const found = state.leases
        .all()
        .filter((lease) => matches(lease, asked))
        .sort(comparing(keysOf(asked.order)));
      return ok({
        take: asked.take,
        skip: asked.skip,
        mode: asked.mode,
        order: asked.order,
        total: found.length,
        data: found.slice(asked.skip, asked.skip + asked.take).map(accountShapes.lease),
      });
    }),
    route('GET', '/lease/tn/{uuid}', ({ params }) =>
      ok(accountShapes.lease(byUuid(params.get('uuid')))),
    ),
    route('GET', '/lease/tn/{tn}/tn', ({ params }) =>
      ok(accountShapes.lease(byNumber(params.get('tn')))),
    ),
    route('PATCH', '/lease/tn/{uuid}', async ({ params, body }) => {
      const lease = byUuid(params.get('uuid'));
      const { messaging_profile: profile, ...flags } = checked(Update, body);
      const given = Object.fromEntries(
        Object.entries(flags).filter(([, value]) => value !== undefined),
      );
      const row = write({
        ...lease,
        ...given,
        profile: profile === undefined ? lease.profile : knownProfile(profile),
      });
      await state.flushed();
      return ok(accountShapes.lease(row));
    }),

    route('POST', '/lease/tn/{lease}/subscription/sms', async ({ params, body }) => {
      const lease = byEither(params.get('lease'));
      const asked = checked(Enable, lowerKeys(body));
      if (!lease.textable) throw new Problem(400, 'Number is not SMS capable');
      const profile = knownProfile(asked.messaging_profile);
      const campaign = asked.sms_campaign ?? null;
      const isKnown =
        campaign === account.campaign.uuid || (campaign === null && lease.type === 'toll_free');
      if (!isKnown) throw invalidField('sms_campaign', 'unknown SMS campaign', campaign);

      const at = state.stamp();
      const renewed = lease.subscription && { ...lease.subscription, modifiedOn: at };
      if (!renewed) {
        if (state.balance() < prices.enableSms) throw new Problem(402, 'Not enough balance');
        state.setBalance(state.balance() - prices.enableSms);
      }
      const uuid = ids.uuid(`enabled:${lease.number}`);
      const subscription = renewed ?? { uuid, createdOn: at, modifiedOn: at };
      const enabled = { sms: true, assignment: 'ASSIGNED' } as const;
      const row = write({ ...lease, ...enabled, profile, campaign, subscription });
      await state.flushed();
      return ok(accountShapes.smsSubscription(row, subscription));
    }),

    route('DELETE', '/lease/tn/{lease}/subscription/sms', async ({ params }) => {
      const lease = byEither(params.get('lease'));
      if (!lease.subscription) throw notFound('Subscription');
      write({ ...lease, sms: false, campaign: null, subscription: null });
      await state.flushed();
      return ok(accountShapes.smsSubscription(lease, lease.subscription));
    }),
  ];
}

function required(lease: Lease | undefined): Lease {
  if (!lease) throw notFound('TNLease');
  return lease;
}

function matches(lease: Lease, asked: Search): boolean {
  return (
    isWithin(lease.createdOn, asked.created_on_from, asked.created_on_to) &&
    isWithin(lease.modifiedOn, asked.modified_on_from, asked.modified_on_to) &&
    (asked.tn === undefined || matchesNumber(digitsOf(lease.number), asked.tn)) &&
    (asked.autorenew === undefined || asked.autorenew === lease.autorenew)
  );
}

function keysOf(order: Search['order']) {
  const values = {
    tn: (lease: Lease) => lease.number,
    created_on: (lease: Lease) => lease.createdOn,
    modified_on: (lease: Lease) => lease.modifiedOn,
  };
  return orderFields.flatMap((field) => {
    const sense = order[field];
    return sense ? [{ of: values[field], sense }] : [];
  });
}
