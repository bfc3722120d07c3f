import { beforeEach, expect, test } from 'vitest';
import { Address } from '../../shared/phone/address.ts';
import { dropWritten, lastWritten, putBack, rewrite, useWritten } from './written.ts';

const line = Address.parse('+13125550100');
const ana = Address.parse('+13125550101');
const eli = Address.parse('+13125550102');

const composition = (text: string, ...to: Address[]) => ({ accountId: 'a', line, to, text });

beforeEach(() => useWritten.setState({ waiting: [] }));

test('the last one taken back comes first, the others wait with their own recipients', () => {
  putBack(composition('one', ana));
  putBack(composition('two', eli));
  const last = lastWritten();
  expect(last).toMatchObject({ text: 'two', to: [eli] });
  dropWritten(last?.key ?? 0);
  expect(lastWritten()).toMatchObject({ text: 'one', to: [ana] });
});

test('edits are kept when the dialog closes, and an emptied one is let go', () => {
  putBack(composition('one', ana));
  const key = lastWritten()?.key ?? 0;
  rewrite(key, composition('', ana, eli));
  expect(lastWritten()).toMatchObject({ text: '', to: [ana, eli], key });
  rewrite(key, composition(''));
  expect(lastWritten()).toBeNull();
});
