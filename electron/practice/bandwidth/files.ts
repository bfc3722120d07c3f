/**
 * The account's files: those it handed over, and those of texts that came in, whose ids start with the
 * text's own. Both are kept for 48 hours. Ids are everything after `media/`, slashes included.
 * Source: Bandwidth docs, "Media"; samples of inbound MMS.
 */
import { type PracticeFile, practiceFiles } from '../media.ts';
import type { Inbound, Upload } from '../records.ts';
import type { Grounds } from '../services.ts';
import { practiceAccountId } from '../sign-in.ts';
import { accountAt, apiPath } from './identity.ts';

export interface Files {
  /** A file as it is held now. */
  get(id: string): PracticeFile | null;
  /** What was handed over and is still there, in order. */
  uploads(): readonly Upload[];
  /** The links that a callback about this text holds. */
  linksOf(row: Inbound): readonly string[];
  /** Whether an address is one of this account's files that is not there, or no more. */
  isMissing(address: string): boolean;
}

const kept = 48 * 60 * 60_000;
const folder = `${apiPath}/users/${practiceAccountId}/media/`;

export function createFiles({ clock, origin, state }: Grounds): Files {
  const isKept = ({ createdOn }: { readonly createdOn: string }) =>
    clock.now() - Date.parse(createdOn) < kept;

  function uploaded(id: string): PracticeFile | null {
    const row = state.uploads.get(id);
    if (row === undefined || !isKept(row)) return null;
    return { type: row.type, bytes: Buffer.from(row.base64, 'base64') };
  }

  function received(id: string): PracticeFile | null {
    const [uuid = '', place = ''] = id.split('/');
    const row = state.inbound.get(uuid);
    const named = row?.media[Number(place)];
    if (row === undefined || named === undefined || !isKept(row)) return null;
    return practiceFiles.get(named) ?? uploaded(idIn(named) ?? '');
  }

  return {
    get: (id) => uploaded(id) ?? received(id),
    uploads: () => state.uploads.all().filter(isKept),
    linksOf: (row) =>
      row.media.map((named, place) => {
        const name = practiceFiles.has(named) ? named : idIn(named)?.split('/').at(-1);
        if (name === undefined) return named;
        return `${accountAt(origin())}/media/${row.uuid}/${place}/${encodeURIComponent(name)}`;
      }),
    isMissing: (address) => {
      const id = idIn(address);
      return id !== null && uploaded(id) === null && received(id) === null;
    },
  };
}

/** By its path alone: a gateway that was started again may listen at another port. */
function idIn(address: string): string | null {
  const url = URL.parse(address);
  if (url?.hostname !== '127.0.0.1' || !url.pathname.startsWith(folder)) return null;
  return decoded(url.pathname.slice(folder.length)) || null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
