/** What quitting with unsent texts says. */
export interface QuitQuestion {
  readonly message: string;
  readonly detail: string;
  readonly quit: string;
  readonly stay: string;
}

export function quitQuestion(texts: number): QuitQuestion {
  const one = texts === 1;
  return {
    message: one ? '1 text has not been sent yet.' : `${texts} texts have not been sent yet.`,
    detail: one
      ? 'It is kept. Unless you paused it, it goes out when you open Longcode again; if that is more than an hour from now, Longcode asks you first.'
      : 'They are kept. Those you did not pause go out when you open Longcode again; what is older than an hour by then waits for your word.',
    quit: 'Quit',
    stay: 'Stay open',
  };
}
