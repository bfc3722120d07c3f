import { expect, test } from 'vitest';
import { contactedHosts } from './endpoints.ts';
import { fieldAtFault } from './fields.ts';

test.each([
  ['key-refused', null, 'key'],
  ['address-unreachable', null, 'baseUrl'],
  ['address-unreachable', 'socketUrl', 'socketUrl'],
  ['socket-refused', null, 'socketUrl'],
  ['vault-unavailable', null, 'key'],
  ['provider-failed', null, null],
  ['invalid-argument', 'text', null],
] as const)('%s at %s is shown at %s', (code, field, shown) => {
  expect(fieldAtFault({ code, field, detail: null })).toBe(shown);
});

test.each([
  ['', '', ['api.opentact.org']],
  ['http://127.0.0.1:8080/rest', '', ['127.0.0.1:8080']],
  ['https://a.example/rest', 'wss://b.example', ['a.example', 'b.example']],
  ['https://a.example/rest', 'wss://a.example/x', ['a.example']],
  ['nonsense', '', []],
])('base %j and socket %j contact %j', (base, socket, hosts) => {
  expect(contactedHosts(base, socket)).toEqual(hosts);
});
