/**
 * Binds the contract to the services: the only door between the page and the main process.
 *
 * Every call is checked twice before anything happens: it must come from the main frame of our own
 * window showing our own page, and its argument must match the contract's schema. Failures go back
 * as codes of the closed set; exceptions, stacks and secrets stay here.
 */
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { CommandAnswers } from '../../shared/contract/answers.ts';
import { type CommandName, commandChannel, commandNames } from '../../shared/contract/channels.ts';
import { type CommandArguments, commands } from '../../shared/contract/commands.ts';
import {
  type Answer,
  CommandError,
  type Failure,
  type FailureCode,
} from '../../shared/contract/failure.ts';

export type Handlers = {
  readonly [N in CommandName]: (input: CommandArguments<N>) => Promise<CommandAnswers[N]>;
};

export interface BindOptions {
  /** Resolved once the services run; calls wait for it. */
  readonly handlers: Promise<Handlers>;
  /** Whether this call comes from our own page. */
  readonly trusts: (event: IpcMainInvokeEvent) => boolean;
  /** Told about defects; never given arguments, which may hold a key. */
  readonly onDefect: (command: CommandName, error: unknown) => void;
  /** The failure an error of a service stands for, or null when it is a defect. */
  readonly failureOf: (error: unknown) => Failure | null;
}

/** Returns a function that takes every handler away again. */
export function bindCommands(options: BindOptions): () => void {
  for (const name of commandNames) bindOne(name, options);
  return () => {
    for (const name of commandNames) ipcMain.removeHandler(commandChannel(name));
  };
}

function bindOne<N extends CommandName>(name: N, options: BindOptions): void {
  const schema = commands[name];
  ipcMain.handle(
    commandChannel(name),
    async (event, ...input: readonly unknown[]): Promise<Answer<CommandAnswers[N]>> => {
      if (!options.trusts(event) || input.length > 1) return refuse('invalid-argument');
      const parsed = schema.safeParse(input[0]);
      if (!parsed.success)
        return refuse('invalid-argument', parsed.error.issues[0]?.path.join('.'));
      try {
        const handlers = await options.handlers;
        return { ok: true, value: await handlers[name](parsed.data) };
      } catch (error) {
        if (error instanceof CommandError) return { ok: false, failure: error.failure };
        const failure = options.failureOf(error);
        if (failure !== null) return { ok: false, failure };
        options.onDefect(name, error);
        return refuse('internal');
      }
    },
  );
}

function refuse(code: FailureCode, detail?: string): Answer<never> {
  return { ok: false, failure: { code, field: null, detail: detail ?? null } };
}
