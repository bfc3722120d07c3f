import { count, plural } from './plural.ts';

export const absence = {
  region: 'While you were away',
  away: (from: string, until: string) => `You were away from ${from} to ${until}.`,
  accountAway: (account: string, from: string, until: string) =>
    `${account} was away from ${from} to ${until}.`,
  nothing: 'Nothing came in that time.',
  received: (n: number) => `${count(n)} received`,
  needReply: (n: number) => `${count(n)} ${n === 1 ? 'needs' : 'need'} a reply`,
  failed: (n: number) => `${count(n)} not delivered`,
  asking: (n: number) => `${plural(n, 'text waits', 'texts wait')} for your word`,
  counted: (parts: readonly string[]) => `${parts.join(', ')}.`,
  complete: (provider: string) => `Everything ${provider} has on record from that time is here.`,
  showAsking: 'Show waiting texts',
  dismiss: 'Dismiss',
};
