/** Who cannot be reached, told once: this computer, or one provider, with what speaks for it. */
import type { Banner } from './banner.ts';
import { type Ailing, concernedBy, groupKey, isOut, present } from './groups.ts';
import type { Outage } from './outages.ts';
import { providerName } from './providerName.ts';

interface Out extends Ailing {
  readonly outage: Outage;
}

/** `storageTold`: trouble with storage has a banner of its own. */
export function outageBanners(
  all: readonly Ailing[],
  storageTold: boolean,
  online: boolean,
): readonly Banner[] {
  const out = all.flatMap((one): readonly Out[] => {
    const { outage } = one.ailments;
    return outage?.spell.wrong === true ? [{ ...one, outage }] : [];
  });
  if (!out.some(isOut)) return [];
  const whole = wholeComputer(all, out);
  const told = out.filter(
    (one) =>
      isOut(one) &&
      !(whole && needsNetwork(one)) &&
      !(storageTold && one.outage.cause === 'storage'),
  );
  const groups = Object.groupBy(told, ({ state, outage }) => groupKey(state, outage.cause));
  const computer = whole ? [offline(out.filter(needsNetwork), online)] : [];
  const elsewhere = present(groups).map(([first, ...rest]): Banner => {
    const group = [first, ...rest];
    const heard = group.flatMap(({ state }) => state.health.heardAt ?? []);
    return {
      kind: 'outage',
      concerned: concernedBy(group, all),
      cause: first.outage.cause,
      since: Math.min(...group.map(({ outage }) => outage.since)),
      reason: first.outage.reason,
      heardAt: heard.length === 0 ? null : Math.max(...heard),
      others: all.filter(isFine).length,
    };
  });
  return [...computer, ...elsewhere];
}

/** Connected again, and not yet long enough to rely on it. */
export function recoveringBanner(all: readonly Ailing[]): readonly Banner[] {
  const back = all.filter((one) => isOut(one) && one.state.connection.state === 'live');
  if (back.length === 0) return [];
  const providers = [...new Set(back.map(({ state }) => providerName(state.account)))];
  return [{ kind: 'recovering', providers }];
}

/** Every account that needs the network looks for a way out of this computer, and finds none. */
function wholeComputer(all: readonly Ailing[], out: readonly Out[]): boolean {
  const wanting = all.filter((one) => needsNetwork(one) && isRunning(one));
  const lost = out.filter((one) => needsNetwork(one) && one.outage.cause === 'network');
  return lost.some(isOut) && lost.length === wanting.length;
}

/** The practice network is inside Longcode. */
function needsNetwork({ state }: Ailing): boolean {
  return !state.account.practice;
}

function isRunning({ state: { connection } }: Ailing): boolean {
  return !['key-refused', 'key-missing', 'stopped'].includes(connection.state);
}

function offline(out: readonly Out[], online: boolean): Banner {
  return {
    kind: 'offline',
    accountIds: out.map(({ state }) => state.account.id),
    since: Math.min(...out.map(({ outage }) => outage.since)),
    reason: out[0]?.outage.reason ?? '',
    certain: !online,
  };
}

function isFine(one: Ailing): boolean {
  const { state } = one.state.connection;
  return needsNetwork(one) && (state === 'live' || state === 'catching-up');
}
