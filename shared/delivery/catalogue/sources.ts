/** The providers' pages that the catalogue is drawn from. */
import type { ProviderKind } from '../../model/providers.ts';

const opentact = 'https://doc.opentact.org';
const telnyx = 'https://developers.telnyx.com';

export const sources = {
  opentactLifeCycle: `${opentact}/how-to-build-your-opentact-application/send-and-receive-sms/life-cycle-of-sms-delivery`,
  opentactEvents: `${opentact}/wss-events/wss-events`,
  opentactWebhooks: `${opentact}/opentact-api-documentation/untitled-3/receiving-webhooks-with-the-opentact-api`,
  opentactSend: `${opentact}/opentact-api-documentation/untitled-3/send-a-message`,
  opentactAuthentication: `${opentact}/opentact-api-documentation/overview/passing-authentication`,
  /** Opentact's OpenAPI description, read through the types generated from it. */
  opentactTypes: 'https://api.opentact.org/swagger',
  telnyxMessages: 'https://github.com/team-telnyx/telnyx-node (src/resources/messages/messages.ts)',
  telnyxDetailRecords:
    'https://github.com/team-telnyx/telnyx-node (src/resources/detail-records.ts)',
  telnyxGroups: 'https://support.telnyx.com/en/articles/8255134-group-messaging-bulk-sending-mms',
  telnyxMms: 'https://support.telnyx.com/en/articles/4450150-faqs-about-mms-at-telnyx',
  telnyxMessagingErrors: `${telnyx}/docs/messaging/messages/error-codes`,
  telnyxApiErrors: `${telnyx}/development/api-fundamentals/api-errors`,
  telnyxOptOut: `${telnyx}/docs/messaging/messages/advanced-opt-in-out`,
  telnyxScheduling: `${telnyx}/docs/messaging/messages/schedule-message`,
  bandwidthErrors: 'https://dev.bandwidth.com/docs/messaging/errors',
  bandwidthWebhooks: 'https://dev.bandwidth.com/docs/messaging/webhooks',
  bandwidthMessages: 'https://dev.bandwidth.com/docs/messaging/getMessage',
  bandwidthReceipts: 'https://support.bandwidth.com/hc/en-us/articles/213713877',
  bandwidthOpenApi: 'https://github.com/Bandwidth/node-sdk (bandwidth.yml)',
  bandwidthCli: 'https://github.com/Bandwidth/cli (AGENTS.md)',
} as const;

/** Where to read on about a code that the catalogue does not know. */
export const errorPages: Readonly<Record<ProviderKind, string>> = {
  opentact: sources.opentactLifeCycle,
  telnyx: sources.telnyxMessagingErrors,
  bandwidth: sources.bandwidthErrors,
};
