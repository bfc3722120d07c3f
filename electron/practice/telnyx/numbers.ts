/**
 * The account's numbers with what they can do, and which profile each is in: being in one is what makes
 * a number send and receive. Source: Telnyx API reference, "List phone numbers with messaging
 * settings", "Update the messaging profile of a phone number".
 */
import { z } from 'zod';
import type { Lease } from '../records.ts';
import { type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import { one, page } from './page.ts';
import { notFound, read, TelnyxProblem } from './problem.ts';

/** An empty id takes the number out of its profile. */
const Change = z.object({
  messaging_profile_id: z.string().nullish(),
  messaging_product: z.string().optional(),
  tags: z.array(z.string()).optional(),
});

export function numberRoutes({ ids, state }: Grounds): Route[] {
  const find = (id: string | undefined): Lease => {
    const lease = state.leases.get(id ?? '') ?? state.leaseOf(id ?? '');
    if (!lease) throw notFound('phone number');
    return lease;
  };
  const inProfile = (lease: Lease, id: string): Lease => {
    const at = state.stamp();
    if (id === '')
      return { ...lease, profile: null, sms: false, subscription: null, modifiedOn: at };
    if (!state.profiles.get(id)) {
      const detail = 'The messaging profile could not be found.';
      throw new TelnyxProblem(10015, detail, '/messaging_profile_id');
    }
    if (!lease.textable) throw new TelnyxProblem(40100, 'The number cannot have messaging.');
    const fresh = { uuid: ids.uuid(`enabled:${lease.number}`), createdOn: at, modifiedOn: at };
    const subscription = lease.subscription ?? fresh;
    return { ...lease, profile: id, sms: true, subscription, modifiedOn: at };
  };

  return [
    route('GET', '/phone_numbers/messaging', ({ query }) => {
      const profile = query.get('filter[messaging_profile_id]');
      const number = query.get('filter[phone_number]');
      const rows = state.leases
        .all()
        .filter((lease) => profile === null || lease.profile === profile)
        .filter((lease) => number === null || lease.number === number);
      return page(rows.map(shapeOf), query);
    }),
    route('GET', '/phone_numbers/{id}/messaging', ({ params }) =>
      one(shapeOf(find(params.get('id')))),
    ),
    route('PATCH', '/phone_numbers/{id}/messaging', async ({ params, body }) => {
      const lease = find(params.get('id'));
      const { messaging_profile_id: profile } = read(Change, body);
      const row = profile === undefined ? lease : inProfile(lease, profile ?? '');
      state.leases.put(row);
      await state.flushed();
      return one(shapeOf(row));
    }),
  ];
}

const both = {
  domestic_two_way: true,
  international_inbound: false,
  international_outbound: false,
};

function shapeOf(lease: Lease): object {
  return {
    record_type: 'messaging_settings',
    id: lease.uuid,
    phone_number: lease.number,
    messaging_profile_id: lease.profile,
    country_code: 'US',
    type: lease.type === 'toll_free' ? 'toll-free' : 'long-code',
    health: { message_count: 0, inbound_outbound_ratio: 0, success_ratio: 1, spam_ratio: 0 },
    eligible_messaging_products: ['A2P'],
    traffic_type: 'A2P',
    messaging_product: 'A2P',
    features: {
      sms: lease.textable ? both : null,
      mms: lease.textable && lease.type === 'long_code' ? both : null,
    },
    created_at: lease.createdOn,
    updated_at: lease.modifiedOn,
  };
}
