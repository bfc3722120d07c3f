/** Which box shows what swapping would change; at most one does. */
import { create } from 'zustand';

interface Swapping {
  readonly box: HTMLTextAreaElement | null;
}

export const useSwapping = create<Swapping>()(() => ({ box: null }));

export function openSwap(box: HTMLTextAreaElement | null): void {
  useSwapping.setState({ box });
}

export function closeSwap(): void {
  useSwapping.setState({ box: null });
}
