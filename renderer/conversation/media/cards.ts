/** Contact cards that were read, remembered: rows come and go while scrolling. */
import { create } from 'zustand';
import type { Answer } from '../../../shared/contract/failure.ts';
import type { ContactCard } from '../../../shared/model/media.ts';

interface Cards {
  /** By the hash of the file, which always means the same card. */
  readonly byHash: ReadonlyMap<string, Answer<ContactCard>>;
}

export const useCards = create<Cards>()(() => ({ byHash: new Map() }));

/** Reads a card that was not read yet, or could not be. */
export async function readCard(hash: string, messageId: string, position: number): Promise<void> {
  if (useCards.getState().byHash.get(hash)?.ok === true) return;
  const answer = await window.longcode.readCard({ messageId, position });
  useCards.setState(({ byHash }) => ({ byHash: new Map(byHash).set(hash, answer) }));
}
