/**
 * The menu of the right mouse button and of the menu key: what a misspelled word may have meant, and the
 * system's own editing. Where there is nothing to do there is no menu.
 */
import {
  app,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';
import { said } from '../words.ts';

type Items = MenuItemConstructorOptions[];

/** To be called before the first window. */
export function offerContextMenus(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_asked, params) => {
      const items = itemsFor(params, contents);
      if (items.length > 0) Menu.buildFromTemplate(items).popup();
    });
  });
}

type Words = Pick<WebContents, 'replaceMisspelling'> & {
  readonly session: Pick<WebContents['session'], 'addWordToSpellCheckerDictionary'>;
};
type Asked = Pick<
  ContextMenuParams,
  'misspelledWord' | 'dictionarySuggestions' | 'isEditable' | 'editFlags' | 'selectionText'
>;

export function itemsFor(asked: Asked, contents: Words): Items {
  const { isEditable, editFlags, selectionText } = asked;
  const { cut, copy, paste, selectAll } = said().desktop.roles;
  if (!isEditable) {
    return selectionText.trim() === ''
      ? []
      : [{ role: 'copy', label: copy, enabled: editFlags.canCopy }];
  }
  return [
    ...spellingItems(asked, contents),
    { role: 'cut', label: cut, enabled: editFlags.canCut },
    { role: 'copy', label: copy, enabled: editFlags.canCopy },
    { role: 'paste', label: paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: selectAll, enabled: editFlags.canSelectAll },
  ];
}

function spellingItems({ misspelledWord, dictionarySuggestions }: Asked, contents: Words): Items {
  if (misspelledWord === '') return [];
  const { noSuggestions, addToDictionary } = said().desktop;
  const suggestions: Items = dictionarySuggestions.map((word) => ({
    label: word,
    click: () => contents.replaceMisspelling(word),
  }));
  return [
    ...(suggestions.length > 0 ? suggestions : [{ label: noSuggestions, enabled: false }]),
    { type: 'separator' },
    {
      label: addToDictionary,
      click: () => contents.session.addWordToSpellCheckerDictionary(misspelledWord),
    },
    { type: 'separator' },
  ];
}
