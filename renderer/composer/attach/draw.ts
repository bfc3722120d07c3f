/**
 * Draws a picture again, small enough. The way it was held (EXIF) is drawn in, so the picture stands
 * upright without it; where it was taken and with what camera is not in the new one.
 */
import type { Dimensions } from '../../../shared/model/media.ts';
import { type Step, stepsFor } from './steps.ts';

export interface Drawn {
  readonly blob: Blob;
  /** Of the picture it was drawn from. */
  readonly was: Dimensions;
}

/** A step that misses by more than this is not worth trying at a lower quality. */
const hopeless = 3;

/** Null where the browser cannot read the picture, or no way to draw it takes `most` bytes or fewer. */
export async function drawSmaller(source: Blob, most: number): Promise<Drawn | null> {
  const bitmap = await createImageBitmap(source).catch(() => null);
  if (bitmap === null) return null;
  const was = { width: bitmap.width, height: bitmap.height };
  try {
    let tooWide = Number.POSITIVE_INFINITY;
    for (const step of stepsFor(was, mayBeTransparent(source) && isTransparent(bitmap))) {
      if (step.type === 'image/jpeg' && step.width >= tooWide) continue;
      const blob = await draw(bitmap, step);
      if (blob.size <= most) return { blob, was };
      if (blob.size > most * hopeless) tooWide = step.type === 'image/jpeg' ? step.width : tooWide;
    }
    return null;
  } finally {
    bitmap.close();
  }
}

async function draw(bitmap: ImageBitmap, { width, height, type, quality }: Step): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = paper(canvas);
  if (type === 'image/jpeg') {
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas.convertToBlob(quality === null ? { type } : { type, quality });
}

function paper(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.imageSmoothingQuality = 'high';
  return context;
}

function mayBeTransparent({ type }: Blob): boolean {
  return type !== 'image/jpeg' && type !== 'image/bmp';
}

/** Looked for in a small copy, where one clear dot of the picture still shows as not quite opaque. */
function isTransparent(bitmap: ImageBitmap): boolean {
  const longest = Math.max(bitmap.width, bitmap.height);
  const by = Math.min(1, 512 / longest);
  const width = Math.max(1, Math.round(bitmap.width * by));
  const height = Math.max(1, Math.round(bitmap.height * by));
  const context = paper(new OffscreenCanvas(width, height));
  context.drawImage(bitmap, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  for (let alpha = 3; alpha < data.length; alpha += 4) {
    if ((data[alpha] ?? 255) < 250) return true;
  }
  return false;
}
