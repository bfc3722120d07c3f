/** Which conversations are written to a file, and as what. */
import { z } from 'zod';
import type { ConversationView } from '../model/conversation.ts';

export const exportFormats = ['html', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Most conversations that can be picked one by one. */
export const mostPicked = 5000;

export type ExportChoice =
  | { readonly kind: 'picked'; readonly ids: readonly number[] }
  | { readonly kind: 'view'; readonly view: ConversationView };

/** Texts from then (ms, inclusive) until then (exclusive); null: no such limit. */
export const ExportSpan = z.strictObject({
  from: z.int().min(0).nullable(),
  until: z.int().min(0).nullable(),
});
export type ExportSpan = z.infer<typeof ExportSpan>;
