import { expect, test } from 'vitest';
import type { Contact, NumberName } from '../../shared/contacts/contact.ts';
import type { ContactForm } from '../../shared/contract/people.ts';
import { peopleCommands } from './people.ts';
import { ana, ben, start } from './scene.ts';

const country = 'US' as const;

function form(name: string, more: Partial<ContactForm> = {}): ContactForm {
  const numbers = [{ text: '312 555 0150', label: 'Cell' }];
  return { name, organization: '', numbers, emails: [], notes: '', ...more };
}

async function begin() {
  const { store } = await start();
  const told: (readonly NumberName[])[] = [];
  const commands = peopleCommands({
    store,
    broadcast: {
      emit: (_, event) => {
        if (event !== null && 'names' in event) told.push(event.names);
      },
    },
  });
  const save = (before: Contact | null, typed: ContactForm) =>
    commands.saveContact({ before, form: typed, country });
  return { commands, save, told };
}

test('what is typed is kept tidied, and its names are told', async () => {
  const { commands, save, told } = await begin();
  const saved = await save(null, form('  Ana   Reyes '));
  expect(saved).toMatchObject({ name: 'Ana Reyes', numbers: [{ number: ana, label: 'mobile' }] });
  expect(told).toEqual([[{ number: ana, name: 'Ana Reyes' }]]);
  expect(await commands.contactOf({ number: ana })).toMatchObject({ contact: saved });
  await commands.deleteContact({ contact: saved });
  expect(told.at(-1)).toEqual([{ number: ana, name: null }]);
  await commands.restoreContact({ contact: saved });
  expect(await commands.namesOf({ numbers: [ana, ben] })).toEqual([
    { number: ana, name: 'Ana Reyes' },
  ]);
});

test('what cannot be kept says why, and nothing is written', async () => {
  const { commands, save, told } = await begin();
  const none = form('Ana', { numbers: [{ text: '555-01', label: '' }] });
  await expect(save(null, none)).rejects.toMatchObject({
    failure: { code: 'contact-refused', detail: expect.stringMatching(/^“555-01” is too short/) },
  });
  const first = await save(null, form('Ana'));
  await expect(save(null, form('Other'))).rejects.toMatchObject({
    failure: { code: 'number-taken', detail: 'Ana' },
  });
  const renamed = await save(first, form('Anna'));
  await expect(save(first, form('Annie'))).rejects.toMatchObject({
    failure: { code: 'changed-meanwhile' },
  });
  await expect(commands.deleteContact({ contact: first })).rejects.toMatchObject({
    failure: { code: 'changed-meanwhile' },
  });
  expect((await commands.readContact({ id: renamed.id })).contact.name).toBe('Anna');
  expect(told).toHaveLength(2);
});

test('two are put together, and taken apart again as they were', async () => {
  const { commands, save, told } = await begin();
  const kept = await save(null, form('Ana'));
  const numbers = [{ text: '312 555 0151', label: '' }];
  const gone = await save(
    null,
    form('Ana R', { numbers, organization: 'Reyes Ltd', notes: 'Old' }),
  );
  const merged = await commands.mergeContacts({ kept, gone });
  expect(merged).toMatchObject({ name: 'Ana', organization: 'Reyes Ltd', notes: 'Old' });
  expect(merged.numbers.map(({ number }) => number)).toEqual([ana, ben]);
  expect(told.at(-1)).toContainEqual({ number: ben, name: 'Ana' });
  await expect(commands.readContact({ id: gone.id })).rejects.toMatchObject({
    failure: { code: 'not-found' },
  });
  await commands.unmergeContacts({ kept, gone, merged });
  expect((await commands.readContact({ id: gone.id })).contact).toEqual(gone);
  expect((await commands.readContact({ id: kept.id })).contact).toEqual(kept);
});
