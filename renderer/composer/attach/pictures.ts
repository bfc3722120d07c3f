/**
 * Which files are pictures that can be drawn again. One that moves would stand still afterwards, so
 * it stays as it is; formats that many phones cannot show are always drawn again.
 */
const drawable = ['image/jpeg', 'image/png', 'image/webp', 'image/bmp', 'image/avif'];
const shownByPhones = ['image/jpeg', 'image/png', 'image/gif'];

export function shrinks({ type }: Pick<Blob, 'type'>): boolean {
  return drawable.includes(type);
}

export function moves({ type }: Pick<Blob, 'type'>): boolean {
  return type === 'image/gif';
}

export function isDrawnAgain({ type, size }: Pick<Blob, 'type' | 'size'>, most: number): boolean {
  return shrinks({ type }) && (size > most || !shownByPhones.includes(type));
}

/** With the ending of what it was drawn as. */
export function renamed(name: string | null, type: string): string | null {
  const right = type === 'image/png' ? /\.png$/i : /\.jpe?g$/i;
  if (name === null || right.test(name)) return name;
  return `${name.replace(/\.[^.]{1,5}$/, '')}.${type === 'image/png' ? 'png' : 'jpg'}`;
}
