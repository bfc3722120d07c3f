/**
 * Turns the part of an Electron object that the host really has into the whole object as
 * electron.d.ts describes it. What is given is checked against that type; what is missing throws a
 * sentence naming it, so product code that outgrows the host fails loudly and never half-works.
 * The overloads are the host's only claim that the compiler cannot check: that a proxy which throws
 * for the rest may stand where the full type is asked for.
 */
import type { EventEmitter } from 'node:events';

/** `events` is the emitter behind `on`, `once` and the rest of an object that has them. */
type Members<Full> = Partial<Omit<Full, keyof EventEmitter | 'prototype'>>;

/** Read by the language or by inspectors on any object, so they must not throw. */
const alwaysAbsent: ReadonlySet<string> = new Set(['then', 'toJSON', 'nodeType', '$$typeof']);

export function standIn<Full extends object>(
  name: string,
  members: Members<Full>,
  events?: object,
): Full;
export function standIn(name: string, members: object, events?: object): object {
  const proxy: object = new Proxy(
    members,
    surface(name, members, events, () => proxy),
  );
  return proxy;
}

/** The same for a class: `construct` makes the instances, `statics` are what the class itself has. */
export function standInClass<Class extends abstract new (...args: never[]) => object>(
  name: string,
  construct: (...args: ConstructorParameters<Class>) => InstanceType<Class>,
  statics: Members<Class>,
): Class;
export function standInClass(
  name: string,
  construct: (...args: unknown[]) => object,
  statics: object,
): object {
  return new Proxy(class {}, {
    ...surface(name, statics, undefined, () => statics),
    construct: (_, args) => construct(...args),
  });
}

function surface(
  name: string,
  members: object,
  events: object | undefined,
  self: () => object,
): ProxyHandler<object> {
  const absent = (key: string): never => {
    throw new Error(`the Chromium host has no ${name}.${key}`);
  };
  return {
    get(_, key) {
      if (Reflect.has(members, key)) return Reflect.get(members, key);
      if (typeof key === 'symbol' || alwaysAbsent.has(key)) return undefined;
      const inherited: unknown = events === undefined ? undefined : Reflect.get(events, key);
      if (typeof inherited !== 'function') return absent(key);
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(inherited, events, args);
        return result === events ? self() : result;
      };
    },
    set(_, key, value) {
      return Reflect.has(members, key) ? Reflect.set(members, key, value) : absent(String(key));
    },
    has: (_, key) => Reflect.has(members, key),
  };
}

/** An Electron event object: cancellable, with the event's own parameters on it. */
export function electronEvent<Params extends object>(
  params: Params,
): { preventDefault(): void; readonly defaultPrevented: boolean } & Params {
  let prevented = false;
  const event = {
    preventDefault() {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  return Object.assign(event, params);
}
