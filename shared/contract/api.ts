/** `window.longcode` as the page sees it. */

import type { CommandAnswers } from './answers.ts';
import type { CommandName, EventName } from './channels.ts';
import type { CommandInput } from './commands.ts';
import type { Events } from './events.ts';
import type { Answer } from './failure.ts';

type Commands = {
  readonly [N in CommandName]: undefined extends CommandInput<N>
    ? () => Promise<Answer<CommandAnswers[N]>>
    : (input: CommandInput<N>) => Promise<Answer<CommandAnswers[N]>>;
};

export interface LongcodeApi extends Commands {
  /** Calls back on every event of that name until the returned function is called. */
  readonly on: <N extends EventName>(name: N, listener: (event: Events[N]) => void) => () => void;
}
