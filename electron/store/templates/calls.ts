/** What the threads can be asked to do about templates and prices. */
import type { Template } from '../../../shared/templates/template.ts';
import type { Database } from '../database.ts';
import { pricedTexts } from './priced.ts';
import { allTemplates, deleteTemplate, orderTemplates, saveTemplate } from './templates.ts';

export function templateReading(db: Database) {
  return {
    templates: () => allTemplates(db),
    pricedTexts: (accountId: string) => pricedTexts(db, accountId),
  };
}

export function templateWriting(db: Database) {
  return {
    saveTemplate: (template: Template): void => saveTemplate(db, template),
    deleteTemplate: (id: string): void => deleteTemplate(db, id),
    orderTemplates: (ids: readonly string[]): void => orderTemplates(db, ids),
  };
}
