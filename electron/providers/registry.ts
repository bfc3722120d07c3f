/** Every provider there is; the only place that knows them all. */
import type { ProviderKind, ProviderOffer } from '../../shared/model/providers.ts';
import { bandwidthModule } from './bandwidth/module.ts';
import type { ProviderModule } from './module.ts';
import { opentactModule } from './opentact/module.ts';
import { telnyxModule } from './telnyx/module.ts';

export type { ProviderModule } from './module.ts';

export const providerModules: Readonly<Record<ProviderKind, ProviderModule>> = {
  opentact: opentactModule,
  telnyx: telnyxModule,
  bandwidth: bandwidthModule,
};

/** In the order in which they are offered. */
export const offers: readonly ProviderOffer[] = Object.values(providerModules).map(
  ({ offer }) => offer,
);
