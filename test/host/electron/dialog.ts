/**
 * `dialog`: nothing is drawn. What would have been shown is written to standard error; the
 * answer is the one a test prepared, else the cancelling one.
 */
import type { BaseWindow, Dialog } from 'electron';
import { onCommand } from '../control/host-side.ts';
import { standIn } from './surface.ts';

interface Prepared {
  readonly button: number;
  readonly paths: string[];
}
const prepared: Prepared[] = [];

onCommand('answer-dialog', ({ button, paths }) => {
  prepared.push({ button, paths });
  return null;
});

function shown(title: string, message: string): Prepared | undefined {
  process.stderr.write(`${[title, message].filter(Boolean).join(': ')}\n`);
  return prepared.shift();
}

/** The options are the last argument, after a window that may be left out. */
function optionsOf<Options>(args: [BaseWindow, Options] | [Options]): Options {
  return args.length === 1 ? args[0] : args[1];
}

interface Words {
  title?: string;
  message?: string;
  cancelId?: number;
}

export const dialog = standIn<Dialog>('dialog', {
  showErrorBox: (title, content) => void shown(title, content),
  async showMessageBox(...args: [BaseWindow, Words] | [Words]) {
    const { title = '', message = '', cancelId = 0 } = optionsOf(args);
    const answer = shown(title, message);
    return { response: answer?.button ?? cancelId, checkboxChecked: false };
  },
  async showOpenDialog(...args: [BaseWindow, Words] | [Words]) {
    const { title = '', message = '' } = optionsOf(args);
    const filePaths = shown(title, message)?.paths ?? [];
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(...args: [BaseWindow, Words] | [Words]) {
    const { title = '', message = '' } = optionsOf(args);
    const [filePath = ''] = shown(title, message)?.paths ?? [];
    return { canceled: filePath === '', filePath };
  },
});
