/**
 * Telnyx codes that are in use but that its pages do not explain. The entry makes sure they are
 * counted as refusals and never repeated; what they mean is left to Telnyx's own words on the wire.
 */
import { type CatalogueEntry, entries } from './entry.ts';
import { sources } from './sources.ts';

const codes = [
  ...['40323', '40324', '40325', '40326', '40327', '40330', '40331', '40332', '40333'],
  ...['42200', '42201', '47000'],
];

export const telnyxUndocumented: readonly CatalogueEntry[] = entries(
  {
    provider: 'telnyx',
    kind: 'error',
    rung: 'failed',
    cause: 'unexplained',
    retry: 'no',
    billed: 'unknown',
    final: true,
    source: sources.telnyxMessagingErrors,
    undocumented: true,
  },
  Object.fromEntries(
    codes.map((code) => [
      code,
      {
        reason: 'Telnyx refused this text for a reason that its pages do not explain.',
        nextStep: 'Read the raw receipt, and ask Telnyx about its code.',
      },
    ]),
  ),
);
