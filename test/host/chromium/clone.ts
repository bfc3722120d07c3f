/**
 * Structured clone as text, for IPC between the page and the main process: what JSON drops or bends
 * (undefined, Date, Map, typed arrays, cycles, -0) arrives as it left, what cannot be cloned throws.
 * `structuredCloneCodec` runs in Node and, by its source text, in the page: it may refer to nothing
 * outside itself. Wire form: plain objects and primitives as in JSON, all else `[tag, ...]`.
 */
export interface Codec {
  /** Throws a DataCloneError for functions, symbols and whatever else structured clone refuses. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

export function structuredCloneCodec(): Codec {
  const views: readonly (new (buffer: ArrayBuffer) => ArrayBufferView)[] = [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  ];

  const toBase64 = (bytes: Uint8Array): string => {
    let binary = '';
    for (let i = 0; i < bytes.length; i += 0x8000)
      binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(binary);
  };
  const fromBase64 = (text: string): ArrayBuffer => {
    const binary = atob(text);
    const bytes = new Uint8Array(new ArrayBuffer(binary.length));
    for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
    return bytes.buffer;
  };
  const refuse = (what: string): never => {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError');
  };

  const write = (value: unknown, seen: Map<object, number>): unknown => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ['f', Object.is(value, -0) ? '-0' : String(value)];
      case 'undefined':
        return ['u'];
      case 'bigint':
        return ['n', String(value)];
      case 'function':
        return refuse(String(value));
      case 'symbol':
        return refuse(String(value));
      case 'object':
        return value === null ? null : writeObject(value, seen);
    }
  };

  const writeObject = (value: object, seen: Map<object, number>): unknown => {
    const known = seen.get(value);
    if (known !== undefined) return ['@', known];
    seen.set(value, seen.size);
    if (Array.isArray(value)) return ['a', ...Array.from(value, (item) => write(item, seen))];
    if (value instanceof Date) return ['d', value.getTime()];
    if (value instanceof RegExp) return ['r', value.source, value.flags];
    if (value instanceof Map)
      return ['m', [...value].map(([key, item]) => [write(key, seen), write(item, seen)])];
    if (value instanceof Set) return ['s', [...value].map((item) => write(item, seen))];
    if (value instanceof Error) return ['e', value.name, value.message, value.stack ?? ''];
    if (value instanceof ArrayBuffer) return ['b', toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const kind = views.findIndex((view) => value instanceof view);
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return ['v', kind, toBase64(bytes)];
    }
    const tag = Object.prototype.toString.call(value);
    if (tag !== '[object Object]' || value instanceof Promise) return refuse(tag);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, write(item, seen)]));
  };

  const read = (node: unknown, seen: unknown[]): unknown => {
    if (typeof node !== 'object' || node === null) return node;
    if (!Array.isArray(node)) {
      const object: Record<string, unknown> = {};
      seen.push(object);
      for (const [key, item] of Object.entries(node)) {
        const enumerable = { configurable: true, enumerable: true, writable: true };
        Object.defineProperty(object, key, { ...enumerable, value: read(item, seen) });
      }
      return object;
    }
    return readTagged(node, seen);
  };

  const readTagged = (node: readonly unknown[], seen: unknown[]): unknown => {
    const [tag, first, second, third] = node;
    const keep = <T>(value: T): T => {
      seen.push(value);
      return value;
    };
    switch (tag) {
      case 'u':
        return undefined;
      case 'f':
        return Number(first);
      case 'n':
        return BigInt(String(first));
      case '@':
        return seen[Number(first)];
      case 'd':
        return keep(new Date(Number(first ?? Number.NaN)));
      case 'r':
        return keep(new RegExp(String(first), String(second)));
      case 'b':
        return keep(fromBase64(String(first)));
      case 'v':
        return keep(new (views[Number(first)] ?? Uint8Array)(fromBase64(String(second))));
      case 'e': {
        const error = keep(new Error(String(second)));
        return Object.assign(error, { name: String(first), stack: String(third) });
      }
      case 'a': {
        const array = keep<unknown[]>([]);
        for (const item of node.slice(1)) array.push(read(item, seen));
        return array;
      }
      case 's': {
        const set = keep(new Set<unknown>());
        for (const item of Array.isArray(first) ? first : []) set.add(read(item, seen));
        return set;
      }
      case 'm': {
        const map = keep(new Map<unknown, unknown>());
        for (const [key, item] of Array.isArray(first) ? first : [])
          map.set(read(key, seen), read(item, seen));
        return map;
      }
      default:
        throw new Error(`unknown tag ${String(tag)} in an IPC message`);
    }
  };

  return {
    encode: (value) => JSON.stringify(write(value, new Map())),
    decode: (text) => read(JSON.parse(text), []),
  };
}
