import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeFileAt, placeOn } from './window-place.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const left = { x: -1280, y: 100, width: 1280, height: 1024 };
const at = (x: number, y: number, width = 1000, height = 700) => ({
  ...{ x, y, width, height },
  maximized: false,
});

test('the first time it has its usual size, or what there is room for', () => {
  expect(placeOn(null, [main])).toEqual({ width: 1180, height: 760 });
  expect(placeOn(null, [{ ...main, width: 800, height: 480 }])).toEqual({
    width: 800,
    height: 480,
  });
});

test('it comes back where it was, on any display', () => {
  expect(placeOn(at(100, 50), [main, left])).toMatchObject({ x: 100, y: 50, width: 1000 });
  expect(placeOn(at(-1200, 200), [main, left])).toMatchObject({ x: -1200, y: 200 });
});

test('of a display that is gone only the size is kept', () => {
  expect(placeOn(at(-1200, 200), [main])).toEqual({ width: 1000, height: 700 });
  expect(placeOn(at(100, -500), [main])).toEqual({ width: 1000, height: 700 });
});

test('wherever it was, its top can be taken hold of, and it is not larger than its display', () => {
  const any = fc.integer({ min: -5000, max: 5000 });
  const size = fc.integer({ min: 1, max: 9000 });
  fc.assert(
    fc.property(any, any, size, size, (x, y, width, height) => {
      const placed = placeOn(at(x, y, width, height), [main]);
      expect(placed.width).toBeLessThanOrEqual(main.width);
      expect(placed.height).toBeLessThanOrEqual(main.height);
      if (placed.x === undefined || placed.y === undefined) return;
      expect(placed.x).toBeLessThanOrEqual(main.width - 80);
      expect(placed.x + width).toBeGreaterThanOrEqual(80);
      expect(placed.y).toBeGreaterThanOrEqual(0);
      expect(placed.y).toBeLessThanOrEqual(main.height - 32);
    }),
  );
});

test('a file that is not there, or broken, is none', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'longcode-place-'));
  const file = path.join(folder, 'window.json');
  const places = placeFileAt(file);
  expect(places.read()).toBeNull();
  places.write(at(1, 2));
  expect(places.read()).toEqual(at(1, 2));
  for (const broken of ['', '{', '{"x":1}', '{"x":"a","y":0,"width":1,"height":1}']) {
    writeFileSync(file, broken);
    expect(places.read()).toBeNull();
  }
  rmSync(folder, { recursive: true });
});
