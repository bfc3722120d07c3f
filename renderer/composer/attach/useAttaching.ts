/** The tray of one draft together with what can be put into it from here. */
import { useEffect } from 'react';
import type { Line } from '../../../shared/model/line.ts';
import { useSession } from '../../session/session.ts';
import { announce } from '../../ui/notices.ts';
import { words } from '../../words/words.ts';
import { addFiles, fitInto, fits } from './fit.ts';
import { capabilitiesOf, type MediaOffer, mediaOfferOf } from './offer.ts';
import type { AttachProblem } from './problems.ts';
import {
  type Attached,
  addProblem,
  clearProblems,
  isPreparing,
  removeItem,
  useTray,
} from './tray.ts';

export interface Attaching {
  readonly draft: string;
  readonly offer: MediaOffer;
  readonly items: readonly Attached[];
  readonly problems: readonly AttachProblem[];
  /** Something is being made smaller. */
  readonly preparing: boolean;
  /** What is attached cannot be sent from here; null where it can. */
  readonly obstacle: 'not-taken' | 'too-large' | null;
  readonly take: (files: readonly File[]) => void;
  readonly remove: (id: number) => void;
}

/** `line` is null where the pool of a profile chooses it. */
export function useAttaching(draft: string, accountId: string, line: Line | null): Attaching {
  const capabilities = useSession((session) => capabilitiesOf(session, accountId));
  const { items, problems } = useTray(draft);
  const offer = mediaOfferOf(capabilities, line);
  const room = offer.kind === 'files' ? offer.room : null;

  useEffect(() => {
    if (room !== null) fitInto(draft, room);
  }, [draft, room]);

  function take(files: readonly File[]) {
    clearProblems(draft);
    if (room === null) return addProblem(draft, { kind: whyNot(offer) });
    const taken = addFiles(draft, files, room);
    if (taken > 0) announce(words.attach.added(taken));
  }

  function remove(id: number) {
    removeItem(draft, id);
    if (room !== null) fitInto(draft, room);
  }

  const preparing = isPreparing(items);
  return { draft, offer, items, problems, preparing, obstacle: obstacleTo(), take, remove };

  function obstacleTo(): Attaching['obstacle'] {
    const files = items.some(({ kind }) => kind === 'file');
    if (items.length === 0) return null;
    if (offer.kind === 'none' || (offer.kind === 'links' && files)) return 'not-taken';
    return room === null || fits(draft, room) ? null : 'too-large';
  }
}

function whyNot(offer: MediaOffer): 'none' | 'line' | 'links' {
  if (offer.kind !== 'none') return 'links';
  return offer.because === 'line' ? 'line' : 'none';
}
