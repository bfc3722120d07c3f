import { expect, test } from 'vitest';
import { contactedHosts } from './hosts.ts';

const offer = {
  baseUrl: 'https://api.example.com/rest',
  socketUrl: 'wss://live.example.com',
  otherHosts: ['login.example.com'],
};
const own = ['api.example.com', 'live.example.com', 'login.example.com'];

test.each([
  ['', '', own],
  ['http://127.0.0.1:8080/rest', '', ['127.0.0.1:8080']],
  ['https://a.example/rest', 'wss://b.example', ['a.example', 'b.example']],
  ['https://a.example/rest', 'wss://a.example/x', ['a.example']],
  ['nonsense', '', []],
])('base %j and socket %j contact %j', (base, socket, hosts) => {
  expect(contactedHosts(offer, base, socket)).toEqual(hosts);
});

test('without a socket there is one host less', () => {
  expect(contactedHosts({ ...offer, socketUrl: null, otherHosts: [] }, '', '')).toEqual([
    'api.example.com',
  ]);
});
