/** Templates, and what a text is likely to cost. */
import { CommandError } from '../../shared/contract/failure.ts';
import { type Prices, pricesFrom } from '../../shared/prices/price.ts';
import { maxTemplates } from '../../shared/templates/template.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Store } from '../store/store.ts';

export type TemplateCommandStore = Pick<
  Store,
  'lines' | 'templates' | 'pricedTexts' | 'saveTemplate' | 'deleteTemplate' | 'orderTemplates'
>;

type TemplateCommands = Pick<
  Handlers,
  'listTemplates' | 'saveTemplate' | 'deleteTemplate' | 'orderTemplates' | 'pricesOf'
>;

export function templateCommands(store: TemplateCommandStore): TemplateCommands {
  return {
    listTemplates: () => store.templates(),
    saveTemplate: async (template) => {
      const before = await store.templates();
      if (before.length >= maxTemplates && !before.some(({ id }) => id === template.id)) {
        throw new CommandError('not-offered', `at most ${maxTemplates} templates`, 'name');
      }
      await store.saveTemplate(template);
      return store.templates();
    },
    deleteTemplate: async ({ id }) => {
      await store.deleteTemplate(id);
      return store.templates();
    },
    orderTemplates: async ({ ids }) => {
      await store.orderTemplates(ids);
      return store.templates();
    },
    pricesOf: async ({ accountId, line, to }): Promise<Prices> => {
      const mine = (await store.lines()).find(
        (one) => one.accountId === accountId && one.number === line,
      );
      if (mine === undefined) return { part: null, mms: null };
      return pricesFrom(await store.pricedTexts(accountId), mine.type, to);
    },
  };
}
