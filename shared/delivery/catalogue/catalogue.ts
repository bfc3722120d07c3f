/** The whole catalogue. One entry for each provider and code; order means nothing. */
import { bandwidthAnswers } from './bandwidth-answers.ts';
import { bandwidthCarrierRejections } from './bandwidth-carrier-rejections.ts';
import { bandwidthFailures } from './bandwidth-failures.ts';
import { bandwidthRejections } from './bandwidth-rejections.ts';
import { bandwidthStates } from './bandwidth-states.ts';
import type { CatalogueEntry } from './entry.ts';
import { opentactErrors } from './opentact-errors.ts';
import { opentactEvents } from './opentact-events.ts';
import { opentactStates } from './opentact-states.ts';
import { opentactUpstreamStates } from './opentact-upstream-states.ts';
import { telnyxDeliveryErrors } from './telnyx-delivery-errors.ts';
import { telnyxRequestErrors } from './telnyx-request-errors.ts';
import { telnyxSenderErrors } from './telnyx-sender-errors.ts';
import { telnyxStates } from './telnyx-states.ts';
import { telnyxUndocumented } from './telnyx-undocumented.ts';

export const catalogue: readonly CatalogueEntry[] = [
  ...opentactStates,
  ...opentactUpstreamStates,
  ...opentactEvents,
  ...opentactErrors,
  ...telnyxStates,
  ...telnyxRequestErrors,
  ...telnyxDeliveryErrors,
  ...telnyxSenderErrors,
  ...telnyxUndocumented,
  ...bandwidthStates,
  ...bandwidthAnswers,
  ...bandwidthRejections,
  ...bandwidthCarrierRejections,
  ...bandwidthFailures,
];
