/**
 * Moves the wall clock of one JavaScript realm: `Date.now()` and `new Date()` tell a time that is not
 * the computer's, timers and `performance.now()` go on as they are. That is what a user who sets the
 * clock, or a computer that wakes up with a wrong one, does to a program.
 *
 * The function refers to nothing outside itself, because it also runs where Playwright puts its text.
 * Worker threads and the page have a realm of their own and keep the computer's time.
 */
export function shiftDate(_: unknown, ms: number): void {
  const original: unknown = Reflect.get(Date, 'unshifted') ?? Date;
  if (typeof original !== 'function') return;
  const now = (): number => Number(Reflect.get(original, 'now').call(original)) + ms;
  globalThis.Date = new Proxy(Date, {
    construct: (_target, args, asked) =>
      Reflect.construct(original, args.length === 0 ? [now()] : args, asked),
    apply: () => String(Reflect.construct(original, [now()])),
    get(_target, name) {
      if (name === 'unshifted') return original;
      return name === 'now' ? now : Reflect.get(original, name);
    },
  });
}
