/** The part of the store's interface that is about templates, and about what texts cost. */
import type { PricedText } from '../../../shared/prices/price.ts';
import type { Template } from '../../../shared/templates/template.ts';

export interface TemplateStore {
  /** In their order. */
  templates(): Promise<readonly Template[]>;
  /** The last texts of an account that its provider named a price for, newest first. */
  pricedTexts(accountId: string): Promise<readonly PricedText[]>;

  /** Takes the place of the one with its id, or becomes the last. */
  saveTemplate(template: Template): Promise<void>;
  deleteTemplate(id: string): Promise<void>;
  /** Those left out come behind the others. */
  orderTemplates(ids: readonly string[]): Promise<void>;
}
