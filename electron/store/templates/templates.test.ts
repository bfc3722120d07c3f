import { expect, test } from 'vitest';
import { noParticulars } from '../../../shared/model/receipt.ts';
import { accountId, ana, heard, live, noon, openScene, outbound, receipt } from '../scene.ts';
import { priced } from './priced.ts';

const template = (n: number, text = `Text ${n}`) => ({
  ...{ id: `019a0000-0000-7000-8000-00000000000${n}`, name: `Name ${n}`, text },
});

test('templates keep their words and their order', () => {
  const { write, read } = openScene();
  const text = 'Hi {first name},\r\n“soon” 👋';
  for (const one of [template(1), template(2, text), template(3)]) write.saveTemplate(one);
  write.orderTemplates([template(3).id, template(1).id]);
  write.saveTemplate({ ...template(1), name: 'Other' });
  write.deleteTemplate(template(9).id);
  const now = [template(3), { ...template(1), name: 'Other' }, template(2, text)];
  expect(read.templates()).toEqual(now);
  write.deleteTemplate(template(3).id);
  write.removeAccount(accountId);
  expect(read.templates()).toEqual(now.slice(1));
});

test('the price a text told last counts, of the account that is asked about', () => {
  const { read, write, db } = openScene();
  const told = (id: string, amount: string | null, occurredAt: number) => {
    const cost = amount === null ? null : { amount, currency: 'USD' };
    const particulars = { ...noParticulars, cost, segments: 2 };
    const receipts = [receipt('sent', { occurredAt, particulars })];
    write.apply(accountId, heard([outbound(id, `text ${id}`, [], { receipts })]), live);
  };
  told('p1', '0.0080', noon);
  told('p1', '0.0100', noon + 1);
  told('p2', null, noon);
  told('p3', '0.02', noon);
  const kind = { to: ana, lineType: 'unknown', segments: 2, mms: false };
  expect(read.pricedTexts(accountId)).toEqual([
    { ...kind, cost: { amount: '0.02', currency: 'USD' } },
    { ...kind, cost: { amount: '0.0100', currency: 'USD' } },
  ]);
  expect(read.pricedTexts('019a0000-0000-7000-8000-0000000000ff')).toEqual([]);
  const plan = db.all(`EXPLAIN QUERY PLAN ${priced}`, 1).map((row) => String(row['detail']));
  expect(plan.join('\n')).toMatch(/SCAN receipt USING INDEX receipt_priced/);
});
