/** The commands about templates, each of which answers with all of them in their order; and prices. */
import { z } from 'zod';
import { Address } from '../phone/address.ts';
import type { Prices } from '../prices/price.ts';
import { maxTemplates, Template } from '../templates/template.ts';

export const templateCommands = {
  listTemplates: z.undefined(),
  /** Takes the place of the one with that id, or is a new one and the last; `not-offered` where it is one too many. */
  saveTemplate: Template,
  deleteTemplate: z.strictObject({ id: z.uuid() }),
  /** Those left out come behind the others, in the order they were in. */
  orderTemplates: z.strictObject({ ids: z.array(z.uuid()).max(maxTemplates) }),
  /** What a text from a line to somebody is likely to cost. */
  pricesOf: z.strictObject({ accountId: z.uuid(), line: Address, to: Address }),
} as const;

export interface TemplateAnswers {
  listTemplates: readonly Template[];
  saveTemplate: readonly Template[];
  deleteTemplate: readonly Template[];
  orderTemplates: readonly Template[];
  pricesOf: Prices;
}
