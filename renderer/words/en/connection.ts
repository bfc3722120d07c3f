import { count, plural } from './plural.ts';

export const connection = {
  /** Stands where a provider's name would. */
  practiceNetwork: 'the practice network',
  /** Stands there where the account is gone, or not told of yet. */
  unknownProvider: 'your provider',
  sentence,
  list,

  connecting: 'Connecting',
  connectedSince: (time: string) => `Connected since ${time}`,
  checking: (often: string) => `Checking ${often}`,
  posted: 'Taking webhooks',
  everySeconds: (seconds: number) =>
    seconds === 1 ? 'every second' : `every ${count(seconds)} seconds`,
  everyMinutes: (minutes: number) =>
    minutes === 1 ? 'every minute' : `every ${count(minutes)} minutes`,
  lastHeard: (time: string) => `last heard ${time}`,
  nothingHeard: 'nothing heard yet',
  checked: (time: string) => `checked ${time}`,
  catchingUp,
  waitingSeconds: (seconds: number) => `Waiting ${count(seconds)} s to try again`,
  waitingUntil: (time: string) => `Waiting until ${time} to try again`,
  tryingAgain: 'Trying again',
  noAnswerSince: (provider: string, time: string) => `${provider} has not answered since ${time}`,
  noWaySince: (provider: string, time: string) => `no way to ${provider} since ${time}`,
  offlineSince: (time: string) => `this computer has been offline since ${time}`,
  notWrittenSince: (time: string) => `nothing could be written down since ${time}`,
  keyRefusedSince: (time: string) => `Key refused since ${time}`,
  keyMissing: 'Key needed',
  stopped: 'Stopped',
  parts: (parts: readonly string[]) => parts.join(', '),
  because: (what: string, why: string) => `${what} – ${why}`,

  sendingAsked: (time: string, provider: string) =>
    `Sending paused until ${time} – ${provider} asked for it`,
  sendingUnanswered: (time: string, provider: string) =>
    `Sending paused until ${time} – ${provider} takes no texts right now`,
  sendingRefused: 'Sending paused until a new key is accepted',

  missed: (n: number, lines: string, time: string) =>
    `${plural(n, 'text', 'texts')} to ${lines} did not arrive live; found ${time}`,

  banner: {
    offline: (time: string, detail: string) =>
      `This computer has been offline since ${time} (${detail}).`,
    seemsOffline: (time: string, detail: string) =>
      `This computer seems to have been offline since ${time} (${detail}).`,
    noAnswer: (provider: string, whose: string, time: string, evidence: string) =>
      `${provider} has not answered${whose} since ${time} (${evidence}).`,
    noWay: (provider: string, whose: string, time: string, evidence: string) =>
      `This computer finds no way to ${provider}${whose} since ${time} (${evidence}).`,
    notWritten: (provider: string, time: string, detail: string) =>
      `What comes from ${provider} could not be written down since ${time} (${detail}). Longcode reads it again as soon as it can.`,
    forOne: (account: string) => ` for ${account}`,
    forSome: (n: number, of: number) =>
      n === of
        ? ` for your ${count(of)} accounts`
        : ` for ${count(n)} of your ${count(of)} accounts`,
    evidence: (heard: string | null, detail: string) =>
      heard === null ? detail : `last heard ${heard}, ${detail}`,
    others: (n: number) =>
      n === 1 ? 'Your other account is fine.' : `Your ${count(n)} other accounts are fine.`,
    sentWaits: 'What you send waits here.',
    sentThereWaits: 'What you send from there waits here.',
    waitsForKey: 'What you send from it waits until you replace the key.',
    recovering: (providers: readonly string[]) =>
      `Connected to ${list(providers)}. Longcode waits a few seconds to see that it stays.`,
    clearOnline: 'This computer is online again.',
    clearStorage: 'Longcode can write texts down again.',
    clearProviders: (providers: readonly string[]) =>
      `${sentence(list(providers))} ${providers.length === 1 ? 'answers' : 'answer'} again.`,
    leaving: (n: number) =>
      n === 1 ? '1 waiting text is going out.' : `${count(n)} waiting texts are going out.`,
    leavingMany: 'The waiting texts are going out.',
    keyRefused: (account: string, provider: string, since: string | null) =>
      `${provider} has refused the key of ${account}${since === null ? '' : ` since ${since}`}. Everything here stays readable.`,
    keyMissing: (account: string) =>
      `The key of ${account} is not on this computer any more. Your messages are all here; enter the key again to go on.`,
    missed: (n: number, lines: string, provider: string, time: string) =>
      `${plural(n, 'text', 'texts')} to ${lines} did not arrive live. Longcode found ${n === 1 ? 'it' : 'them'} in ${possessive(provider)} records at ${time} and put ${n === 1 ? 'it' : 'them'} in your inbox.`,
    missedCause: {
      'subscription-gone': (provider: string) =>
        `${provider} had dropped this key from live delivery, and Longcode signed it up again.`,
      'nothing-pushed': (provider: string) =>
        `Longcode is connected and signed up, but ${provider} delivers nothing live. Longcode reads the records every minute; if this stays, ask the support of ${provider}.`,
      'nothing-posted': (provider: string) =>
        `${provider} was to post them to this computer and did not, or your tunnel did not bring them; test the webhook receiver under Settings. Longcode reads the records all the same.`,
      'these-lines-only': (provider: string) =>
        `Your other numbers are delivered live, so a callback URL of the messaging profile may take these; look at it in the portal of ${provider}. Longcode reads the records every minute.`,
    },
    pausedAsked: (provider: string, whose: string, time: string, detail: string) =>
      `Sending${whose} is paused until ${time} – ${provider} asked for it (${detail}).`,
    pausedUnanswered: (provider: string, whose: string, time: string, detail: string) =>
      `Sending${whose} is paused until ${time} – ${provider} takes no texts right now (${detail}). Longcode tries again then.`,
    slowAsked: (provider: string, whose: string, detail: string) =>
      `${provider} asks to send${whose} more slowly (${detail}). Texts leave as it allows.`,
    slowUnanswered: (provider: string, whose: string, detail: string) =>
      `${provider} takes no texts${whose} right now (${detail}). Longcode keeps trying.`,
    fromOne: (account: string) => ` from ${account}`,
    fromSome: (n: number) => ` from ${count(n)} accounts`,
  },
  progress: 'Catching up',
  tryNow: 'Try now',
  checkAgain: 'Check again',
  replaceKey: 'Replace key',
};

function catchingUp(read: number, remaining: number | null): string {
  if (remaining === null) return `Catching up – ${count(read)} read`;
  return `Catching up – ${count(read)} read, ${count(remaining)} to come`;
}

/** With a capital letter. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `A`, `A and B`, `A, B and C`. */
function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
