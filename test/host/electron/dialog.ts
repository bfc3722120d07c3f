/**
 * `dialog`: nothing is drawn. What would have been shown is reported and written to standard error;
 * the answer is the one a test prepared, else the cancelling one.
 */
import type { BaseWindow, Dialog } from 'electron';
import { onCommand, report } from '../control/host-side.ts';
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

/** The next dialog is answered by this button, unless a test has prepared something else. */
export function answerUnlessPrepared(button: number): void {
  if (prepared.length === 0) prepared.push({ button, paths: [] });
}

interface Words {
  title?: string;
  message?: string;
  detail?: string;
  buttons?: string[];
  cancelId?: number;
}

function shown({
  title = '',
  message = '',
  detail = '',
  buttons = [],
}: Words): Prepared | undefined {
  report({ kind: 'dialog', title, message, detail, buttons });
  process.stderr.write(`${[title, message, detail].filter(Boolean).join(': ')}\n`);
  return prepared.shift();
}

/** The options are the last argument, after a window that may be left out. */
function optionsOf<Options>(args: [BaseWindow, Options] | [Options]): Options {
  return args.length === 1 ? args[0] : args[1];
}

type Given = [BaseWindow, Words] | [Words];

export const dialog = standIn<Dialog>('dialog', {
  showErrorBox: (title, content) => void shown({ title, message: content }),
  async showMessageBox(...args: Given) {
    const options = optionsOf(args);
    const response = shown(options)?.button ?? options.cancelId ?? 0;
    return { response, checkboxChecked: false };
  },
  showMessageBoxSync(...args: Given) {
    const options = optionsOf(args);
    return shown(options)?.button ?? options.cancelId ?? 0;
  },
  async showOpenDialog(...args: Given) {
    const filePaths = shown(optionsOf(args))?.paths ?? [];
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(...args: Given) {
    const [filePath = ''] = shown(optionsOf(args))?.paths ?? [];
    return { canceled: filePath === '', filePath };
  },
});
