/**
 * Ends the app only after its services have: sends on their way settle, the database closes.
 *
 * A send that takes longer than the limit is found as `submitting` at the next start and looked up,
 * so quitting never waits for a slow network.
 */
import { app } from 'electron';
import { reportDefect } from './report.ts';

const limit = 5_000;

export function stopCleanly(stop: () => Promise<void>): void {
  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    stopped = true;
    const late = new Promise<void>((resolve) => setTimeout(resolve, limit));
    void Promise.race([stop(), late])
      .catch((error: unknown) => reportDefect('stop', error))
      .then(() => app.quit());
  });
}
