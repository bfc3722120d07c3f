import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ app: {}, Menu: {} }));

const editFlags = {
  ...{ canUndo: true, canRedo: false, canCut: true, canCopy: true, canPaste: true },
  ...{ canDelete: true, canSelectAll: true, canEditRichly: false },
};
const asked = {
  ...{ misspelledWord: '', dictionarySuggestions: [], isEditable: true, editFlags },
  selectionText: '',
};

async function menuOf(more: object) {
  const { itemsFor } = await import('./context-menu.ts');
  const done: string[] = [];
  const items = itemsFor(
    { ...asked, ...more },
    {
      replaceMisspelling: (word) => void done.push(`replace ${word}`),
      session: {
        addWordToSpellCheckerDictionary: (word) => {
          done.push(`add ${word}`);
          return true;
        },
      },
    },
  );
  const names = items.map(({ label, role, type }) => label ?? role ?? type);
  const click = (label: string) => {
    const item = items.find((one) => one.label === label);
    Reflect.apply(item?.click ?? (() => undefined), undefined, []);
  };
  return { names, done, click };
}

test('a misspelled word can be replaced or learnt', async () => {
  const { names, done, click } = await menuOf({
    ...{ misspelledWord: 'helo', dictionarySuggestions: ['hello', 'help'] },
  });
  expect(names.slice(0, 4)).toEqual(['hello', 'help', 'separator', 'Add to dictionary']);
  click('help');
  click('Add to dictionary');
  expect(done).toEqual(['replace help', 'add helo']);
  expect((await menuOf({ misspelledWord: 'xqz' })).names[0]).toBe('No suggestions');
});

test('editing where something can be edited, copying where something is selected, else nothing', async () => {
  expect((await menuOf({})).names).toEqual([
    ...['Cut', 'Copy', 'Paste', 'separator', 'Select all'],
  ]);
  expect((await menuOf({ isEditable: false, selectionText: 'words' })).names).toEqual(['Copy']);
  expect((await menuOf({ isEditable: false })).names).toEqual([]);
});
