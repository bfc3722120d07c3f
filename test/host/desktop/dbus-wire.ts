/**
 * D-Bus marshalling as the D-Bus specification's "Message Protocol" chapter has it, little-endian, for
 * the types that notifications use: y b i u s o g v, arrays, structs and dictionary entries. A struct
 * or entry is a list of its members, a dictionary a list of entries, a variant says its own type.
 */
export interface Variant {
  readonly signature: string;
  readonly value: Value;
}
export type Value = number | boolean | string | readonly Value[] | Variant;

type Type =
  | { readonly kind: 'basic'; readonly code: string }
  | { readonly kind: 'array'; readonly item: Type }
  | { readonly kind: 'tuple'; readonly members: readonly Type[] };

function parseOne(signature: string, at: number): { type: Type; next: number } {
  const code = signature.charAt(at);
  if (code === 'a') {
    const { type, next } = parseOne(signature, at + 1);
    return { type: { kind: 'array', item: type }, next };
  }
  if (code !== '(' && code !== '{') return { type: { kind: 'basic', code }, next: at + 1 };
  const members: Type[] = [];
  let position = at + 1;
  while (!')}'.includes(signature.charAt(position))) {
    const { type, next } = parseOne(signature, position);
    members.push(type);
    position = next;
  }
  return { type: { kind: 'tuple', members }, next: position + 1 };
}

function parseSignature(signature: string): Type[] {
  const types: Type[] = [];
  for (let at = 0; at < signature.length; ) {
    const { type, next } = parseOne(signature, at);
    types.push(type);
    at = next;
  }
  return types;
}

function alignment(type: Type): number {
  if (type.kind === 'tuple') return 8;
  if (type.kind === 'array') return 4;
  return 'ygv'.includes(type.code) ? 1 : 4;
}

const isVariant = (value: Value): value is Variant =>
  typeof value === 'object' && 'signature' in value;
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Appends values to a message; alignment counts from the start of `bytes`. */
class Writer {
  readonly bytes: number[] = [];

  align(size: number): void {
    while (this.bytes.length % size !== 0) this.bytes.push(0);
  }

  word(value: number, at = this.bytes.length): void {
    for (let i = 0; i < 4; i += 1) this.bytes[at + i] = (value >>> (8 * i)) & 255;
  }

  all(types: readonly Type[], values: readonly Value[]): void {
    types.forEach((type, i) => {
      const value = values[i];
      if (value === undefined) throw new TypeError('fewer D-Bus values than their signature names');
      this.one(type, value);
    });
  }

  one(type: Type, value: Value): void {
    this.align(alignment(type));
    if (type.kind === 'tuple') this.all(type.members, isList(value) ? value : []);
    else if (type.kind === 'array') this.array(type.item, isList(value) ? value : []);
    else this.basic(type.code, value);
  }

  array(item: Type, values: readonly Value[]): void {
    const lengthAt = this.bytes.length;
    this.word(0);
    this.align(alignment(item));
    const start = this.bytes.length;
    for (const value of values) this.one(item, value);
    this.word(this.bytes.length - start, lengthAt);
  }

  basic(code: string, value: Value): void {
    if (code === 'v' && isVariant(value)) {
      this.basic('g', value.signature);
      this.all(parseSignature(value.signature), [value.value]);
    } else if (code === 'y') this.bytes.push(Number(value));
    else if ('biu'.includes(code)) this.word(Number(value));
    else {
      const text = Buffer.from(String(value));
      if (code === 'g') this.bytes.push(text.length);
      else this.word(text.length);
      this.bytes.push(...text, 0);
    }
  }
}

class Reader {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  align(size: number): void {
    this.at += (size - (this.at % size)) % size;
  }

  word(): number {
    this.at += 4;
    return this.bytes.readUInt32LE(this.at - 4);
  }

  one(type: Type): Value {
    this.align(alignment(type));
    if (type.kind === 'tuple') return type.members.map((member) => this.one(member));
    if (type.kind === 'basic') return this.basic(type.code);
    const length = this.word();
    this.align(alignment(type.item));
    const end = this.at + length;
    const values: Value[] = [];
    while (this.at < end) values.push(this.one(type.item));
    return values;
  }

  basic(code: string): Value {
    if (code === 'v') {
      const signature = String(this.basic('g'));
      const [value = ''] = parseSignature(signature).map((type) => this.one(type));
      return { signature, value };
    }
    if (code === 'y') {
      this.at += 1;
      return this.bytes.readUInt8(this.at - 1);
    }
    if (code === 'b') return this.word() !== 0;
    if (code === 'i') return this.word() | 0;
    if (code === 'u') return this.word();
    const length = code === 'g' ? Number(this.basic('y')) : this.word();
    this.at += length + 1;
    return this.bytes.toString('utf8', this.at - length - 1, this.at - 1);
  }
}

export function marshal(signature: string, values: readonly Value[]): Buffer {
  const writer = new Writer();
  writer.all(parseSignature(signature), values);
  return Buffer.from(writer.bytes);
}

export function unmarshal(signature: string, bytes: Buffer): Value[] {
  const reader = new Reader(bytes);
  return parseSignature(signature).map((type) => reader.one(type));
}

/** Where the next multiple of eight is: a message's body begins on one. */
export function paddedTo8(length: number): number {
  return Math.ceil(length / 8) * 8;
}
