/** Contacts: found, looked at, changed, put together and imported; and those who want no texts. */
import type { Locator } from 'playwright';
import { button, dialogOf, openPlace } from '../moves.ts';
import { type Desk, type Screen, sizes } from '../screen.ts';

const customers = [
  'Name,Company,Mobile,Notes',
  'Bruno Conti,,312 555 0122,',
  'Carla Weiss,Weiss & Sons,555-01,',
  'Deniz Aydin,Aydin Tailors,312 555 0124,Two suits in March',
  'Elif Aydin,Aydin Tailors,312 555 0125,',
  'Alma Okafor,Okafor Dental and Orthodontics,312 555 0121,',
];

const openPeople = (desk: Desk) => openPlace(desk, desk.words.people.title);

async function openContact(desk: Desk, who: string): Promise<Locator> {
  const dialog = await openPeople(desk);
  const list = dialog.getByRole('list', { name: desk.words.people.list });
  await list.getByText(who, { exact: true }).first().click();
  await dialog.getByRole('heading', { name: who }).waitFor();
  return dialog;
}

async function openFile(desk: Desk): Promise<Locator> {
  const { words } = desk;
  const said = words.people.importing;
  await button(await openPeople(desk), words.people.import).click();
  const importing = await dialogOf(desk, said.title);
  const file = await desk.page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'customers.csv'));
    return transfer;
  }, customers.join('\n'));
  const place = importing.getByRole('region', { name: said.title, exact: true });
  await place.dispatchEvent('drop', { dataTransfer: file });
  await button(importing, said.look).waitFor();
  return importing;
}

export const peopleScreens: readonly Screen[] = [
  {
    name: 'people',
    open: async (desk) => {
      const dialog = await openPeople(desk);
      await dialog.getByRole('listitem').first().waitFor();
    },
  },
  { name: 'contact', open: async (desk) => void (await openContact(desk, 'Alma Okafor')) },
  {
    name: 'contact-form',
    open: async (desk) => {
      const dialog = await openContact(desk, 'Alma Okafor');
      await button(dialog, desk.words.people.edit).click();
      await button(dialog, desk.words.people.form.save).waitFor();
    },
  },
  {
    name: 'merge',
    open: async (desk) => {
      const dialog = await openContact(desk, 'Alma Okafor');
      await button(dialog, desk.words.people.merge).click();
      await dialog.locator('.contact-form').getByRole('searchbox').fill('Stein');
      await dialog.locator('.merge-list').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'contact-small',
    open: async (desk) => {
      await openContact(desk, 'Alma Okafor');
      await desk.page.setViewportSize(sizes.small);
    },
  },
  {
    name: 'import',
    open: async (desk) => {
      const { importing, import: begin } = desk.words.people;
      await button(await openPeople(desk), begin).click();
      await dialogOf(desk, importing.title);
    },
  },
  { name: 'import-columns', open: async (desk) => void (await openFile(desk)) },
  {
    name: 'import-plan',
    open: async (desk) => {
      const importing = await openFile(desk);
      await button(importing, desk.words.people.importing.look).click();
      await importing
        .getByRole('list', { name: desk.words.people.importing.rows })
        .getByRole('listitem')
        .first()
        .waitFor();
    },
  },
  {
    name: 'opt-outs',
    open: async (desk) => {
      const dialog = await openPlace(desk, desk.words.optout.title);
      await dialog
        .getByRole('list', { name: desk.words.optout.list.label })
        .getByRole('listitem')
        .first()
        .waitFor();
    },
  },
  {
    name: 'opt-out-form',
    open: async (desk) => {
      const dialog = await openPlace(desk, desk.words.optout.title);
      await button(dialog, desk.words.optout.list.add).click();
      await dialogOf(desk, desk.words.optout.add.title);
    },
  },
];
