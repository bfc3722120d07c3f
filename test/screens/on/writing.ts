/** A text while it is written: what is said of it, what is inserted, what goes with it, and when it goes. */
import { button, composer, dialogOf, openPlace, openThread } from '../moves.ts';
import { type Desk, type Screen, sizes } from '../screen.ts';

const dressed =
  'We’re open “as always” from nine to five — and later on Thursdays. Please bring the signed form along…';

async function write(desk: Desk, text: string): Promise<void> {
  await openThread(desk, 'Dora Lind');
  await composer(desk).fill(text);
}

async function openNewMessage(desk: Desk) {
  await button(desk.page, desk.words.inbox.newMessage).click();
  return dialogOf(desk, desk.words.newMessage.title);
}

/** Numbers for fiction: some whose texts have failed, one that opted out, and many others. */
const sorry = Array.from({ length: 6 }, (_, n) => `+1212555015${n}`);
const others = Array.from({ length: 9 }, (_, n) => `+1312555010${n}`);

export const writingScreens: readonly Screen[] = [
  { name: 'writing', open: (desk) => write(desk, dressed) },
  {
    name: 'swap',
    open: async (desk) => {
      await write(desk, dressed);
      await composer(desk).press('Control+Shift+s');
      await button(desk.page, desk.words.swap.agree).waitFor();
    },
  },
  { name: 'fields', open: (desk) => write(desk, 'Your quote is {amount}, valid until {day}.') },
  {
    name: 'slash',
    open: async (desk) => {
      await write(desk, '');
      await composer(desk).press('/');
      await desk.page.getByRole('listbox', { name: desk.words.templates.title }).waitFor();
    },
  },
  {
    name: 'emoji',
    open: async (desk) => {
      await write(desk, '');
      await composer(desk).press('Control+;');
      await desk.page.getByRole('combobox', { name: desk.words.emoji.search }).waitFor();
      const list = desk.page.getByRole('listbox', { name: desk.words.emoji.title });
      await list.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'attached',
    open: async (desk) => {
      const { page, words } = desk;
      await openThread(desk, 'Noor Haddad');
      await composer(desk).fill('The plan of the garden, as it is now.');
      await page.evaluate(() => {
        const drawing = new OffscreenCanvas(320, 240);
        const pen = drawing.getContext('2d');
        for (let at = 0; at < 12 && pen !== null; at += 1) {
          pen.fillStyle = `hsl(${at * 30} 50% 60%)`;
          pen.fillRect((at % 4) * 80, Math.floor(at / 4) * 80, 76, 76);
        }
        return drawing.convertToBlob({ type: 'image/png' }).then((blob) => {
          const files = new DataTransfer();
          files.items.add(new File([blob], 'garden.png', { type: 'image/png' }));
          const pasted = new ClipboardEvent('paste', {
            clipboardData: files,
            bubbles: true,
            cancelable: true,
          });
          document.querySelector('.thread-pane textarea')?.dispatchEvent(pasted);
        });
      });
      const tray = page.getByRole('list', { name: words.attach.attached, exact: true });
      await tray.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'send-later',
    open: async (desk) => {
      await write(desk, 'Do not forget the signed form.');
      await button(desk.page, desk.words.schedule.open).click();
      await dialogOf(desk, desk.words.schedule.title);
    },
  },
  {
    name: 'new-message',
    open: async (desk) => {
      const dialog = await openNewMessage(desk);
      await dialog.getByRole('textbox', { name: desk.words.newMessage.to }).fill('Ana');
      await desk.page.waitForTimeout(300);
    },
  },
  {
    name: 'new-message-several',
    open: async (desk) => {
      const dialog = await openNewMessage(desk);
      const to = dialog.getByRole('textbox', { name: desk.words.newMessage.to });
      await to.fill(`${[...sorry, '+12125550108', ...others].join(', ')}, nobody,`);
      await dialog
        .getByRole('textbox', { name: desk.words.composer.message, exact: true })
        .fill('We close at noon on Monday. Orders by Friday, please.');
      await dialog.getByRole('region', { name: desk.words.optout.preFlight.label }).waitFor();
    },
  },
  {
    name: 'new-message-small',
    open: async (desk) => {
      await openNewMessage(desk);
      await desk.page.setViewportSize(sizes.small);
    },
  },
  {
    name: 'pasted',
    open: async (desk) => {
      const { words } = desk;
      const dialog = await openNewMessage(desk);
      const list = [
        'Name,Mobile',
        ...Array.from({ length: 90 }, (_, n) => `Person ${n},+1312${2_000_000 + n}`),
        'Twice,+13122000000',
        'Nobody,none',
        'Short,555-01',
      ];
      await dialog.getByRole('textbox', { name: words.newMessage.to }).evaluate((field, text) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        const pasted = { clipboardData: data, bubbles: true, cancelable: true };
        field.dispatchEvent(new ClipboardEvent('paste', pasted));
      }, list.join('\r\n'));
      await button(dialog, words.paste.add(90)).waitFor();
    },
  },
  {
    name: 'templates',
    open: async (desk) => {
      const dialog = await openPlace(desk, desk.words.templates.title);
      await dialog.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'template',
    open: async (desk) => {
      const { words } = desk;
      const dialog = await openPlace(desk, words.templates.title);
      await dialog.getByTitle(words.templates.edit('Quote')).click();
      await dialogOf(desk, words.templates.editTitle);
    },
  },
];
