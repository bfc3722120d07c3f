/**
 * Messaging profiles: groups of numbers with shared webhook addresses and number-pool settings
 * (Opentact's OpenAPI). Both spellings of the addresses are read. A profile in use cannot be removed;
 * the documentation does not say what should become of its numbers.
 */
import { z } from 'zod';
import { checked, notFound, ok, Problem } from './envelope.ts';
import type { Profile } from './records.ts';
import { type ApiRequest, type Route, route } from './router.ts';
import type { Grounds } from './services.ts';

const address = z.url().nullable().optional();
const weight = z.int().min(0).max(9);

const Changes = z.object({
  name: z.string().min(1).optional(),
  callback_url: address,
  callback_url2: address,
  call_back_url: address,
  call_back_url2: address,
  number_pool_enable: z.boolean().optional(),
  long_code_weight: weight.optional(),
  tollfree_weight: weight.optional(),
  skip_unhealthy_tns: z.boolean().optional(),
  sticky_sender: z.boolean().optional(),
});
const Creation = Changes.extend({ name: z.string().min(1) });

export function profileRoutes({ accountShapes, ids, state }: Grounds): Route[] {
  const find = ({ params }: ApiRequest): Profile => {
    const profile = state.profiles.get(params.get('uuid') ?? '');
    if (!profile) throw notFound('MessagingProfile');
    return profile;
  };
  const leasesOf = (profile: Profile) =>
    state.leases.all().filter((lease) => lease.profile === profile.uuid);
  const write = async (profile: Profile) => {
    state.profiles.put(profile);
    await state.flushed();
    return ok(accountShapes.profile(profile));
  };

  return [
    route('GET', '/profile/messaging', () => ok(state.profiles.all().map(accountShapes.profile))),
    route('POST', '/profile/messaging', ({ body }) => {
      const asked = checked(Creation, body);
      const at = state.stamp();
      const blank: Profile = {
        uuid: ids.uuid(`profile:${state.profiles.everAdded}`),
        name: asked.name,
        callbackUrl: null,
        callbackUrl2: null,
        poolEnabled: false,
        longCodeWeight: 1,
        tollFreeWeight: 1,
        skipUnhealthy: true,
        stickySender: true,
        enabled: true,
        redacts: false,
        destinations: null,
        createdOn: at,
        modifiedOn: at,
      };
      return write(changed(blank, asked));
    }),
    route('GET', '/profile/messaging/{uuid}', (request) =>
      ok(accountShapes.profile(find(request))),
    ),
    route('GET', '/profile/messaging/{uuid}/tnleases', (request) =>
      ok(leasesOf(find(request)).map(accountShapes.lease)),
    ),
    route('PATCH', '/profile/messaging/{uuid}', (request) =>
      write({
        ...changed(find(request), checked(Changes, request.body)),
        modifiedOn: state.stamp(),
      }),
    ),
    route('DELETE', '/profile/messaging/{uuid}', async (request) => {
      const profile = find(request);
      if (leasesOf(profile).length > 0) {
        throw new Problem(400, 'MessagingProfile is used by phone numbers');
      }
      state.profiles.remove(profile.uuid);
      await state.flushed();
      return ok(accountShapes.profile(profile));
    }),
  ];
}

function changed(profile: Profile, to: z.infer<typeof Changes>): Profile {
  const first = to.callback_url === undefined ? to.call_back_url : to.callback_url;
  const second = to.callback_url2 === undefined ? to.call_back_url2 : to.callback_url2;
  return {
    ...profile,
    name: to.name ?? profile.name,
    callbackUrl: first === undefined ? profile.callbackUrl : first,
    callbackUrl2: second === undefined ? profile.callbackUrl2 : second,
    poolEnabled: to.number_pool_enable ?? profile.poolEnabled,
    longCodeWeight: to.long_code_weight ?? profile.longCodeWeight,
    tollFreeWeight: to.tollfree_weight ?? profile.tollFreeWeight,
    skipUnhealthy: to.skip_unhealthy_tns ?? profile.skipUnhealthy,
    stickySender: to.sticky_sender ?? profile.stickySender,
  };
}
