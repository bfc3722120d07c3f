/** A text that is written again and again, with fields for what differs. */
import { z } from 'zod';
import { maxTextLength } from '../contract/limits.ts';
import { isCarried } from '../text/carried.ts';

/** Most templates that are kept. */
export const maxTemplates = 500;
export const maxTemplateName = 60;

export const Template = z.strictObject({
  /** Given by the page. */
  id: z.uuid(),
  name: z.string().trim().min(1).max(maxTemplateName),
  text: z.string().min(1).max(maxTextLength).refine(isCarried),
});
export type Template = z.infer<typeof Template>;
