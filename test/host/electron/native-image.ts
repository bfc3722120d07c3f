/** `nativeImage`: holds the bytes it was made of; nothing in the host ever draws it. */
import { readFileSync } from 'node:fs';
import type { NativeImage, nativeImage as nativeImageModule } from 'electron';
import { standIn } from './surface.ts';

function image(bytes: Buffer): NativeImage {
  let template = false;
  const self: NativeImage = standIn<NativeImage>('NativeImage', {
    isEmpty: () => bytes.length === 0,
    getSize: () => ({ width: 0, height: 0 }),
    resize: () => self,
    toPNG: () => bytes,
    toDataURL: () => `data:image/png;base64,${bytes.toString('base64')}`,
    setTemplateImage(option) {
      template = option;
    },
    isTemplateImage: () => template,
    addRepresentation: () => undefined,
  });
  return self;
}

function fromFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

export const nativeImage = standIn<typeof nativeImageModule>('nativeImage', {
  createEmpty: () => image(Buffer.alloc(0)),
  createFromPath: (path) => image(fromFile(path)),
  createFromBuffer: (buffer) => image(buffer),
  createFromDataURL: (url) => image(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
});
