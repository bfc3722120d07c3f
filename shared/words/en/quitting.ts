/** What quitting says would be missed. */
export const quitting = {
  unsent: (texts: number) =>
    texts === 1
      ? {
          message: '1 text has not been sent yet.',
          detail:
            'It is kept. Unless you paused it, it goes out when you open Longcode again; if that is more than an hour from now, Longcode asks you first.',
        }
      : {
          message: `${texts} texts have not been sent yet.`,
          detail:
            'They are kept. Those you did not pause go out when you open Longcode again; what is older than an hour by then waits for your word.',
        },
  scheduled: (texts: number) =>
    texts === 1
      ? {
          message: '1 scheduled text leaves from this computer.',
          detail:
            'It leaves only while Longcode is open. If its time is long past when you open it again, Longcode asks you first.',
        }
      : {
          message: `${texts} scheduled texts leave from this computer.`,
          detail:
            'They leave only while Longcode is open. Of those whose time is long past when you open it again, Longcode asks you first.',
        },
  quit: 'Quit',
  stay: 'Stay open',
};
