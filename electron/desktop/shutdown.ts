/**
 * Ends the app only after its services have: sends on their way settle, the database closes.
 *
 * What would be missed is named first, and the user may stay; when the system itself shuts down
 * nobody is asked, since the answer would come too late. A send that takes longer than the limit is
 * found as `submitting` at the next start and looked up, so quitting never waits for a slow network.
 */
import { app, dialog, powerMonitor } from 'electron';
import { type Missed, quitQuestion } from '../../shared/words/quitting.ts';
import { said } from '../words.ts';
import { reportDefect } from './report.ts';

const limit = 5_000;

export interface ShutdownOptions {
  readonly missed: () => Promise<Missed>;
  readonly stop: () => Promise<void>;
  /** It is over: nothing may keep a window open now. */
  readonly onEnd: () => void;
  /** The user stays: there may be no window any more. */
  readonly onStay: () => void;
}

export function stopCleanly({ missed, stop, onEnd, onStay }: ShutdownOptions): void {
  let state: 'running' | 'asking' | 'stopping' | 'stopped' = 'running';
  let systemEnds = false;
  powerMonitor.on('shutdown', () => {
    systemEnds = true;
  });

  const mayQuit = async (): Promise<boolean> => {
    if (systemEnds) return true;
    const question = quitQuestion(
      await inTime(missed(), { unsent: 0, scheduled: 0 }),
      said().quitting,
    );
    if (question === null) return true;
    const { message, detail, quit, stay } = question;
    const { response } = await dialog.showMessageBox({
      ...{ type: 'question', title: 'Longcode', message, detail },
      ...{ buttons: [quit, stay], defaultId: 1, cancelId: 1 },
    });
    return response === 0;
  };

  const end = async (): Promise<void> => {
    state = 'asking';
    if (!(await mayQuit())) {
      state = 'running';
      onStay();
      return;
    }
    state = 'stopping';
    await inTime(stop(), undefined);
    state = 'stopped';
    onEnd();
    app.quit();
  };

  app.on('before-quit', (event) => {
    if (state === 'stopped') return;
    event.preventDefault();
    if (state === 'running') void end();
  });
}

/** The answer, or what to go on with when it fails or takes too long. */
async function inTime<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  const late = new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), limit));
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    reportDefect('stop', error);
    return otherwise;
  }
}
