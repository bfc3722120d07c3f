/**
 * Messaging profiles: where news of their numbers goes, which countries they may text, and how they
 * share out texts sent by profile; no pool settings, no pool. Source: Telnyx API reference, "Messaging
 * profiles".
 */
import { z } from 'zod';
import type { Profile } from '../records.ts';
import { type ApiRequest, type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import { one, page } from './page.ts';
import { notFound, read, TelnyxProblem } from './problem.ts';

const address = z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).nullish();
const countries = z.array(z.string().regex(/^([A-Z]{2}|\*)$/, 'A country has two letters.'));
const Changes = z.object({
  name: z.string().min(1).optional(),
  enabled: z.boolean().optional(),
  webhook_url: address,
  webhook_failover_url: address,
  webhook_api_version: z.enum(['1', '2', '2010-04-01']).optional(),
  whitelisted_destinations: countries.nullish(),
  number_pool_settings: z
    .object({
      long_code_weight: z.number().min(0),
      toll_free_weight: z.number().min(0),
      skip_unhealthy: z.boolean(),
      sticky_sender: z.boolean().default(false),
      geomatch: z.boolean().default(false),
    })
    .nullish(),
});
const Creation = Changes.extend({ name: z.string().min(1), whitelisted_destinations: countries });

export function profileRoutes({ ids, state }: Grounds): Route[] {
  const find = ({ params }: ApiRequest): Profile => {
    const profile = state.profiles.get(params.get('id') ?? '');
    if (!profile) throw notFound('messaging profile');
    return profile;
  };
  const write = async (profile: Profile) => {
    state.profiles.put(profile);
    await state.flushed();
    return one(shapeOf(profile));
  };

  return [
    route('GET', '/messaging_profiles', ({ query }) =>
      page(state.profiles.all().map(shapeOf), query),
    ),
    route('POST', '/messaging_profiles', ({ body }) => {
      const asked = read(Creation, body);
      const at = state.stamp();
      const blank: Profile = {
        uuid: ids.uuid(`profile:${state.profiles.everAdded}`),
        name: asked.name,
        callbackUrl: null,
        callbackUrl2: null,
        poolEnabled: false,
        longCodeWeight: 0,
        tollFreeWeight: 0,
        skipUnhealthy: true,
        stickySender: false,
        enabled: true,
        redacts: false,
        destinations: null,
        createdOn: at,
        modifiedOn: at,
      };
      return write(changed(blank, asked));
    }),
    route('GET', '/messaging_profiles/{id}', (request) => one(shapeOf(find(request)))),
    route('PATCH', '/messaging_profiles/{id}', (request) =>
      write({
        ...changed(find(request), read(Changes, request.body)),
        modifiedOn: state.stamp(),
      }),
    ),
    route('DELETE', '/messaging_profiles/{id}', async (request) => {
      const profile = find(request);
      if (state.leases.all().some((lease) => lease.profile === profile.uuid)) {
        throw new TelnyxProblem(10021, 'The messaging profile still has phone numbers.');
      }
      state.profiles.remove(profile.uuid);
      await state.flushed();
      return one(shapeOf(profile));
    }),
  ];
}

function changed(profile: Profile, to: z.infer<typeof Changes>): Profile {
  const { whitelisted_destinations: destinations, number_pool_settings: pool } = to;
  const given = (url: string | null | undefined, before: string | null) =>
    url === undefined ? before : url || null;
  return {
    ...profile,
    name: to.name ?? profile.name,
    enabled: to.enabled ?? profile.enabled,
    callbackUrl: given(to.webhook_url, profile.callbackUrl),
    callbackUrl2: given(to.webhook_failover_url, profile.callbackUrl2),
    ...(destinations === undefined
      ? {}
      : { destinations: destinations?.includes('*') ? null : destinations }),
    ...(pool === undefined ? {} : { poolEnabled: pool !== null }),
    ...(pool == null
      ? {}
      : {
          longCodeWeight: pool.long_code_weight,
          tollFreeWeight: pool.toll_free_weight,
          skipUnhealthy: pool.skip_unhealthy,
          stickySender: pool.sticky_sender,
        }),
  };
}

function shapeOf(profile: Profile): object {
  return {
    record_type: 'messaging_profile',
    id: profile.uuid,
    name: profile.name,
    enabled: profile.enabled,
    webhook_url: profile.callbackUrl,
    webhook_failover_url: profile.callbackUrl2,
    webhook_api_version: '2',
    whitelisted_destinations: profile.destinations,
    number_pool_settings: profile.poolEnabled
      ? {
          long_code_weight: profile.longCodeWeight,
          toll_free_weight: profile.tollFreeWeight,
          skip_unhealthy: profile.skipUnhealthy,
          sticky_sender: profile.stickySender,
          geomatch: false,
        }
      : null,
    redaction_enabled: profile.redacts,
    created_at: profile.createdOn,
    updated_at: profile.modifiedOn,
  };
}
