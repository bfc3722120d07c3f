/** What a stranger may put behind a link: every case is refused, with words, and nothing is kept. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { mediaRefusals } from '../../shared/words/media.ts';
import type { MediaRefusal } from './refusals.ts';
import { files, gif, jpeg, png, webp } from './test-files.ts';
import { provider, rawStand, type Stand, stand, stranger } from './test-stand.ts';

/** What is shown beside the sentence, even where the other side chose the words. */
const plain = /^[^\p{Cc}\p{Cf}]{1,200}$/u;

async function expectRefused({ fetch, folder }: Stand, link: string, code: MediaRefusal) {
  const fetched = await fetch(link);
  expect(fetched).toEqual({ kind: 'refused', code, detail: expect.stringMatching(plain) });
  expect(mediaRefusals[code].happened).toMatch(/\.$/);
  expect(await folder.size()).toBe(0);
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

test.each<[string, string, Buffer | string, MediaRefusal]>([
  ['a web page said to be a picture', 'image/jpeg', '<!DOCTYPE html><p>hello', 'web-page'],
  ['a web page', 'text/html', '\ufeff \n<HTML><script>alert(1)</script>', 'web-page'],
  ['a web page behind a comment', 'image/png', '<!-- a --><!-- b --><body onload=x>', 'web-page'],
  ['a web page in UTF-16', 'text/plain', Buffer.from('\ufeff<html>', 'utf16le'), 'web-page'],
  ['a script element', 'text/plain', '<script src=//x></script>', 'web-page'],
  ['SVG with script', 'image/svg+xml', svg, 'drawing'],
  ['SVG behind a prolog', 'image/png', `<?xml version="1.0"?><!-- x -->${svg}`, 'drawing'],
  ['SVG with a prefix', 'image/png', '<?xml version="1.0"?><a:svg xmlns:a="x"/>', 'drawing'],
  ['SVG by its document type', 'image/png', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg}`, 'drawing'],
  ['XML', 'application/xml', '<?xml version="1.0"?><root/>', 'xml'],
  ['a layout with a script in it', 'application/smil', `<smil><body>${svg}</body></smil>`, 'xml'],
  ['a Windows program', 'image/jpeg', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'program'],
  ['a Linux program', 'application/octet-stream', '\x7fELF\x02\x01\x01', 'program'],
  ['a script', 'text/plain', '#!/bin/sh\nrm -rf ~\n', 'program'],
  ['text said to be a picture', 'image/jpeg', 'not a picture', 'wrong-type'],
  ['a PDF said to be a picture', 'IMAGE/PNG; a=b', files.pdf, 'wrong-type'],
  ['an archive said to be a picture', 'image/gif', files.other, 'wrong-type'],
  ['a picture said to be a video', 'video/mp4', files.png, 'wrong-type'],
  ['a picture of 30,000 by 30,000', 'image/png', png(30_000, 30_000), 'picture-too-big'],
  ['a picture one point too wide', 'image/jpeg', jpeg(12_001, 10), 'picture-too-big'],
  ['a picture of 61 megapixels', 'image/webp', webp('VP8X', 11_000, 5_600), 'picture-too-big'],
  ['a small GIF with a large frame', 'image/gif', gif([1, 1], [60_000, 60_000]), 'picture-too-big'],
  ['a picture without a size', 'image/png', files.png.subarray(0, 12), 'picture-damaged'],
  ['a picture of nothing', 'image/png', png(0, 100), 'picture-damaged'],
  ['nothing', 'image/png', '', 'empty'],
])('%s', async (_, type, body, code) => {
  const scene = await stand((_, response) => {
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  await expectRefused(scene, scene.link('/1'), code);
});

test.each([
  'attachment; filename="../../.bashrc"',
  'attachment; filename=../x.png',
  'attachment; filename="..\\\\..\\\\x.png"',
  'attachment; filename="C:\\Users\\x.png"',
  'attachment; filename="c:x.png"',
  'attachment; filename="a\\b.png"',
  'attachment; filename="/etc/passwd"',
  'attachment; filename=".."',
  `attachment; filename*=UTF-8''..%2F%E2%80%AE%07${'x'.repeat(900)}`,
  'attachment; filename="%2e%2e%2fx.png"',
  "attachment; filename=ok.png; filename*=UTF-8''..%2Fx.png",
  "attachment; filename=../x.png; filename*=UTF-8''ok.png",
  "attachment; filename*=iso-8859-1''a%5Cb.png",
])('a path in the file name: %s', async (disposition) => {
  const scene = await stand((_, response) => {
    response.writeHead(200, { 'content-disposition': disposition }).end(files.png);
  });
  await expectRefused(scene, scene.link('/1'), 'bad-name');
});

test('an endless body ends at the limit', async () => {
  let left = 0;
  const { promise: hungUp, resolve } = Promise.withResolvers<void>();
  const scene = await stand((_, response) => {
    const chunk = Buffer.alloc(16_384, 'a');
    response.on('close', resolve);
    const more = () => {
      while (!response.destroyed && response.write(chunk)) left += chunk.length;
    };
    response.on('drain', more);
    more();
  });
  await expectRefused(scene, scene.link('/1'), 'too-large');
  await hungUp;
  expect(left).toBeLessThan(50_000_000);
});

test.each([
  [302, 'too-many-redirects'],
  [404, 'gone'],
] as const)('nor is an endless body behind HTTP %i waited for', async (status, code) => {
  const { promise: hungUp, resolve } = Promise.withResolvers<void>();
  const scene = await stand((_, response) => {
    response.on('close', resolve);
    response.writeHead(status, { location: '/1' }).write('on and on');
  });
  await expectRefused(scene, scene.link('/1'), code);
  await hungUp;
});

test('a small length does not hide an endless body', async () => {
  const scene = await rawStand((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n');
    socket.write(`FFFFFF\r\n${'a'.repeat(200_000)}`);
  });
  await expectRefused(scene, scene.link('/1'), 'bad-answer');
});

test('a length that is not true does not get more than the limit', async () => {
  const scene = await rawStand((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n');
    socket.write(Buffer.alloc(200_000, 'a'));
  });
  await expectRefused(scene, scene.link('/1'), 'too-large');
});

test.each(['gzip', 'br', 'deflate', 'GZIP', 'zstd', 'identity, gzip'])(
  'a bomb under Content-Encoding: %s',
  async (encoding) => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const scene = await stand((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb);
    });
    await expectRefused(scene, scene.link('/1'), 'compressed');
  },
);

test('a bomb under Transfer-Encoding', async () => {
  const scene = await rawStand((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n');
    socket.write('1\r\na\r\n0\r\n\r\n');
  });
  await expectRefused(scene, scene.link('/1'), 'compressed');
});

test.each([
  'https://127.0.0.1:PORT/',
  'http://127.0.0.1:PORT/',
  'http://localhost:PORT/',
  'https://[::1]:PORT/',
  'https://0x7f.1:PORT/',
  'https://2130706433:PORT/',
  'https://[::ffff:127.0.0.1]:PORT/',
  'https://10.0.0.1/',
  'https://[::ffff:a00:1]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[fd00:ec2::254]/',
  'https://router.test/',
  'http://router.test/',
  'https://mixed.test/',
  'https://odd.test/',
])('a redirect to %s', async (to) => {
  const { port, ...scene } = await stand(
    (_, response) => {
      response.writeHead(302, { location: to.replace('PORT', String(port)) }).end();
    },
    {
      names: {
        localhost: [['::1', '127.0.0.1']],
        'router.test': [['192.168.1.1']],
        'mixed.test': [['93.184.216.34', '10.1.2.3']],
        'odd.test': [['fe80::1%eth0']],
      },
    },
  );
  await expectRefused({ port, ...scene }, scene.link('/1', stranger), 'private-address');
  expect(scene.requests).toHaveLength(1);
});

test.each<[string, MediaRefusal]>([
  ['file:///etc/passwd', 'bad-address'],
  ['data:image/png;base64,AAAA', 'bad-address'],
  ['app://longcode/index.html', 'bad-address'],
  ['ftp://files.stranger.test/', 'bad-address'],
  ['https://user:pass@files.stranger.test/', 'bad-address'],
  ['https://user@files.stranger.test/', 'bad-address'],
  ['https://', 'bad-address'],
  ['https://[::1', 'bad-address'],
  ['http://public.test/', 'not-encrypted'],
])('a link to %s, given or redirected to', async (to, code) => {
  const scene = await stand((_, response) => response.writeHead(302, { location: to }).end(), {
    names: { 'public.test': [['93.184.216.34']] },
  });
  await expectRefused(scene, to, code);
  await expectRefused(scene, scene.link('/1'), code);
});

test('a name that turns private after it was checked gains nothing', async () => {
  const names = { [stranger]: [['127.0.0.1'], ['192.168.1.1']] };
  const scene = await stand((_, response) => response.end(files.png), { names });
  expect(await scene.fetch(scene.link('/1', stranger))).toMatchObject({ kind: 'stored' });
  expect(scene.lookups).toEqual([stranger]);
});

test('a name that turns private between two hops is checked again', async () => {
  const names = { [provider]: [['127.0.0.1'], ['192.168.1.1']] };
  const scene = await stand((_, response) => response.writeHead(302, { location: '/2' }).end(), {
    names,
  });
  await expectRefused(scene, scene.link('/1'), 'private-address');
  expect(scene.requests).toHaveLength(1);
});

test('an answer that is no HTTP', async () => {
  const scene = await rawStand((socket) => socket.end('220 smtp.example ESMTP\r\n'));
  await expectRefused(scene, scene.link('/1'), 'bad-answer');
});

test('headers without end', async () => {
  const scene = await rawStand((socket) => {
    socket.write(
      `HTTP/1.1 200 OK\r\n${'x: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(5000)}`,
    );
  });
  await expectRefused(scene, scene.link('/1'), 'bad-answer');
});
