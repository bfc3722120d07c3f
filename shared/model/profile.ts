/**
 * A messaging profile groups lines: where their webhooks go, and by which rules one of them is chosen
 * when a text is sent by profile.
 */
export interface MessagingProfile {
  readonly accountId: string;
  readonly id: string;
  readonly name: string;
  /** Where the provider posts events of its lines; null when nowhere. */
  readonly callbackUrl: string | null;
  /** Where it posts when that cannot be reached. */
  readonly failoverUrl: string | null;
  /** False when it is switched off; null when the provider does not say. */
  readonly enabled: boolean | null;
  /** Whether the provider blots out texts before it stores them; null when it does not say. */
  readonly redacts: boolean | null;
  readonly pool: Pool;
}

/** Weights are whole numbers from 0 (never) to 9. */
export interface Pool {
  readonly enabled: boolean;
  readonly longCodeWeight: number;
  readonly tollFreeWeight: number;
  /** The same person hears from the same line again. */
  readonly stickySender: boolean;
  readonly skipUnhealthy: boolean;
}

/** A profile as the user writes it. */
export type ProfileDraft = Pick<MessagingProfile, 'name' | 'callbackUrl' | 'failoverUrl' | 'pool'>;
