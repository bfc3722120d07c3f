/**
 * The words for where a delivery stands. The rung is decided by its receipts and never here: the
 * catalogue is asked what the winning receipt's words mean, in the words of the carrier they came
 * from. What this computer alone knows has words of its own (own-words.ts).
 */
import { catalogue } from '../../shared/delivery/catalogue/catalogue.ts';
import type { HandsetProof } from '../../shared/delivery/catalogue/entry.ts';
import { type Explained, explain, type Query } from '../../shared/delivery/catalogue/explain.ts';
import type { ReceiptPoint } from '../../shared/delivery/fold.ts';
import type { Rung } from '../../shared/delivery/ladder.ts';
import { dialects } from '../../shared/delivery/wire-event.ts';
import type { Verdict } from '../../shared/model/details.ts';
import type { ProviderKind } from '../../shared/model/providers.ts';
import type { Waiting } from '../../shared/model/waiting.ts';
import { ownWords } from './own-words.ts';

export type Standing = Omit<ReceiptPoint, 'at'>;

/** @param waiting only while held or unknown. */
export function verdictOf(standing: Standing, waiting: Waiting | null): Verdict {
  const own = standing.dialect === null ? ownWords(standing.rung, waiting) : null;
  if (own !== null) return own;
  const { reason, nextStep, retry, billed, final, source, cause } = explained(standing);
  return { reason, nextStep, retry, billed, final, source, cause };
}

/** Accounts are Opentact's; what says nothing of its dialect came from there. */
const accountProvider: ProviderKind = 'opentact';

function explained(standing: Standing): Explained {
  const { dialect, code, detail, title, rung } = standing;
  const provider = dialect === null ? accountProvider : dialects[dialect];
  const state = standing.state ?? (code === null ? (bareStates[provider][rung] ?? null) : null);
  const proof = rung === 'handset' ? handsetProofs.get(`${provider} ${state}`) : undefined;
  const query: Query = {
    provider,
    state,
    code: code === state ? null : code,
    title,
    detail,
    fromType: proof?.fromTypes[0] ?? 'unknown',
    ...(proof === undefined ? {} : { description: proof.description }),
  };
  const found = explain(query);
  if (found.known || dialect !== 'opentact-record') return found;
  const lent = explain({ ...query, provider: 'telnyx' });
  return lent.known ? lent : found;
}

/** How a rung reads on a route where the phone answers; the rung itself is the proof that it did. */
const handsetProofs: ReadonlyMap<string, HandsetProof> = new Map(
  catalogue.flatMap(({ provider, code, handset }) =>
    handset === undefined ? [] : [[`${provider} ${code}`, handset] as const],
  ),
);

/** A carrier's own word for a rung that was told without one. */
const bareStates: Readonly<Record<ProviderKind, Partial<Record<Rung, string>>>> = {
  opentact: {
    accepted: 'created',
    sent: 'sent',
    unconfirmed: 'delivery_unconfirmed',
    carrier: 'delivered',
    failed: 'failed',
  },
  telnyx: { accepted: 'queued' },
  bandwidth: { accepted: 'ACCEPTED' },
};
