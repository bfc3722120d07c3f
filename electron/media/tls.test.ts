/** Over TLS the certificate must be of the name in the link, whatever address that name has. */
import { createServer } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './hop.ts';
import { testCertificate, testKey } from './test-certificate.ts';
import { portOf, provider, stranger } from './test-stand.ts';

const trusted = getCACertificates('default');
const server = createServer({ key: testKey, cert: testCertificate }, (request, response) => {
  response.end(request.headers.host);
});
let port = 0;

beforeAll(async () => {
  setDefaultCACertificates([...trusted, testCertificate]);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = portOf(server.address());
});

afterAll(() => {
  setDefaultCACertificates(trusted);
  server.close();
});

function askAt(name: string) {
  return ask({
    url: new URL(`https://${name}:${port}/`),
    addresses: [{ address: '127.0.0.1', family: 4 }],
    credentials: {},
    idleMs: 10_000,
    signal: new AbortController().signal,
  });
}

test('the right name is connected to at the checked address', async () => {
  const answer = await askAt(provider);
  expect((await answer.toArray()).join('')).toBe(`${provider}:${port}`);
});

test('the wrong name is not', async () => {
  await expect(askAt(stranger)).rejects.toMatchObject({
    code: 'unreachable',
    message: 'ERR_TLS_CERT_ALTNAME_INVALID',
  });
});

test('nor is a certificate nobody vouches for', async () => {
  setDefaultCACertificates(trusted);
  await expect(askAt(provider)).rejects.toMatchObject({ code: 'unreachable' });
});
