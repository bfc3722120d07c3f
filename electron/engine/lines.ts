/**
 * The lines and messaging profiles of one running account: read when it goes live and when asked, and
 * changed at the provider. What a change did is not believed but read again; a change whose answer was
 * lost is never repeated, since enabling a number costs a fee, and counts as done where the number says so.
 */
import type { Line } from '../../shared/model/line.ts';
import type { MessagingProfile, ProfileDraft } from '../../shared/model/profile.ts';
import type { Address } from '../../shared/phone/address.ts';
import { type FoundLine, type Provider, ProviderError } from '../providers/provider.ts';
import type { Store } from '../store/store.ts';
import { linesOf } from './addresses.ts';
import type { Rights } from './rights.ts';

export interface AccountLinesOptions {
  readonly accountId: string;
  readonly provider: () => Provider;
  readonly rights: Rights;
  readonly store: Pick<Store, 'lines' | 'setLines' | 'profiles' | 'setProfiles'>;
  /** Whether the account still runs. */
  readonly running: () => boolean;
  readonly onLines: (lines: readonly Line[]) => void;
  readonly onProfiles: (profiles: readonly MessagingProfile[]) => void;
  readonly onFailure: (error: unknown) => void;
}

/** All throw ProviderError. */
export interface AccountLines {
  /** Asks for numbers, profiles and balance; a right that lacks is noted and no error. */
  refresh(): Promise<void>;
  saveProfile(id: string | null, draft: ProfileDraft): Promise<MessagingProfile>;
  deleteProfile(id: string): Promise<void>;
  assign(line: Address, profileId: string | null): Promise<void>;
  enableTexting(line: Address, profileId: string, campaign: string | null): Promise<void>;
  disableTexting(line: Address): Promise<void>;
}

export interface AccountLinesKeeper extends AccountLines {
  /** The same as `refresh` without the balance, which a live connection begins with. */
  wentLive(): Promise<void>;
}

export function keepLines(options: AccountLinesOptions): AccountLinesKeeper {
  const { accountId, provider, rights, store, running } = options;
  const mine = async (): Promise<readonly Line[]> =>
    (await store.lines()).filter((line) => line.accountId === accountId);

  const put = async (lines: readonly Line[]): Promise<void> => {
    if (!running()) return;
    await store.setLines(accountId, lines);
    options.onLines(await store.lines());
  };
  const readLines = async (): Promise<void> => {
    const found = await rights.using('read-numbers', () => provider().lines());
    if (found.length > 0) await put(linesOf(accountId, found));
  };
  const readProfiles = async (): Promise<void> => {
    const found = await rights.using('read-profiles', () => provider().profiles());
    if (!running()) return;
    await store.setProfiles(
      accountId,
      found.map((profile) => ({ ...profile, accountId })),
    );
    options.onProfiles(await store.profiles());
  };
  const readBalance = async (): Promise<void> => rights.setBalance(await provider().balance());

  /** All of them, also when one fails; the first trouble other than a right that lacks is thrown. */
  const each = async (...works: readonly (() => Promise<void>)[]): Promise<void> => {
    const ends = await Promise.allSettled(works.map((work) => work()));
    const failed = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    const trouble = failed.filter((error) => !isOf(error, ['may-not']));
    if (trouble.length > 0) throw trouble[0];
  };
  const again = (...works: readonly (() => Promise<void>)[]): Promise<void> =>
    each(...works).catch(options.onFailure);

  const known = async (number: Address): Promise<Line> => {
    const line = (await mine()).find((one) => one.number === number);
    if (line === undefined) throw new ProviderError('refused', 'The account has no such number.');
    return line;
  };
  const look = async (number: Address): Promise<FoundLine | null> => {
    const found = await rights.using('read-numbers', () => provider().line(number));
    if (found !== null) {
      const [fresh] = linesOf(accountId, [found]);
      const lines = await mine();
      await put(lines.map((one) => (fresh?.number === one.number ? fresh : one)));
    }
    return found;
  };

  /** `done`: whether a line is as it was to become. */
  const changeLine = async (
    number: Address,
    work: (line: Line) => Promise<void>,
    done: (line: FoundLine) => boolean,
  ): Promise<void> => {
    const before = await known(number);
    const lost = await rights
      .using('change-numbers', () => work(before))
      .then(
        () => null,
        (error: unknown) => {
          if (!isOf(error, ['unreachable', 'failed']) || done(before)) throw error;
          return error;
        },
      );
    const after = await look(number);
    if (after !== null && done(after)) return;
    throw (
      lost ?? new ProviderError('refused', 'The provider took it, and the number is unchanged.')
    );
  };

  return {
    refresh: () => each(readLines, readProfiles, readBalance),
    wentLive: () => each(readLines, readProfiles),
    saveProfile: async (id, draft) => {
      const saved = await rights.using('change-profiles', () => provider().saveProfile(id, draft));
      await again(readProfiles, readLines);
      return { ...saved, accountId };
    },
    deleteProfile: async (id) => {
      await rights.using('change-profiles', () => provider().deleteProfile(id));
      await again(readProfiles, readLines);
    },
    assign: (number, profileId) =>
      changeLine(
        number,
        (line) => provider().assign(line, profileId),
        (line) => line.profileId === profileId,
      ),
    enableTexting: async (number, profileId, campaign) => {
      await changeLine(
        number,
        (line) => provider().enableTexting(line, profileId, campaign),
        (line) => line.canText === true && line.profileId === profileId,
      );
      // What is left after the fee; not waited for, since the number is on whatever it says.
      void again(readBalance);
    },
    disableTexting: (number) =>
      changeLine(
        number,
        (line) => provider().disableTexting(line),
        (line) => line.canText === false,
      ),
  };
}

function isOf(error: unknown, kinds: readonly ProviderError['kind'][]): boolean {
  return error instanceof ProviderError && kinds.includes(error.kind);
}
