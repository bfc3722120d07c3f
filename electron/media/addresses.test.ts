import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Reach, reachOf } from './addresses.ts';

test.each<[string, Reach]>([
  ['93.184.216.34', 'public'],
  ['9.255.255.255', 'public'],
  ['11.0.0.0', 'public'],
  ['100.63.255.255', 'public'],
  ['100.128.0.0', 'public'],
  ['172.15.255.255', 'public'],
  ['172.32.0.0', 'public'],
  ['223.255.255.255', 'public'],
  ['168.63.129.17', 'public'],
  ['2606:2800:220:1:248:1893:25c8:1946', 'public'],
  ['::ffff:93.184.216.34', 'public'],
  ['64:ff9b::5db8:d822', 'public'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.255', 'loopback'],
  ['::1', 'loopback'],
  ['0:0:0:0:0:0:0:1', 'loopback'],
  ['::ffff:127.0.0.1', 'loopback'],
  ['::ffff:7f00:1', 'loopback'],
  ['0.0.0.0', 'closed'],
  ['10.1.2.3', 'closed'],
  ['100.64.0.1', 'closed'],
  ['100.100.100.200', 'closed'],
  ['168.63.129.16', 'closed'],
  ['169.254.169.254', 'closed'],
  ['172.16.0.1', 'closed'],
  ['172.31.255.255', 'closed'],
  ['192.0.0.192', 'closed'],
  ['192.168.0.1', 'closed'],
  ['198.18.0.1', 'closed'],
  ['224.0.0.1', 'closed'],
  ['239.255.255.250', 'closed'],
  ['255.255.255.255', 'closed'],
  ['::', 'closed'],
  ['::2', 'closed'],
  ['::7f00:1', 'closed'],
  ['::ffff:10.0.0.1', 'closed'],
  ['0:0:0:0:0:ffff:a9fe:a9fe', 'closed'],
  ['64:ff9b::a00:1', 'closed'],
  ['64:ff9b::7f00:1', 'closed'],
  ['64:ff9b:1::1', 'closed'],
  ['2001::1', 'closed'],
  ['2001:db8::1', 'closed'],
  ['2002:7f00:1::', 'closed'],
  ['fc00::1', 'closed'],
  ['fd00:ec2::254', 'closed'],
  ['fe80::1', 'closed'],
  ['fe80::1%eth0', 'closed'],
  ['2606:2800::1%eth0', 'closed'],
  ['fec0::1', 'closed'],
  ['ff02::1', 'closed'],
  ['example.com', 'closed'],
  ['127.1', 'closed'],
  ['', 'closed'],
])('%s is %s', (address, reach) => {
  expect(reachOf(address)).toBe(reach);
});

const byte = fc.integer({ min: 0, max: 255 });

test('no spelling of an IPv4 address is more open than the address', () => {
  fc.assert(
    fc.property(byte, byte, byte, byte, (a, b, c, d) => {
      const plain = `${a}.${b}.${c}.${d}`;
      const high = ((a << 8) | b).toString(16);
      const low = ((c << 8) | d).toString(16);
      expect(reachOf(`::ffff:${plain}`)).toBe(reachOf(plain));
      expect(reachOf(`0:0:0:0:0:ffff:${high}:${low}`)).toBe(reachOf(plain));
      expect(reachOf(`64:ff9b::${plain}`)).toBe(reachOf(plain) === 'public' ? 'public' : 'closed');
      expect(reachOf(`2002:${high}:${low}::1`)).toBe('closed');
      if (high !== '0' || low !== '1') expect(reachOf(`::${high}:${low}`)).toBe('closed');
    }),
  );
});

test('outside of 2000::/3 only wrapped addresses are public', () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      const address = groups.map((each) => each.toString(16)).join(':');
      const first = groups[0] ?? 0;
      if (first < 0x2000 || first > 0x3fff) expect(reachOf(address)).toBe('closed');
    }),
  );
});
