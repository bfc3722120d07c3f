/** The picture that is shown large; there is never more than one. */
import { create } from 'zustand';
import type { Attachment, KeptFile } from '../../../shared/model/media.ts';

export interface ShownPicture {
  readonly messageId: string;
  readonly attachment: Attachment;
  readonly file: KeptFile;
}

interface Viewer {
  readonly picture: ShownPicture | null;
}

export const useViewer = create<Viewer>()(() => ({ picture: null }));

export function openPicture(picture: ShownPicture): void {
  useViewer.setState({ picture });
}

export function closePicture(): void {
  useViewer.setState({ picture: null });
}
