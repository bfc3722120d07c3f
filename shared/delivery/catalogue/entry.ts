/**
 * What the catalogue says about one state word or error code of one provider.
 *
 * Sentences are for a business user: what happened, then what to do. They promise no more than the
 * provider's documents do. Where the documents are silent the entry says `unknown`, and the rung is
 * the least that is certain.
 */
import type { LineType } from '../../model/line.ts';
import type { ProviderKind } from '../../model/providers.ts';
import type { Rung } from '../ladder.ts';
import type { CauseName } from './causes.ts';

/**
 * Whether sending the same text again, by a new attempt, can help.
 * - `no`: it gives the same result, or could arrive twice.
 * - `once`: one more try may work, no more than that.
 * - `later`: it is safe after a pause that grows with every try.
 * - `slower`: it may work at a lower pace.
 * - `after-fix`: it works once the person has done the next step, not before.
 */
export type Retry = 'no' | 'once' | 'later' | 'slower' | 'after-fix';

/** Whether the provider charges for it, as documented; `unknown` where the documents do not say. */
export type Billed = 'yes' | 'no' | 'unknown';

/** What a receipt says on a route where the phone itself confirms, and how that route is known. */
export interface HandsetProof {
  readonly fromTypes: readonly LineType[];
  /** The provider's description of the receipt, character by character. */
  readonly description: string;
  readonly reason: string;
}

export interface CatalogueEntry {
  readonly provider: ProviderKind;
  /** State word or error code as on the wire; `5xx` stands for every HTTP status from 500 to 599. */
  readonly code: string;
  readonly kind: 'state' | 'error';
  /** `held`, the bottom of the ladder, for what is not about a text: it never moves a delivery. */
  readonly rung: Rung;
  /** Null where nothing is wrong. */
  readonly cause: CauseName | null;
  /** What happened, one sentence. */
  readonly reason: string;
  /** What to do now, one sentence. */
  readonly nextStep: string;
  readonly retry: Retry;
  readonly billed: Billed;
  /** The provider is not expected to say more about it; a later receipt still counts. */
  readonly final: boolean;
  /** The provider's page it comes from. */
  readonly source: string;
  readonly handset?: HandsetProof;
  /** The provider has no code for it: these words beside any other code mean this one. */
  readonly saidAs?: string;
  /** The provider's page does not explain the code: its own words on the wire go first. */
  readonly undocumented?: true;
  /** On a receipt, the entry holds only when the provider's words match; else those words go first. */
  readonly onReceiptOnlyIf?: RegExp;
}

type Shared = Omit<CatalogueEntry, 'code' | 'reason' | 'nextStep'>;
type Row = Pick<CatalogueEntry, 'reason' | 'nextStep'> &
  Partial<Omit<CatalogueEntry, 'provider' | 'code' | 'kind'>>;

/** Entries that share most of their facts; each row adds its sentences and what differs. */
export function entries(
  shared: Shared,
  rows: Readonly<Record<string, Row>>,
): readonly CatalogueEntry[] {
  return Object.entries(rows).map(([code, row]) => ({ ...shared, code, ...row }));
}
