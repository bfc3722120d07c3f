/** The sentences of a banner. Only what is known is said: no promise about when anything ends. */
import { shownNumber } from '../numbers/shown.ts';
import { moment } from '../words/moments.ts';
import { words } from '../words/words.ts';
import type { AllClear, Banner, Concerned } from './banner.ts';

const say = words.connection.banner;

export interface Knowledge {
  /** Any moment of the present day, ms. */
  readonly today: number;
  /** Texts can be written down here, so what is sent waits and is not refused. */
  readonly storageSound: boolean;
}

type Spoken = Exclude<Banner, { kind: 'storage' | 'notice' | 'all-clear' | 'catching-up' }>;

export function bannerText(banner: Spoken, knowledge: Knowledge): string {
  const { today } = knowledge;
  switch (banner.kind) {
    case 'key':
      return keyText(banner, knowledge);
    case 'offline': {
      const time = moment(banner.since, today);
      const what = banner.certain
        ? say.offline(time, banner.reason)
        : say.seemsOffline(time, banner.reason);
      return sentences([what, knowledge.storageSound ? say.sentWaits : null]);
    }
    case 'outage':
      return outageText(banner, knowledge);
    case 'recovering':
      return say.recovering(banner.providers);
    case 'missed': {
      const { provider } = banner.concerned;
      const lines = words.connection.list(banner.lines.map(shownNumber));
      const found = say.missed(banner.count, lines, provider, moment(banner.foundAt, today));
      return sentences([found, say.missedCause[banner.cause](provider)]);
    }
    case 'paused':
      return pausedText(banner, knowledge);
  }
}

/** `leaving`: how many texts go out now; `many` where they were not counted. */
export function allClearText(clear: AllClear, leaving: number | 'many'): string {
  return sentences([
    clear.storage ? say.clearStorage : null,
    clear.network ? say.clearOnline : null,
    clear.providers.length === 0 ? null : say.clearProviders(clear.providers),
    leaving === 'many' ? say.leavingMany : leaving === 0 ? null : say.leaving(leaving),
  ]);
}

function keyText(banner: Extract<Banner, { kind: 'key' }>, knowledge: Knowledge): string {
  const [name = ''] = banner.concerned.names;
  if (banner.missing) return say.keyMissing(name);
  const since = banner.since === null ? null : moment(banner.since, knowledge.today);
  return sentences([
    say.keyRefused(name, banner.concerned.provider, since),
    knowledge.storageSound ? say.waitsForKey : null,
  ]);
}

function outageText(
  { concerned, cause, since, reason, heardAt, others }: Extract<Banner, { kind: 'outage' }>,
  knowledge: Knowledge,
): string {
  const { provider } = concerned;
  const time = moment(since, knowledge.today);
  const heard = heardAt === null ? null : moment(heardAt, knowledge.today);
  const evidence = say.evidence(heard, reason);
  const waits = others === 0 ? say.sentWaits : say.sentThereWaits;
  const rest = [others === 0 ? null : say.others(others), knowledge.storageSound ? waits : null];
  switch (cause) {
    case 'provider':
      return sentences([say.noAnswer(provider, whose(concerned), time, evidence), ...rest]);
    case 'network':
      return sentences([say.noWay(provider, whose(concerned), time, evidence), ...rest]);
    case 'storage':
      return sentences([say.notWritten(provider, time, reason)]);
  }
}

function pausedText(
  { concerned, asked, until, detail }: Extract<Banner, { kind: 'paused' }>,
  { today, storageSound }: Knowledge,
): string {
  const { provider } = concerned;
  const from = pausedFrom(concerned);
  const slow = asked ? say.slowAsked : say.slowUnanswered;
  const paused = asked ? say.pausedAsked : say.pausedUnanswered;
  return sentences([
    until === null
      ? slow(provider, from, detail)
      : paused(provider, from, moment(until, today), detail),
    storageSound ? (from === '' ? say.sentWaits : say.sentThereWaits) : null,
  ]);
}

function whose({ names, of }: Concerned): string {
  const [name] = names;
  if (of === 1 || name === undefined) return '';
  return names.length === 1 ? say.forOne(name) : say.forSome(names.length, of);
}

function pausedFrom({ names, of }: Concerned): string {
  const [name] = names;
  if (of === 1 || name === undefined) return '';
  return names.length === 1 ? say.fromOne(name) : say.fromSome(names.length);
}

function sentences(parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .map(words.connection.sentence)
    .join(' ');
}
