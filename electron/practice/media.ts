/**
 * The files that practice people send: made here, and served at the gateway's own origin to anybody who
 * has the address, as the links of inbound pictures are at real providers.
 */
import { crc32, deflateSync } from 'node:zlib';
import { Problem } from './envelope.ts';
import { type Route, route } from './router.ts';

export interface PracticeFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** By name; `inbound` on the control door and people's replies name them. */
export const practiceFiles: ReadonlyMap<string, PracticeFile> = new Map<string, PracticeFile>([
  ['picture.png', { type: 'image/png', bytes: sunset(160, 120) }],
  [
    'note.txt',
    { type: 'text/plain', bytes: Buffer.from('Ring twice, the bell is out of order.\n') },
  ],
  [
    'card.vcf',
    {
      type: 'text/vcard',
      bytes: Buffer.from(
        [
          'BEGIN:VCARD',
          'VERSION:3.0',
          'N:Moreau;Iris;;;',
          'FN:Iris Moreau',
          'ORG:Moreau Gardens',
          'TEL;TYPE=CELL:+12125550118',
          'EMAIL:iris@example.com',
          'END:VCARD',
          '',
        ].join('\r\n'),
      ),
    },
  ],
]);

const folder = '/practice/media';

/** The address of a practice file by its name; every other text is an address already. */
export function mediaUrl(origin: string, named: string): string {
  return practiceFiles.has(named) ? `${origin}${folder}/${named}` : named;
}

export function mediaRoutes(): Route[] {
  const file = route('GET', `${folder}/{name}`, ({ params }) => {
    const found = practiceFiles.get(params.get('name') ?? '');
    if (!found) throw new Problem(404, 'Not found');
    return { status: 200, body: null, file: found };
  });
  return [{ ...file, access: 'own', kind: 'other' }];
}

/** A PNG (W3C, "Portable Network Graphics") of 8-bit RGB: an evening sky over the sea, with the sun. */
function sunset(width: number, height: number): Uint8Array {
  const horizon = Math.round(height * 0.65);
  const rows = Array.from({ length: height }, (_row, y) => {
    const pixels = Array.from({ length: width }, (_pixel, x) => {
      const isSun = Math.hypot(x - width / 2, y - horizon) < height / 5 && y < horizon;
      if (isSun) return [255, 222, 120];
      const dusk = y / height;
      return y < horizon ? [70 + 170 * dusk, 60 + 90 * dusk, 130] : [24, 52 + 30 * dusk, 92];
    });
    return Buffer.from([0, ...pixels.flat().map(Math.round)]);
  });
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([size, Buffer.from([8, 2, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
