/**
 * Requests for the fuzzer, each with what must become of it: webhooks of the samples, whole or
 * broken, with right and wrong proofs, and everything around them changed one thing at a time or all
 * at once. What is expected is worked out here from how the request was made, not by the receiver.
 */
import fc from 'fast-check';
import { z } from 'zod';
import { mutatedDocument, mutatedText } from '../providers/mutations.ts';
import { pathOf } from './secret.ts';
import type { Source, SourceDialect } from './source.ts';
import {
  basic,
  bytesOf,
  type HeaderLines,
  type Piece,
  proofOf,
  sample,
  signature,
} from './test-sender.ts';

export const bodyLimit = 64 * 1024;

export interface Expected {
  /** The statuses that may come back; 0 is none at all. */
  readonly statuses: readonly number[];
  /** Whether it must, may or must not be taken. */
  readonly taken: 'once' | 'perhaps' | 'never';
  /** The only text that may be taken; null when the bytes were disturbed on the way. */
  readonly raw: string | null;
}

export interface FuzzRequest {
  readonly dialect: SourceDialect;
  /** How it was made, for the report of a failure. */
  readonly told: string;
  readonly make: (source: Source, now: number) => Made;
}

export interface Made {
  readonly pieces: readonly Piece[];
  readonly expected: Expected;
}

const names = {
  telnyx: ['telnyx/inbound_sms', 'telnyx/message_finalized_delivered', 'telnyx/inbound_mms'],
  bandwidth: ['bandwidth/inbound_sms', 'bandwidth/delivered_sms', 'bandwidth/failed_spam_4470'],
  opentact: ['opentact/webhook_message_finalized_delivered', 'opentact/wss_sms_inbound'],
} as const;

interface FuzzBody {
  readonly bytes: Buffer;
  /** A webhook as its provider sends it, with an id of its own. */
  readonly genuine: boolean;
}

const Event = z.looseObject({ data: z.looseObject({ id: z.string() }) });
const Callbacks = z.array(z.looseObject({ message: z.looseObject({ id: z.string() }) }));

function renewed(value: unknown, id: string): unknown {
  const event = Event.safeParse(value).data;
  if (event !== undefined) return { ...event, data: { ...event.data, id } };
  const list = Callbacks.safeParse(value).data;
  return list?.map((one) => ({ ...one, message: { ...one.message, id } })) ?? value;
}

function bodyOf(dialect: SourceDialect): fc.Arbitrary<FuzzBody> {
  const genuine = fc
    .tuple(fc.constantFrom(...names[dialect]), fc.uuid())
    .map(([name, id]) => JSON.stringify(renewed(JSON.parse(sample(name)), id)));
  const broken = (text: string | Uint8Array): FuzzBody => ({
    bytes: Buffer.from(text),
    genuine: false,
  });
  return fc.oneof(
    { weight: 6, arbitrary: genuine.map((text) => ({ ...broken(text), genuine: true })) },
    { weight: 3, arbitrary: mutatedDocument.map((value) => broken(JSON.stringify(value))) },
    { weight: 2, arbitrary: mutatedText.map(broken) },
    { weight: 1, arbitrary: fc.json().map(broken) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 600 }).map(broken) },
    { weight: 1, arbitrary: fc.nat(3 * bodyLimit).map((size) => broken('['.repeat(size))) },
  );
}

const often = <T>(usual: T, ...rare: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  );

type Proof = 'right' | 'none' | 'changed' | 'old' | 'future' | 'doubled';
type Framing = 'length' | 'chunks' | 'longer' | 'shorter' | 'both' | 'nonsense';

const parts = {
  proof: often<Proof>('right', 'none', 'changed', 'old', 'future', 'doubled'),
  path: often('', '?x=1', '/', 'x', '%20', '/../'),
  method: often('POST', 'GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND'),
  type: often<string | null>(
    'application/json',
    ...['application/json; charset=utf-8', 'APPLICATION/JSON', null, 'text/plain', ''],
    ...['application/json; charset=latin1', 'multipart/form-data; boundary=x'],
  ),
  encoding: often<string | null>(null, 'identity', 'gzip', 'deflate', 'br', 'x', 'gzip, gzip'),
  framing: fc.oneof(
    { weight: 150, arbitrary: fc.constant<Framing>('length') },
    { weight: 50, arbitrary: fc.constant<Framing>('chunks') },
    { weight: 8, arbitrary: fc.constantFrom<Framing>('shorter', 'both', 'nonsense') },
    { weight: 1, arbitrary: fc.constant<Framing>('longer') },
  ),
  more: fc.dictionary(
    fc.stringMatching(/^x-[a-z]{1,12}$/),
    fc.stringMatching(/^[\x21-\x7e\x80-\xff]{0,60}$/),
    { maxKeys: 6 },
  ),
  pace: fc.oneof(
    { weight: 300, arbitrary: fc.constant('whole' as const) },
    { weight: 30, arbitrary: fc.constant('split' as const) },
    { weight: 1, arbitrary: fc.constant('stalled' as const) },
  ),
  cut: fc.nat(),
  noise: fc.oneof(
    { weight: 10, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.nat(), fc.nat(20), fc.uint8Array({ maxLength: 20 })),
    },
  ),
} as const;

export const fuzzRequest: fc.Arbitrary<FuzzRequest> = fc
  .constantFrom('telnyx', 'bandwidth', 'opentact')
  .chain((dialect) => fc.record({ dialect: fc.constant(dialect), body: bodyOf(dialect), ...parts }))
  .map((made) => ({
    dialect: made.dialect,
    told: JSON.stringify({ ...made, body: made.body.bytes.toString('latin1').slice(0, 500) }),
    make: (source, now) => assemble(made, source, now),
  }));

type Parts = {
  readonly [Name in keyof typeof parts]: (typeof parts)[Name] extends fc.Arbitrary<infer T>
    ? T
    : never;
} & { readonly dialect: SourceDialect; readonly body: FuzzBody };

function assemble(made: Parts, source: Source, now: number): Made {
  const { body, method, path, more, pace, cut, noise } = made;
  const { 'content-type': _, ...proof } = proofFor(made, source, now);
  const typed: HeaderLines = made.type === null ? {} : { 'content-type': made.type };
  const encoded: HeaderLines = made.encoding === null ? {} : { 'content-encoding': made.encoding };
  const framed = frame(made.framing, body.bytes);
  const headers = { ...more, ...typed, ...encoded, ...framed.headers, ...proof };
  const target = pathOf(source.secret) + path;
  const whole = disturbed(bytesOf({ method, path: target, headers, body: framed.bytes }), noise);
  const at = cut % Math.max(1, whole.length);
  const pieces: Record<typeof pace, readonly Piece[]> = {
    whole: [whole],
    split: [whole.subarray(0, at), 2, whole.subarray(at)],
    stalled: [whole.subarray(0, at)],
  };
  return { pieces: pieces[pace], expected: expectedOf(made) };
}

function proofFor({ proof, body }: Parts, source: Source, now: number): HeaderLines {
  const right = proofOf(source, body.bytes, now);
  if (source.dialect === 'opentact' || proof === 'right') return right;
  if (proof === 'none') return {};
  if (source.dialect === 'bandwidth') {
    return { authorization: basic(source.credentials.user, proof) };
  }
  const seconds =
    Math.floor(now / 1000) + { old: -301, future: 301, changed: 0, doubled: 0 }[proof];
  const bytes = proof === 'changed' ? Buffer.concat([body.bytes, Buffer.from(' ')]) : body.bytes;
  const signed = signature(bytes, seconds);
  return {
    'telnyx-timestamp': String(seconds),
    'telnyx-signature-ed25519': signed,
    ...(proof === 'doubled' ? { 'Telnyx-Signature-Ed25519': signed } : {}),
  };
}

function frame(framing: Framing, bytes: Buffer): { headers: HeaderLines; bytes: Buffer } {
  const length = (size: number) => ({ headers: { 'content-length': String(size) }, bytes });
  switch (framing) {
    case 'length':
      return length(bytes.length);
    case 'longer':
      return length(bytes.length + 5);
    case 'shorter':
      return length(Math.max(0, bytes.length - 5));
    case 'nonsense':
      return { headers: { 'content-length': `${bytes.length}, 7` }, bytes };
    case 'both':
      return {
        headers: { 'content-length': String(bytes.length), 'transfer-encoding': 'chunked' },
        bytes: chunked(bytes),
      };
    case 'chunks':
      return { headers: { 'transfer-encoding': 'chunked' }, bytes: chunked(bytes) };
  }
}

function chunked(bytes: Buffer): Buffer {
  const size = Math.max(7, Math.ceil(bytes.length / 50));
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => {
    const piece = bytes.subarray(index * size, (index + 1) * size);
    return [Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')];
  });
  return Buffer.concat([...pieces.flat(), Buffer.from('0\r\n\r\n')]);
}

function disturbed(bytes: Buffer, noise: Parts['noise']): Buffer {
  if (noise === null) return bytes;
  const [place, gone, put] = noise;
  const at = place % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]);
}

const any4xx = [0, 400, 401, 403, 404, 405, 408, 413, 415, 431];

function expectedOf(made: Parts): Expected {
  const { dialect, body, pace, noise, framing, proof } = made;
  const raw = body.bytes.toString();
  const nothing = { taken: 'never', raw: null } as const;
  if (pace === 'stalled') return { ...nothing, statuses: any4xx };
  if (noise !== null) {
    const undisturbed = dialect === 'telnyx' ? raw : null;
    return { taken: 'perhaps', raw: undisturbed, statuses: [200, ...any4xx] };
  }
  if (framing === 'both' || framing === 'nonsense') return { ...nothing, statuses: [400] };
  const late = pace === 'split' ? [408] : [];
  const refusal = refusalOf(made);
  if (refusal !== null) return { ...nothing, statuses: [...refusal, ...late] };
  const size = body.bytes.length;
  const oversized = size > bodyLimit ? [0, 413] : [];
  if (framing === 'longer') return { ...nothing, statuses: [408, ...oversized] };
  const unproven = proof === 'right' ? null : unprovenStatus[dialect];
  if (framing === 'shorter') {
    const disproven = dialect === 'telnyx' ? 403 : unproven;
    const taken = disproven === null ? 'perhaps' : 'never';
    return { taken, raw: raw.slice(0, -5), statuses: [disproven ?? 200, 400, ...oversized] };
  }
  if (size > bodyLimit) return { ...nothing, statuses: [...oversized, ...late] };
  if (unproven !== null) return { ...nothing, statuses: [unproven, ...late] };
  if (body.genuine && pace === 'whole') return { taken: 'once', raw, statuses: [200] };
  return { taken: 'perhaps', raw, statuses: [200, 400, ...late] };
}

const unprovenStatus = { telnyx: 403, bandwidth: 401, opentact: null } as const;

/** Why it is refused before its body counts. */
function refusalOf(made: Parts): readonly number[] | null {
  const { dialect, proof, path, method, type, encoding, framing, body } = made;
  const cutShort = framing === 'shorter' || body.bytes.length > bodyLimit ? [0] : [];
  if (path !== '') return [404, ...cutShort];
  if (method !== 'POST') return [405, ...cutShort];
  const json = /^application\/json(; charset=utf-8)?$/i.test(type ?? '');
  const wrong = !json || (encoding !== null && encoding !== 'identity');
  const asked = dialect === 'bandwidth' && proof === 'none';
  return wrong && !asked ? [415, ...cutShort] : null;
}
