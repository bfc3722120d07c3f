/**
 * Where the window was and how large, kept in a file of its own, because losing it costs nothing. A
 * display can be gone: a window that could not be taken hold of is placed by the system again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const side = z.int().min(-100_000).max(100_000);
const WindowPlace = z.object({
  x: side,
  y: side,
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof WindowPlace>;

export interface Placing {
  /** Both, or neither where the system decides. */
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 320, height: 400 } as const;
const usual = { width: 1180, height: 760 } as const;
/** So much of the window's top must be on a display, px. */
const handle = { width: 80, height: 32 } as const;

/** @param areas of the displays, without what docks and bars take; the main one first. */
export function placeOn(saved: WindowPlace | null, areas: readonly Rectangle[]): Placing {
  const [main] = areas;
  if (main === undefined) return usual;
  if (saved === null) return within(usual, main);
  const top = { x: saved.x, y: saved.y, width: saved.width, height: handle.height };
  const area = areas.find((one) => {
    const { width, height } = overlap(top, one);
    return width >= handle.width && height >= handle.height;
  });
  return area === undefined
    ? within(saved, main)
    : { ...within(saved, area), x: saved.x, y: saved.y };
}

function within(size: Pick<Rectangle, 'width' | 'height'>, area: Rectangle): Placing {
  return {
    width: Math.max(smallest.width, Math.min(size.width, area.width)),
    height: Math.max(smallest.height, Math.min(size.height, area.height)),
  };
}

function overlap(a: Rectangle, b: Rectangle): { readonly width: number; readonly height: number } {
  const span = (from: number, to: number) => Math.max(0, to - from);
  return {
    width: span(Math.max(a.x, b.x), Math.min(a.x + a.width, b.x + b.width)),
    height: span(Math.max(a.y, b.y), Math.min(a.y + a.height, b.y + b.height)),
  };
}

export interface PlaceFile {
  read(): WindowPlace | null;
  write(place: WindowPlace): void;
}

export function placeFileAt(file: string): PlaceFile {
  return {
    read: () => {
      try {
        return WindowPlace.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
      } catch {
        return null;
      }
    },
    write: (place) => {
      try {
        writeFileSync(file, JSON.stringify(place));
      } catch {
        // The window comes up in its usual place.
      }
    },
  };
}

/** A window is moved in many small steps, ms. */
const rest = 400;

/** Keeps the place of a window as it changes. */
export function keepPlace(window: BrowserWindow, places: PlaceFile): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    places.write({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const noteSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(note, rest);
  };
  window.on('resize', noteSoon);
  window.on('move', noteSoon);
  window.on('maximize', noteSoon);
  window.on('unmaximize', noteSoon);
  window.on('close', note);
  window.on('hide', () => clearTimeout(timer));
}
