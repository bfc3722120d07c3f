/** Every provider the gateway can speak as. */
import type { ProviderKind } from '../../shared/model/providers.ts';
import { createBandwidthSpeech } from './bandwidth/speech.ts';
import { createOpentactSpeech } from './opentact.ts';
import type { Grounds } from './services.ts';
import type { Speech } from './speech.ts';
import { createTelnyxSpeech } from './telnyx/speech.ts';

export function createSpeech(provider: ProviderKind, grounds: Grounds): Speech {
  switch (provider) {
    case 'opentact':
      return createOpentactSpeech(grounds);
    case 'telnyx':
      return createTelnyxSpeech(grounds);
    case 'bandwidth':
      return createBandwidthSpeech(grounds);
  }
}
