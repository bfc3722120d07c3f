/** Sends numbered commands to the Chromium host and hands its reports on. */
import type { ChildProcess } from 'node:child_process';
import { type Command, report } from './messages.ts';
import type { Reports } from './reports.ts';

/** The returned function rejects with the host's sentence, or when the host ends before it answers. */
export function commander(child: ChildProcess, reports: Reports): (c: Command) => Promise<unknown> {
  const answers = new Map<number, PromiseWithResolvers<unknown>>();
  let lastCommand = 0;

  child.on('message', (given) => {
    const message = report.parse(given);
    if (message.kind === 'answer') answers.get(message.id)?.resolve(message.value);
    else if (message.kind === 'failed') answers.get(message.id)?.reject(new Error(message.message));
    else return reports.take(message);
    answers.delete(message.id);
  });
  child.on('close', () => {
    for (const { reject } of answers.values()) reject(new Error('the app has ended'));
  });

  return (command) => {
    lastCommand += 1;
    const answer = Promise.withResolvers<unknown>();
    answers.set(lastCommand, answer);
    child.send({ id: lastCommand, command }, (error) => {
      if (error !== null) answer.reject(error);
    });
    return answer.promise;
  };
}
