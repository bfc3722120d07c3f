import { afterEach, expect, test, vi } from 'vitest';
import type { NumberName } from '../../shared/contacts/contact.ts';
import { Address } from '../../shared/phone/address.ts';
import { useSession } from '../session/session.ts';
import { applyRenamed, forgetNames, learnNames } from './names.ts';
import { personName } from './people.ts';

const ana = Address.parse('+13125550150');
const ben = Address.parse('+13125550151');
const cleo = Address.parse('+13125550152');

afterEach(() => {
  forgetNames();
  vi.unstubAllGlobals();
});

/** A main process that knows these names, and what it was asked. */
function knowing(...names: readonly NumberName[]) {
  const asked: (readonly Address[])[] = [];
  const answers: PromiseWithResolvers<void>[] = [];
  vi.stubGlobal('window', {
    longcode: {
      namesOf: async ({ numbers }: { numbers: readonly Address[] }) => {
        asked.push(numbers);
        const answer = Promise.withResolvers<void>();
        answers.push(answer);
        await answer.promise;
        return { ok: true, value: names.filter(({ number }) => numbers.includes(number)) };
      },
    },
  });
  return { asked, answer: () => answers.shift()?.resolve() };
}

const nameOf = (number: Address) => personName(useSession.getState(), 'a', number);

test('what the page was not told is asked for once, all of one turn together', async () => {
  const { asked, answer } = knowing({ number: ana, name: 'Ana' });
  expect([nameOf(ana), nameOf(ben), nameOf(ana)]).toEqual([
    '(312) 555-0150',
    '(312) 555-0151',
    '(312) 555-0150',
  ]);
  await vi.waitFor(() => expect(asked).toEqual([[ana, ben]]));
  answer();
  await vi.waitFor(() => expect(nameOf(ana)).toBe('Ana'));
  expect(nameOf(ben)).toBe('(312) 555-0151');
  expect(asked).toHaveLength(1);
});

test('names that came with conversations are there at once, and those without one are not asked for', () => {
  const { asked } = knowing();
  learnNames([ana, ben], [{ number: ana, name: 'Ana' }]);
  expect([nameOf(ana), nameOf(ben)]).toEqual(['Ana', '(312) 555-0151']);
  expect(asked).toEqual([]);
});

test('a rename holds against an answer that is older, and a name can go', async () => {
  const { asked, answer } = knowing({ number: ana, name: 'Old' });
  nameOf(ana);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  applyRenamed([{ number: ana, name: 'New' }]);
  expect(nameOf(ana)).toBe('New');
  answer();
  learnNames([ana], [{ number: ana, name: 'Old' }]);
  await Promise.resolve();
  expect(nameOf(ana)).toBe('New');
  applyRenamed([{ number: ana, name: null }]);
  expect(nameOf(ana)).toBe('(312) 555-0150');
});

test('of a great import only what the page shows is kept', () => {
  knowing();
  learnNames([ana], []);
  applyRenamed([
    { number: ana, name: 'Ana' },
    { number: cleo, name: 'Cleo' },
  ]);
  expect([...useSession.getState().names]).toEqual([[ana, 'Ana']]);
});
