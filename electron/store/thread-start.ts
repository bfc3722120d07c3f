/** What a store thread is started with. */
import { z } from 'zod';

export const ThreadStart = z.strictObject({ role: z.enum(['writer', 'reader']), file: z.string() });
export type ThreadStart = z.infer<typeof ThreadStart>;
