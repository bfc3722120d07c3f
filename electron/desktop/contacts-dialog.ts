/** Asks the user for a file of contacts, with the system's own dialog. */
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

/** Null when the user changed their mind. */
export async function askForContacts(window: BrowserWindow | null): Promise<string | null> {
  const options: OpenDialogOptions = {
    properties: ['openFile'],
    filters: [
      { name: 'CSV, vCard', extensions: ['csv', 'tsv', 'txt', 'vcf', 'vcard'] },
      { name: '*', extensions: ['*'] },
    ],
  };
  const { canceled, filePaths } =
    window === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options);
  return canceled ? null : (filePaths[0] ?? null);
}
