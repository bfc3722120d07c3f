/** What a store thread is started with. */
import { z } from 'zod';

export const ThreadStart = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('writer'), file: z.string() }),
  /** `still`: read a file in a place where nothing can be written, so that nothing changes it. */
  z.strictObject({ role: z.literal('reader'), file: z.string(), still: z.boolean() }),
  /** Copies, checks and salvages the file, so that neither writing nor reading waits. */
  z.strictObject({ role: z.literal('keeper'), file: z.string() }),
]);
export type ThreadStart = z.infer<typeof ThreadStart>;
